import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct PhrasesLexerTests {
  private func numbers(_ text: String) -> [Int] {
    Lexicon.shared.atoms(of: text).compactMap {
      if case .number(let numeral) = $0.sort { numeral.tenThousandths } else { nil }
    }
  }

  @Test(arguments: [
    ("3", 3), ("３", 3), ("三", 3), ("叁", 3), ("three", 3), ("十", 10), ("十五", 15), ("二十", 20),
    ("二十四", 24), ("一百零五", 105), ("两百", 200), ("二〇二六", 2026), ("10 万", 100_000), ("15万", 150_000),
    ("十万", 100_000), ("1.5 万", 15_000), ("一亿二千万", 120_000_000), ("100,000", 100_000),
    ("１００，０００", 100_000), ("twenty-one", 21), ("two hundred", 200), ("12", 12), ("三十萬", 300_000),
  ])
  func readsNumbersHoweverTheyAreWritten(text: String, value: Int) {
    #expect(numbers(text) == [value * 10_000])
  }

  @Test(arguments: ["两三", "一二三", "9999999999999", "九九九万亿亿亿"])
  func takesNoNumberFromWhatIsNone(text: String) { #expect(numbers(text).isEmpty) }

  @Test func keepsTheBytesOfEveryAtom() {
    let text = "３ 天內（含），50％ of Households"
    let atoms = Lexicon.shared.atoms(of: text)
    let bytes = Array(text.utf8)
    #expect(
      atoms.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == [
        "３", "天", "內", "（", "含", "）", "，", "50", "％", "of", "Households",
      ])
    #expect(atoms.map(\.text).suffix(4) == ["50", "%", "of", "household"])
  }

  @Test func joinsTimesBlanksAndArrows() {
    let sorts = Lexicon.shared.atoms(of: "10：30 ____ ＿＿＿ -> half-year").map(\.sort)
    #expect(sorts == [.time(630), .blank, .blank, .sign, .word, .word])
  }

  @Test func tellsTheLanguageOfAPhrase() {
    #expect(Lexicon.shared.language(of: "3 天内") == .zhHans)
    #expect(Lexicon.shared.language(of: "3 天內") == .zhHant)
    #expect(Lexicon.shared.language(of: "within 3 days") == .en)
  }

  @Test func hasWordsForEveryConcept() {
    for concept in Concept.allCases { #expect(Lexicon.shared.words[concept] != nil, "\(concept)") }
  }
}
