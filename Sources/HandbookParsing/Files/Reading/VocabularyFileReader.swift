import Diagnostics
import HandbookModel
import LocatedYAML

/// Reads vocabulary.yaml. `VocabularyEntries` makes the entries, `NameClash` finds names that stand
/// for two of them.
struct VocabularyFileReader {
  private var vocabulary = Vocabulary()
  private var findings: [Diagnostic] = []

  /// The words of the used handbooks, in the order of `used`, then those of the file, then those of
  /// the default vocabulary that none of them replaces.
  ///
  /// - Parameters:
  ///   - defaults: where some handbook of the run uses the default vocabulary.
  ///   - usesDefaults: this one does.
  ///
  /// References to what does not exist are reported (VB111 to VB115) and left out, or go on with
  /// the entry that was probably meant.
  static func vocabulary(
    _ file: ParsedFile?, used: [Vocabulary], defaults: DefaultVocabulary.InRun? = nil,
    usesDefaults: Bool = false, into findings: inout [Diagnostic]
  ) -> Vocabulary {
    let map = file?.yaml.fields(as: VocabularyShape.file, into: &findings)
    var reader = VocabularyFileReader()
    for vocabulary in used { reader.inherit(vocabulary.written(besides: defaults?.source)) }
    var standing = Vocabulary()
    if let defaults {
      for vocabulary in used { standing.fill(vocabulary.given(by: defaults.source)) }
      if usesDefaults { standing.fill(defaults.vocabulary) }
      standing = reader.standing(of: standing, beside: map)
    }
    if let map { reader.read(map, with: standing) }
    reader.vocabulary.fill(standing)
    if let map { SegmentDefinitions.read(map, into: &reader.vocabulary, &reader.findings) }
    if let file, map != nil {
      reader.findings += NameClash.findings(in: reader.vocabulary, of: file.file.source)
    }
    findings += reader.findings
    return reader.vocabulary
  }

  /// The default words that stand beside those of the used handbooks and of the file.
  private func standing(of defaults: Vocabulary, beside map: Mapping?) -> Vocabulary {
    var own = self
    if let map { own.read(map, with: defaults) }
    return DefaultsBeside(own.vocabulary).vocabulary(of: defaults)
  }

  private mutating func inherit(_ used: Vocabulary) {
    add(used.roles, to: \.roles)
    add(used.kinds, to: \.kinds)
    add(used.events, to: \.events)
    add(used.methods, to: \.methods)
    add(used.axes, to: \.axes)
    add(used.denominators, to: \.denominators)
    add(used.measures, to: \.measures)
    add(used.contacts, to: \.contacts)
    add(used.topics, to: \.topics)
  }

  /// - Parameter defaults: words that entries may refer to beside those that stand already.
  private mutating func read(_ map: Mapping, with defaults: Vocabulary) {
    var known = vocabulary
    known.fill(defaults)
    var entries = VocabularyEntries(map, inherited: known)
    add(entries.each("roles") { $0.role($1, $2) }, to: \.roles)
    add(entries.each("kinds") { $0.kind($1, $2) }, to: \.kinds)
    add(entries.each("events") { $0.event($1, $2) }, to: \.events)
    add(entries.each("methods") { $0.method($1, $2) }, to: \.methods)
    add(entries.each("segments") { $0.axis($1, $2) }, to: \.axes)
    add(entries.each("denominators") { $0.denominator($1, $2) }, to: \.denominators)
    add(entries.each("measures") { $0.measure($1, $2) }, to: \.measures)
    add(entries.each("contacts") { $0.contact($1, $2) }, to: \.contacts)
    add(entries.each("topics") { $0.topic($1, $2) }, to: \.topics)
    findings += entries.findings
  }

  /// Two used handbooks may both hand on the words of a third: then the entry is one and the same.
  private mutating func add<Element: Entry>(
    _ entries: some Sequence<Element>, to table: WritableKeyPath<Vocabulary, EntryTable<Element>>
  ) {
    for entry in entries {
      guard let earlier = vocabulary[keyPath: table].insert(entry), earlier.range != entry.range
      else { continue }
      findings.append(
        Diagnostic(
          RuleCode(110), .error, at: entry.range,
          "The id '\(entry.id)' is taken by a used handbook",
          explanation: "The words of a used handbook count as the handbook's own",
          notes: [Note("It is declared here", at: earlier.range)]))
    }
  }
}
