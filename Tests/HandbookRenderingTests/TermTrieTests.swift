import HandbookModel
import Testing

@testable import HandbookRendering

@Suite struct TermTrieTests {
  private func found(_ words: [String], in text: String) -> [String] {
    var trie = TermTrie()
    for (index, word) in words.enumerated() { trie.insert(word.utf8, index) }
    let bytes = Array(text.utf8)
    var found: [String] = []
    var index = 0
    while index < bytes.count {
      guard let match = trie.match(in: bytes, at: index, within: 0..<bytes.count) else {
        index += 1
        continue
      }
      found.append(String(decoding: bytes[index..<match.end], as: UTF8.self))
      index = match.end
    }
    return found
  }

  @Test func `the longest name counts, between characters without borders`() {
    #expect(found(["客服中心", "客服中心接待人员"], in: "由客服中心接待人员报客服中心。") == ["客服中心接待人员", "客服中心"])
  }

  @Test func `a name of letters is a word of its own, in either case`() {
    #expect(found(["desk"], in: "Desk, desktop, helpdesk and the desk") == ["Desk", "desk"])
    #expect(found(["A 区"], in: "在A 区，非SA 区") == ["A 区"])
  }

  @Test func `a longer name that breaks off leaves the shorter one`() {
    #expect(found(["service", "service desk lead"], in: "service desk leaders") == ["service"])
  }
}

@Suite struct CharacterOrderTests {
  private func sorted(_ titles: [String], _ language: Language) -> [String] {
    let order = CharacterOrder.of(language)
    return titles.sorted { order.key(of: $0) < order.key(of: $1) }
  }

  @Test func `Simplified Chinese stands by its reading, among the letters`() {
    #expect(
      sorted(["走访", "Byte", "《报告》", "7 天", "电话", "重大投诉"], .zhHans)
        == ["7 天", "Byte", "《报告》", "电话", "重大投诉", "走访"])
    #expect(CharacterOrder.of(.zhHans).key(of: "《报告》").group.letter == "B")
  }

  @Test func `Traditional Chinese stands by strokes, behind the letters`() {
    #expect(sorted(["電話", "入戶", "主管", "KF"], .zhHant) == ["KF", "入戶", "主管", "電話"])
    #expect(CharacterOrder.of(.zhHant).key(of: "入戶").group.strokeCount == 2)
  }
}
