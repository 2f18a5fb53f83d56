import Diagnostics
import HandbookModel

/// A default entry that an unknown name may mean.
struct DefaultEntry: Hashable {
  var list: VocabularyList
  var id: String
  /// The name of the entry that comes near; nil where the entry bears the very name.
  var near: String?

  /// What the default vocabulary has for `name` in a list.
  static func named(_ name: String, in list: VocabularyList) -> DefaultEntry? {
    let names = DefaultVocabulary.names
    switch list {
    case .roles: return find(name, list, names.roles)
    case .kinds: return find(name, list, names.kinds)
    case .events: return find(name, list, names.events)
    case .methods: return find(name, list, names.methods)
    case .denominators: return find(name, list, names.denominators)
    case .contacts: return find(name, list, names.contacts)
    case .topics: return find(name, list, names.topics)
    case .segments, .measures: return nil
    }
  }

  private static func find<Subject>(
    _ name: String, _ list: VocabularyList, _ index: NameIndex<Identifier<Subject>>
  ) -> DefaultEntry? {
    if let id = index.exact(name).first { return DefaultEntry(list: list, id: id.text) }
    guard let near = index.nearest(name), isSlip(name, of: near.name) else { return nil }
    return DefaultEntry(list: list, id: near.id.text, near: near.name)
  }

  /// The author has not chosen the default words, so that only a slip is taken for one of them: what
  /// is one character of four in a handbook's own name may be another thing in one of these.
  private static func isSlip(_ name: String, of other: String) -> Bool {
    let length = folded(name).unicodeScalars.count
    return NearMiss.distance(folded(name), folded(other), limit: length / 5) != nil
  }
}
