import HandbookModel

/// What a word of `Language/prose.txt` says of a figure near it; the raw value is its key there.
enum ProseWord: String, CaseIterable, Sendable {
  case visit, notify, keep, compile, review, approve, submit, archive, sign, report, other
  case visitWeak = "visit-weak"
  case done, neutral, plain
  case limit
  case limitBefore = "limit-before"
  case threshold
  case thresholdBehind = "threshold-behind"
  case copies
  case copiesBehind = "copies-behind"
  case vague
  case vagueBehind = "vague-behind"
  case `case`, example, change, records

  var act: Remark.Act? { self == .visitWeak ? .visit : Remark.Act(rawValue: rawValue) }
}

/// The words of Language/prose.txt, found by what stands at a place of a text.
struct ProseWords: Sendable {
  static let shared = ProseWords()

  private var trie = WordTrie<ProseWord>()

  private init() {
    for line in LanguageData(PackageResources.prose_txt).lines {
      guard let word = ProseWord(rawValue: line.key) else {
        preconditionFailure("prose.txt: no meaning '\(line.key)'")
      }
      for text in Set(line.columns.joined()).sorted() {
        trie.insert(Lexicon.shared.atoms(of: text), word)
      }
    }
  }

  /// The longest word that begins at `index`.
  func longest(in atoms: [Atom], at index: Int) -> (count: Int, meanings: [ProseWord])? {
    trie.matches(in: atoms, at: index).last.map { ($0.count, $0.values) }
  }

  /// Whether a word with `meaning` begins at `index`; how many atoms it takes.
  func count(of meaning: ProseWord, in atoms: [Atom], at index: Int) -> Int? {
    trie.matches(in: atoms, at: index).last { $0.values.contains(meaning) }?.count
  }
}
