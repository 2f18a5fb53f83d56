import Diagnostics
import Testing

@testable import Markdown

@Suite struct DocumentTests {
  @Test func textDropsMarkupAndKeepsPlaces() throws {
    let parsed = try Parsed("- **客服主管**：制订 `A1` &amp; \\*记\\*<!-- x -->\n  录[表](a.md)\n  - 嵌套\n")
    let text = parsed.document.text(of: try parsed.first(.paragraph))
    #expect(text.text == "客服主管：制订 A1 & *记*\n录表")
    let colon = try #require(text.utf8.firstRange(of: Array("：".utf8)))
    #expect(parsed.slice(text.range(of: colon)) == "：")
    let escaped = try #require(text.utf8.firstIndex(of: 0x2A))
    #expect(parsed.slice(text.range(of: escaped..<escaped + 1)) == "\\*")
  }

  @Test func textOfAnItemDividesItsBlocksByLines() throws {
    let parsed = try Parsed("- 一\n  - 二\n  - 三\n")
    #expect(try parsed.text(.item(task: nil)) == "一\n二\n三")
  }

  @Test func textOfCodeIsItsLines() throws {
    let parsed = try Parsed("> ```\n> a\n>   b ____\n> ```\n")
    #expect(try parsed.text(.codeBlock) == "a\n  b ____")
  }

  @Test func aLineBreakTagDividesACell() throws {
    let parsed = try Parsed("| a |\n| - |\n| 电话<br>入户 |\n")
    let cell = try #require(parsed.nodes(.tableCell).last)
    #expect(parsed.document.text(of: cell).text == "电话\n入户")
  }

  @Test func childrenAndSiblingsFollowTheText() throws {
    let document = try Parsed("# a\n\nb *c*\n\n- d\n").document
    let blocks = Array(document.children(of: document.root))
    #expect(blocks.map { document.text(of: $0).text } == ["a", "b c", "d"])
    #expect(document.nextSibling(of: blocks[0]) == blocks[1])
    #expect(document.nextSibling(of: blocks[2]) == nil)
    #expect(document.nextSibling(of: document.root) == nil)
  }

  @Test func rowsCountTheCellsOfTheirSource() throws {
    let parsed = try Parsed("| a | b |\n|--|--|\n| 1 | 2 | 3 \\| 4 |\n| 1\n句子\n")
    let rows = parsed.nodes(.tableRow).compactMap { parsed.document.sourceRow(of: $0) }
    #expect(rows.map(\.sourceCellCount) == [3, 1, 1])
    #expect(rows.map(\.hasBar) == [true, true, false])
    #expect(parsed.document.sourceCells(of: rows[0]).map { parsed.slice($0) }.last == "3 \\| 4")
    #expect(parsed.document.sourceRow(of: parsed.document.root) == nil)
  }

  @Test func rowsAreCountedAsCmarkCountsThem() throws {
    var random = SeededGenerator(state: 7)
    let parts = ["|", "\\|", "\\", "`", " ", "a", "\t", "\\\\|", "汉"]
    for _ in 0..<2000 {
      let row = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }.joined()
      let parsed = try Parsed("|h|i|j|k|l|m|n|o|p|\n|-|-|-|-|-|-|-|-|-|\n|x" + row + "\n")
      let node = try parsed.first(.tableRow)
      let cells = parsed.document.children(of: node)
      let read = cells.map { parsed.document.sourceRange(of: $0) }.filter { !$0.isEmpty }
      let source = try #require(parsed.document.sourceRow(of: node))
      let typed = parsed.document.sourceCells(of: source).filter { !$0.isEmpty }
      #expect(read == Array(typed), "\(row.debugDescription)")
      #expect(parsed.misses == 0, "\(row.debugDescription)")
    }
  }

  @Test func commentsTellTheirContentAndWhatFollows() throws {
    let parsed = try Parsed("<!-- 回访：时限 --> 后文\n- a\n\nb <!-- c --> d\n\n<!-- e\n")
    let comments = parsed.document.comments
    #expect(comments.map { parsed.slice($0.content) } == ["回访：时限", "c", "e"])
    #expect(comments.map(\.isBlock) == [true, false, true])
    #expect(comments.map(\.isClosed) == [true, true, false])
    #expect(comments[0].trailing.map { parsed.slice($0) } == "后文")
    #expect(parsed.document.commentedBlocks.map(\.comment) == [0])
  }

  @Test func linksTellTheirDestinationAndItsPlace() throws {
    let parsed = try Parsed("[a](<b c.md#d> \"t\") ![e](f\\_g.png) [h](JavaScript:x)")
    let links = parsed.document.links
    #expect(links.map(\.destination.text) == ["b c.md#d", "f_g.png", "JavaScript:x"])
    #expect(
      links.map { parsed.slice($0.destination.whole) } == ["b c.md#d", "f\\_g.png", "JavaScript:x"])
    #expect(links.map(\.isImage) == [false, true, false])
    #expect(links.map(\.isDangerous) == [false, false, true])
  }

  @Test func referencesTellTitleAndPlace() throws {
    let parsed = try Parsed("见《业主回访\n记录表》与 [Owner &amp;\nSheet]，不是 \\[这个\\]。")
    let references = parsed.document.references
    #expect(references.map(\.title.text) == ["业主回访记录表", "Owner & Sheet"])
    #expect(references.map { parsed.slice($0.range) } == ["《业主回访\n记录表》", "[Owner &amp;\nSheet]"])
    let name = references[1].title
    #expect(parsed.slice(name.range(of: 6..<7)) == "&amp;")
  }

  @Test func footnotesThatNothingUsesAreTold() throws {
    let parsed = try Parsed("a[^1]\n\n[^1]: 一\n[^2]: 二\n[^1]: 又一\n\n```\n[^3]: 码\n```\n")
    #expect(parsed.document.unusedFootnotes.map { parsed.slice($0) } == ["[^2]: 二", "[^1]: 又一"])
  }

  @Test func aByteOrderMarkInFrontIsNoPartOfTheBody() throws {
    let parsed = try Parsed("# 标题\n", front: "\u{FEFF}")
    #expect(parsed.document.sourceRange(of: try parsed.first(.heading(level: 1))).lower == 3)
  }

  @Test func anEmptyBodyIsADocument() throws {
    let parsed = try Parsed("")
    #expect(parsed.document.nodes.count == 1)
    #expect(parsed.document.body.pieces == [.hole(.afterDocument)])
  }
}
