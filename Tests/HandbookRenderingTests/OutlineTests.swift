import Diagnostics
import HandbookModel
import Testing

@testable import HandbookRendering

@Suite struct OutlineTests {
  private func numbers(_ style: Document.Numbering, _ levels: [Int]) throws -> [String] {
    try outline(style, levels).numbers
  }

  private func labels(_ style: Document.Numbering, _ levels: [Int]) throws -> [String] {
    let outline = try outline(style, levels)
    return outline.sections.map { outline.label(at: $0.heading) }
  }

  private func outline(_ style: Document.Numbering, _ levels: [Int]) throws -> Outline {
    let range = { (index: Int) in
      SourceRange(source: SourceID(index: 0), lower: index * 10, upper: index * 10 + 5)
    }
    var version = DocumentVersion(language: .zhHans, source: SourceID(index: 0), title: at(""))
    version.sections = levels.enumerated().map { index, level in
      Section(
        level: level, number: nil, title: at("题"), heading: range(index), anchor: "a\(index)",
        topic: nil, isEmpty: false)
    }
    var document = Document(
      key: SampleDocument.key, sort: .policy, edition: at("1"), range: somewhere)
    document.numbering = style
    document.versions = [version]
    let texts = TextTables(try Repository.templates())[.zhHans]
    return Outline(version, of: document, texts: texts)
  }

  @Test func `unnumbered headings are printed in the document's style`() throws {
    #expect(try numbers(.decimal, [1, 2, 2, 1, 2]) == ["1", "1.1", "1.2", "2", "2.1"])
    #expect(try numbers(.chinese, [1, 2, 2, 1, 3]) == ["一、", "（一）", "（二）", "二、", "1."])
    #expect(try numbers(.none, [1, 2]) == ["", ""])
  }

  @Test func `articles are counted through all chapters`() throws {
    #expect(
      try numbers(.articles, [1, 2, 2, 1, 2]) == ["第一章", "第一条", "第二条", "第二章", "第三条"])
  }

  @Test func `sections are called so that they can be found`() throws {
    #expect(try labels(.decimal, [1, 2]) == ["§ 1", "§ 1.1"])
    #expect(try labels(.articles, [1, 2, 2]) == ["第一章", "第一条", "第二条"])
    #expect(
      try labels(.chinese, [1, 2, 3, 2, 1]) == ["一、题", "一、（一）", "一、（一）1.", "一、（二）", "二、题"])
    #expect(try labels(.none, [1, 2]) == ["题", "题"])
  }

  @Test func `tens have their own numerals`() throws {
    let many = try numbers(.chinese, Array(repeating: 1, count: 21))
    #expect(many[9] == "十、" && many[10] == "十一、" && many[19] == "二十、" && many[20] == "二十一、")
  }
}
