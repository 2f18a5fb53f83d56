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
  /// What each key stands for first, and how it was written.
  private var firsts: [String: (name: String, id: ID)] = [:]
  /// In the order of insertion, so that near misses do not depend on hashing.
  private var keys: [String] = []

  /// Files `id` under `name`; the same pair twice counts once. An empty name is not filed.
  mutating func insert(_ name: String, _ id: ID) {
    let atoms = NameIndex.significant(Lexicon.shared.atoms(of: name))
    guard !atoms.isEmpty, !trie.values(at: atoms).contains(id) else { return }
    let key = NameIndex.key(of: atoms)
    if firsts[key] == nil {
      keys.append(key)
      firsts[key] = (name, id)
    }
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
  func exact(_ text: String) -> [ID] { exact(utf8: Array(text.utf8)) }

  func exact(_ text: SourceText) -> [ID] { exact(utf8: text.utf8) }

  private func exact(utf8: [UInt8]) -> [ID] {
    let atoms = NameIndex.significant(Lexicon.shared.lexed(utf8).atoms)
    return atoms.isEmpty ? [] : trie.values(at: atoms)
  }

  /// The name that the author probably meant, as it is written in the vocabulary.
  func nearest(_ text: String) -> (name: String, id: ID)? { NameIndex.nearest(text, in: [self]) }

  /// The same among the names of several indexes; of equally near ones the earliest.
  static func nearest(_ text: String, in indexes: [NameIndex]) -> (name: String, id: ID)? {
    let wanted = NameIndex.key(of: NameIndex.significant(Lexicon.shared.atoms(of: text)))
    let near = NearMiss.nearest(to: wanted, among: indexes.lazy.map(\.keys).joined())
    return near.flatMap { key in indexes.lazy.compactMap { $0.firsts[key] }.first }
  }

  /// Whether `text` is plainly a slip of the pen for `near`, and for the name of nothing else.
  func isSlip(_ text: String, for near: (name: String, id: ID)) -> Bool {
    let key = { NameIndex.key(of: NameIndex.significant(Lexicon.shared.atoms(of: $0))) }
    let rivals = keys.lazy.filter { firsts[$0]?.id != near.id }
    return NearMiss.isSlip(key(text), of: key(near.name), rivals: rivals)
  }

  var isEmpty: Bool { keys.isEmpty }

  private static func significant(_ atoms: [Atom]) -> ArraySlice<Atom> {
    atoms.dropFirst(leadingArticles(in: atoms, at: 0))
  }

  private static func leadingArticles(in atoms: [Atom], at index: Int) -> Int {
    // A name that is nothing but an article keeps it.
    return index + 1 < atoms.count && Lexicon.shared.isArticle(atoms[index]) ? 1 : 0
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
