import Diagnostics
import HandbookModel

/// Finds names that two entries of one sort share: a text that uses one could mean either.
struct NameClash {
  private let source: SourceID
  private var findings: [Diagnostic] = []

  /// Two entries of one other file were reported when their handbook was read.
  static func findings(in vocabulary: Vocabulary, of source: SourceID) -> [Diagnostic] {
    var clash = NameClash(source: source)
    clash.check(vocabulary.roles, "role")
    clash.check(vocabulary.kinds, "visit kind")
    clash.check(vocabulary.events, "event")
    clash.check(vocabulary.methods, "method")
    clash.check(vocabulary.axes, "axis")
    for axis in vocabulary.axes { clash.check(EntryTable(axis.values), "value") }
    clash.check(vocabulary.denominators, "denominator")
    clash.check(vocabulary.measures, "measure")
    clash.check(vocabulary.contacts, "contact")
    clash.check(vocabulary.topics, "topic")
    return clash.findings
  }

  private init(source: SourceID) { self.source = source }

  private mutating func check<Element: Entry>(_ table: EntryTable<Element>, _ noun: Message) {
    // The index that texts are read with: what it takes for one name is one.
    var index = NameIndex<Located<Identifier<Element.Subject>>>()
    for entry in table {
      for name in entry.name.all {
        let earlier = index.exact(name.value).first
        index.insert(name.value, Located(entry.id, at: name.range))
        guard let earlier, earlier.value != entry.id,
          name.range.source == source || name.range.source != earlier.range.source
        else { continue }
        findings.append(shared(name, earlier.range, noun, entry.id.text, earlier.value.text))
      }
    }
  }

  private func shared(
    _ name: Located<String>, _ earlier: SourceRange, _ noun: Message, _ id: String,
    _ other: String
  ) -> Diagnostic {
    Diagnostic(
      RuleCode(110), .error, at: name.range,
      "The name '\(name.value)' stands for the \(noun) '\(id)' and for '\(other)'",
      explanation: "A text that uses it could mean either",
      notes: [Note("'\(other)' bears it here", at: earlier)])
  }
}
