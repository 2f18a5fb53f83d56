import HandbookModel

/// The words of all languages, loaded once from Language/.
struct Lexicon: Sendable {
  static let shared = Lexicon()

  let numerals: Numerals
  private let texts = LexedTexts()
  private var trie = WordTrie<Concept>()
  private(set) var words: [Concept: [String]] = [:]
  /// The articles of one word.
  private var articles: [String] = []
  /// Han characters that only Traditional text has: those listed, and those of our own words.
  private var traditional: Set<Unicode.Scalar> = []

  private init() {
    numerals = Numerals(LanguageData(PackageResources.numerals_txt))
    let data = LanguageData(PackageResources.phrases_txt)
    for line in data.lines {
      guard let concept = Concept(rawValue: line.key) else {
        preconditionFailure("phrases.txt: no concept '\(line.key)'")
      }
      for word in line.columns.joined() {
        trie.insert(atoms(of: word), concept)
        words[concept, default: []].append(word)
      }
    }
    articles = (words[.article] ?? []).map { atoms(of: $0) }.filter { $0.count == 1 }.map(
      \.[0].text)
    let listed = LanguageData(PackageResources.traditional_txt).lines.flatMap(\.columns).joined()
    traditional = characters(of: 1, in: data).union(listed.flatMap(\.unicodeScalars))
      .subtracting(characters(of: 0, in: data))
  }

  private func characters(of column: Int, in data: LanguageData) -> Set<Unicode.Scalar> {
    Set(
      data.lines.filter { $0.columns.count > column }.flatMap { $0.columns[column] }
        .flatMap(\.unicodeScalars))
  }

  func atoms(of text: String) -> [Atom] { Lexer.atoms(of: text.utf8, numerals: numerals) }

  func lexed(_ utf8: [UInt8]) -> LexedText {
    texts.text(utf8) {
      let atoms = Lexer.atoms(of: utf8, numerals: numerals)
      return LexedText(atoms: atoms, words: atoms.indices.map { words(in: atoms, at: $0) })
    }
  }

  /// The words that begin at `index`, shortest first, each with how many atoms it takes.
  func words(in atoms: [Atom], at index: Int) -> [(count: Int, values: [Concept])] {
    trie.matches(in: atoms, at: index)
  }

  func isArticle(_ atom: Atom) -> Bool { articles.contains(atom.text) }

  /// Which of our languages a phrase seems to be written in.
  func language(of text: String) -> Language {
    let han = text.unicodeScalars.filter(\.properties.isIdeographic)
    guard !han.isEmpty else { return .en }
    return han.contains(where: traditional.contains) ? .zhHant : .zhHans
  }
}
