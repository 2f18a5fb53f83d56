import Diagnostics
import HandbookModel

/// Finds names that two entries of one sort share: a text that uses one could mean either.
struct NameClash {
  private let source: SourceID
  private var findings: [Diagnostic] = []

  /// Only entries of the file `source` are reported; others were when their handbook was read.
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

  private struct Key: Hashable {
    var language: Language
    var name: String
  }

  private mutating func check<Element: Entry>(_ table: EntryTable<Element>, _ noun: String) {
    var first: [Key: (id: Identifier<Element.Subject>, name: Located<String>)] = [:]
    for entry in table {
      for names in entry.name.entries {
        for name in names.names {
          let key = Key(language: names.language, name: folded(name.value))
          guard let earlier = first[key] else {
            first[key] = (entry.id, name)
            continue
          }
          if earlier.id != entry.id, entry.range.source == source {
            findings.append(shared(name, earlier.name, noun, entry.id.text, earlier.id.text))
          }
        }
      }
    }
  }

  private func shared(
    _ name: Located<String>, _ earlier: Located<String>, _ noun: String, _ id: String,
    _ other: String
  ) -> Diagnostic {
    Diagnostic(
      RuleCode(110), .error, at: name.range,
      "The name '\(name.value)' stands for the \(noun) '\(id)' and for '\(other)'",
      explanation: "A text that uses it could mean either",
      notes: [Note("'\(other)' bears it here", at: earlier.range)])
  }
}
