import Testing

@testable import HandbookModel
@testable import HandbookRules

/// The words and signs by which rules read running text.
@Suite struct TextRuleTests {
  @Test func noCharacterIsForeignToBothScripts() {
    let inSimplified = Scripts.shared.foreign(to: .zhHans)
    let inTraditional = Scripts.shared.foreign(to: .zhHant)
    #expect(inSimplified.count > 2000 && inTraditional.count > 2000)
    #expect(Set(inSimplified.keys).isDisjoint(with: inTraditional.keys))
    // What a text is told to write instead is at home there.
    #expect(Set(inSimplified.values).isDisjoint(with: inSimplified.keys))
    #expect(Set(inTraditional.values).isDisjoint(with: inTraditional.keys))
  }

  @Test(arguments: [
    ("回访", "簡", true), ("后来面对里程", "", false), ("後來", "", true), ("乾坤，著名", "", false),
  ])
  func knowsTraditionalCharacters(text: String, more: String, isForeign: Bool) {
    let found = CharacterFaults(.zhHans).faults(in: Array((text + more).utf8))
    #expect(found.contains { $0.sort == .otherScript } == isForeign)
  }

  @Test(arguments: ["皇后，里程，面", "皇后喜台北，用户之内", "回訪(hui)業主", "café（附件A）"])
  func leavesTraditionalTextAlone(text: String) {
    #expect(CharacterFaults(.zhHant).faults(in: Array(text.utf8)).isEmpty)
  }

  @Test(arguments: [
    ("业(yè)主", "(yè)"), ("绿（lǜ）化", "（lǜ）"), ("装(zhuāng)修", "(zhuāng)"), ("業(ㄧㄝˋ)主", "(ㄧㄝˋ)"),
  ])
  func knowsReadingsBehindCharacters(text: String, reading: String) {
    let language: Language = text.contains("業") ? .zhHant : .zhHans
    let found = CharacterFaults(language).faults(in: Array(text.utf8))
    #expect(
      found.map { String(decoding: Array(text.utf8)[$0.offsets], as: UTF8.self) } == [reading])
  }

  @Test(arguments: [
    ("附件1", 1), ("附件一", 1), ("附件十二", 12), ("附件 3", 3), ("附件A", 1), ("Annex B", 2),
    ("附件一的要求", 1),
  ])
  func readsTheNumberOfAnAnnex(text: String, number: Int) throws {
    let bytes = Array(text.utf8)
    let word = try #require(Announcements.annex.places(in: bytes).first)
    #expect(AnnexLabel(at: word, in: bytes)?.number == number)
  }

  @Test(arguments: ["附件一并存档", "附件两份", "Annexes", "附件", "Annex to"])
  func readsNoNumberWhereThereIsNone(text: String) {
    let bytes = Array(text.utf8)
    let word = Announcements.annex.places(in: bytes).first
    #expect(word.flatMap { AnnexLabel(at: $0, in: bytes) } == nil)
  }

  @Test(arguments: [
    ("附件1：计划", true), ("附件一", true), ("附件 1 计划", true), ("附件1规定", false), ("附件2", false),
    ("（附件1）", true), ("见附件1", false),
  ])
  func knowsWhereAnAnnexBegins(text: String, begins: Bool) throws {
    let label = "附件1"
    let bytes = Array(label.utf8)
    let found = try #require(AnnexLabel(at: 0..<6, in: bytes))
    #expect(found.begins(Array(text.utf8)) == begins)
  }

  @Test func findsWordsInAnyCaseAndOnlyWhole() {
    let words = WordSet(["Annex", "回访", "flow chart"])
    let text = Array("annexes, ANNEX, 回访表, Flow Chart".utf8)
    let found = words.places(in: text).map { String(decoding: text[$0], as: UTF8.self) }
    #expect(found == ["ANNEX", "回访", "Flow Chart"])
  }
}
