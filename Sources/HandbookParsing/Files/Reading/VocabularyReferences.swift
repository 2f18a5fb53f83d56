import Diagnostics
import HandbookModel
import LocatedYAML

/// The ids that entries of a vocabulary may refer to: those of the used handbooks and those of the
/// file, wherever in it they stand.
struct VocabularyReferences {
  /// A sort of entry that others refer to.
  struct Sort {
    var list: String
    var code: Int
    var noun: Message

    static let roles = Sort(list: "roles", code: 111, noun: "role")
    static let kinds = Sort(list: "kinds", code: 112, noun: "visit kind")
    static let events = Sort(list: "events", code: 113, noun: "event")
    static let methods = Sort(list: "methods", code: 114, noun: "method")
    static let contacts = Sort(list: "contacts", code: 115, noun: "contact")
  }

  /// In the order of their declaration, so that near misses do not depend on hashing.
  private var known: [String: [String]] = [:]
  private var sets: [String: Set<String>] = [:]

  init(_ map: Mapping, inherited: Vocabulary) {
    add("roles", inherited.roles.map(\.id.text), map)
    add("kinds", inherited.kinds.map(\.id.text), map)
    add("events", inherited.events.map(\.id.text), map)
    add("methods", inherited.methods.map(\.id.text), map)
    add("contacts", inherited.contacts.map(\.id.text), map)
  }

  private mutating func add(_ list: String, _ inherited: [String], _ map: Mapping) {
    let ids = inherited + map.entries(list).map(\.key.text)
    known[list] = ids
    sets[list] = Set(ids)
  }

  func ids(of sort: Sort) -> [String] { known[sort.list] ?? [] }

  func has(_ id: String, _ sort: Sort) -> Bool { sets[sort.list]?.contains(id) ?? false }

  func one<Subject>(
    _ text: SourceText?, _ sort: Sort, into findings: inout [Diagnostic]
  ) -> Located<Identifier<Subject>>? {
    guard let text else { return nil }
    if has(text.text, sort) { return Located(Identifier(text.text), at: text.place) }
    return UnknownName.resolved(
      sort.code, sort.noun, text, among: ids(of: sort),
      explanation: "It is declared under '\(sort.list)' in vocabulary.yaml", list: sort.list,
      into: &findings
    ).map { Located(Identifier($0), at: text.place) }
  }

  func all<Subject>(
    _ texts: [SourceText], _ sort: Sort, into findings: inout [Diagnostic]
  ) -> [Located<Identifier<Subject>>] {
    texts.compactMap { one($0, sort, into: &findings) }
  }
}
