import Diagnostics
import HandbookModel
import LocatedYAML

/// Reads vocabulary.yaml. `VocabularyEntries` makes the entries, `NameClash` finds names that stand
/// for two of them.
struct VocabularyFileReader {
  private var vocabulary = Vocabulary()
  private var findings: [Diagnostic] = []

  /// The words of the used handbooks, in the order of `used`, and then those of the file.
  ///
  /// References to what does not exist are reported (VB111 to VB115) and left out, or go on with
  /// the entry that was probably meant.
  static func vocabulary(
    _ file: ParsedFile?, used: [Vocabulary], into findings: inout [Diagnostic]
  ) -> Vocabulary {
    var reader = VocabularyFileReader()
    for vocabulary in used { reader.inherit(vocabulary) }
    if let file, let map = file.yaml.fields(as: VocabularyShape.file, into: &reader.findings) {
      reader.read(map)
      reader.findings += NameClash.findings(in: reader.vocabulary, of: file.file.source)
    }
    findings += reader.findings
    return reader.vocabulary
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

  private mutating func read(_ map: Mapping) {
    var entries = VocabularyEntries(map, inherited: vocabulary)
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
