import Diagnostics

/// Names and what they stand for, whatever their case, width, number and leading article.
///
/// A name may stand for several things; who asks decides whether that is an error.
struct NameIndex<ID: Hashable & Sendable>: Sendable {
  /// The things that a name stands for, and how many atoms of the text it takes.
  struct Match {
    var ids: [ID]
    var count: Int
  }

  private var trie = WordTrie<ID>()
  private var identities: [String: [ID]] = [:]
  private var written: [String: String] = [:]
  /// In the order of insertion, so that near misses do not depend on hashing.
  private var keys: [String] = []

  /// Files `id` under `name`; the same pair twice counts once. An empty name is not filed.
  mutating func insert(_ name: String, _ id: ID) {
    let atoms = NameIndex.significant(Lexicon.shared.atoms(of: name))
    let key = NameIndex.key(of: atoms)
    guard !key.isEmpty, !(identities[key] ?? []).contains(id) else { return }
    if identities[key] == nil {
      keys.append(key)
      written[key] = name
    }
    identities[key, default: []].append(id)
    trie.insert(atoms, id)
  }

  /// Files `id` under `name` unless the name already stands for something.
  mutating func insertIfFree(_ name: String, _ id: ID) {
    if exact(name).isEmpty { insert(name, id) }
  }

  /// The names that begin at `index`, longest first. A leading article is taken with the name.
  func matches(in atoms: [Atom], at index: Int) -> [Match] {
    let skipped = NameIndex.leadingArticles(in: atoms, at: index)
    return trie.matches(in: atoms, at: index + skipped).reversed()
      .map { Match(ids: $0.values, count: $0.count + skipped) }
  }

  /// What `text` as a whole is the name of.
  func exact(_ text: String) -> [ID] {
    identities[NameIndex.key(of: NameIndex.significant(Lexicon.shared.atoms(of: text)))] ?? []
  }

  /// The name that the author probably meant, as it is written in the vocabulary.
  func nearest(_ text: String) -> (name: String, id: ID)? {
    let wanted = NameIndex.key(of: NameIndex.significant(Lexicon.shared.atoms(of: text)))
    guard let key = NearMiss.nearest(to: wanted, among: keys), let id = identities[key]?.first,
      let name = written[key]
    else { return nil }
    return (name, id)
  }

  private static func significant(_ atoms: [Atom]) -> ArraySlice<Atom> {
    atoms.dropFirst(leadingArticles(in: atoms, at: 0))
  }

  private static func leadingArticles(in atoms: [Atom], at index: Int) -> Int {
    guard index < atoms.count else { return 0 }
    let isArticle = Lexicon.shared.words(in: atoms, at: index)
      .contains { $0.count == 1 && $0.values.contains(.article) }
    // A name that is nothing but an article keeps it.
    return isArticle && index + 1 < atoms.count ? 1 : 0
  }

  /// Latin words keep a space between them; Han characters stand side by side.
  private static func key(of atoms: ArraySlice<Atom>) -> String {
    var key = ""
    for atom in atoms {
      let isLatin = atom.text.unicodeScalars.allSatisfy(\.isASCII)
      if !key.isEmpty, isLatin, key.unicodeScalars.last?.isASCII == true { key += " " }
      key += atom.text
    }
    return key
  }
}
