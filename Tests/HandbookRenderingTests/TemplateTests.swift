import Diagnostics
import HandbookModel
import Testing

@testable import HandbookRendering

@Suite struct TemplateTests {
  private static let row = ViewShape("row", ["title": .text, "content": .markup])
  private static let shape = ViewShape(
    "page",
    ["text": .texts, "title": .text, "isDraft": .flag, "rows": .list(row), "only": .view(row)])
  private let texts = TextTable(tag: "en", files: [Array("edition = Edition\n".utf8)])

  private func file(_ path: String, _ text: String) -> TemplateFile {
    TemplateFile(path: path + ".mustache", source: SourceID(index: 0), bytes: Array(text.utf8))
  }

  private func findings(_ text: String, with others: [TemplateFile] = []) -> [Diagnostic] {
    let engine = TemplateEngine(TemplateSet(files: [file("page", text)] + others))
    return engine.findings + engine.check("page", provides: Self.shape, texts: texts)
  }

  /// The only finding, with the text it points at.
  private func finding(_ text: String) throws -> (summary: String, code: Int, marked: String) {
    let findings = findings(text)
    let only = try #require(findings.count == 1 ? findings.first : nil, "\(findings)")
    let bytes = Array(text.utf8)[only.range.offsets]
    return (only.summary.english, only.code.number, String(decoding: bytes, as: UTF8.self))
  }

  @Test func `names that the page provides pass`() {
    let text = """
      {{title}} {{text.edition}} {{#isDraft}}{{title}}{{/isDraft}} {{only.title}}
      {{#rows}}{{title}}{{{content}}}{{text.edition}}{{/rows}}{{^rows}}{{title}}{{/rows}}
      """
    #expect(findings(text).isEmpty)
  }

  @Test func `a name that no page provides is VB901 at its place`() throws {
    let found = try finding("<h1>{{titel}}</h1>")
    #expect(found == ("No name 'titel' on this page; did you mean 'title'?", 901, "titel"))
  }

  @Test func `a list's names are known even where the list is empty`() throws {
    #expect(try finding("{{#rows}}{{edition}}{{/rows}}").marked == "edition")
  }

  @Test func `a text that the language does not have is VB901`() throws {
    #expect(try finding("{{text.editon}}").summary.hasSuffix("did you mean 'text.edition'?"))
  }

  @Test func `text takes two braces and HTML takes three`() throws {
    #expect(try finding("{{{title}}}").summary.contains("two braces"))
    #expect(try finding("{{#rows}}{{content}}{{/rows}}").summary.contains("three braces"))
    #expect(try finding("{{rows}}").summary.contains("section"))
  }

  @Test func `a missing partial is VB902`() throws {
    let found = try finding("{{>parts/row}}")
    #expect(found.code == 902 && found.marked == "parts/row")
  }

  @Test func `partials and layouts are checked in the place where they are used`() {
    let part = file("part", "{{content}}")
    #expect(findings("{{#rows}}{{>part}}{{/rows}}", with: [part]).count == 1)
    let layout = file("layout", "{{$main}}{{nothing}}{{/main}}")
    #expect(findings("{{<layout}}{{$main}}{{title}}{{/main}}{{/layout}}", with: [layout]).isEmpty)
    #expect(findings("{{<layout}}{{/layout}}", with: [layout]).count == 1)
  }

  @Test func `a section that is not closed is VB902`() throws {
    #expect(findings("{{#rows}}").first?.code == RuleCode(902))
    #expect(findings("{{#rows}}{{/title}}").first?.code == RuleCode(902))
  }

  @Test func `an override of nothing is VB903`() {
    let set = TemplateSet(files: [file("pages/role", "")])
    let (overridden, findings) = set.overridden(by: [file("role", ""), file("pages/role", "own")])
    #expect(findings.map(\.code) == [RuleCode(903)])
    #expect(findings.first?.suggestions.first?.text == "Rename to 'pages/role.mustache'")
    #expect(overridden.file(at: "pages/role.mustache")?.text == "own")
  }

  @Test func `empty texts count as absent in sections, and do not look further out`() {
    let engine = TemplateEngine(
      TemplateSet(files: [
        file("page", "{{#rows}}{{#title}}[{{title}}]{{/title}}{{^title}}-{{/title}}{{/rows}}")
      ]))
    func row(_ title: String) -> View {
      View(Self.row, ["title": .text(title), "content": .markup(.empty)])
    }
    let view = View(
      Self.shape,
      [
        "text": .texts(texts), "title": .text("outer"), "isDraft": .flag(false),
        "rows": .list([row("a<b"), row("")]), "only": .view(nil),
      ])
    let program = engine.program("page", provides: Self.shape)
    #expect(String(decoding: program.render(view), as: UTF8.self) == "[a&lt;b]-")
  }

  /// What `text` prints for a page with the title `T` and two rows, A and B.
  private func printed(_ text: String, with others: [TemplateFile] = []) -> String {
    let engine = TemplateEngine(TemplateSet(files: [file("page", text)] + others))
    let rows = ["A", "B"].map {
      View(Self.row, ["title": .text($0), "content": .markup(Markup(trusted: "<\($0)>"))])
    }
    let view = View(
      Self.shape,
      [
        "text": .texts(texts), "title": .text("T"), "isDraft": .flag(true), "rows": .list(rows),
        "only": .view(rows[0]),
      ])
    let program = engine.program("page", provides: Self.shape)
    return String(decoding: program.render(view), as: UTF8.self)
  }

  @Test func `a tag that stands alone takes its line with it, and indentation is dropped`() {
    #expect(
      printed("a\n  {{#rows}}\n  {{title}} {{{content}}}\n  {{/rows}}\n  b\n")
        == "a\nA <A>\nB <B>\nb\n")
    #expect(printed("{{#isDraft}}x{{/isDraft}}\n{{^isDraft}}\ny\n{{/isDraft}}\nz") == "x\nz")
    #expect(printed("{{! a remark }}\n{{text.edition}} {{only.title}}") == "Edition A")
    #expect(printed("{{title}}}") == "T}")
  }

  @Test func `layouts take blocks, and parts stand in the scope where they are used`() {
    let layout = file("layout", "<{{$main}}empty{{/main}}>\n")
    let part = file("part", "{{title}},")
    #expect(
      printed(
        "{{<layout}}\n{{$main}}\n{{#rows}}{{>part}}{{/rows}}\n{{/main}}\n{{/layout}}",
        with: [layout, part])
        == "<A,B,\n>\n")
    #expect(printed("{{<layout}}{{/layout}}", with: [layout]) == "<empty>\n")
  }

  @Test func `a template that includes itself is VB902`() throws {
    #expect(try finding("{{#rows}}{{>page}}{{/rows}}").summary == "Template 'page' includes itself")
  }

  @Test func `all languages have the same texts`() throws {
    let tables = TextTables(try Repository.templates())
    #expect(tables.findings.map(\.summary) == [])
    #expect(tables[.zhHans].keys == tables[.en].keys)
    #expect(tables[.zhHant].keys == tables[.en].keys)
    #expect(tables[.en].keys.count > 150)
  }

  @Test(arguments: Language.allCases)
  func `no text is given twice`(language: Language) throws {
    let files = try Repository.templates().files(in: "texts/\(language.rawValue)")
    let keys = files.flatMap { TextTable(tag: "", files: [$0.bytes]).keys }
    #expect(keys.count > 150)
    #expect(Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
    for file in files {
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
        .filter { !$0.hasPrefix("#") && $0.contains("=") }
      #expect(TextTable(tag: "", files: [file.bytes]).keys.count == lines.count, "\(file.path)")
    }
  }

  @Test func `a text has the same placeholders in all languages`() throws {
    let tables = TextTables(try Repository.templates())
    for key in tables[.en].keys {
      let found = Language.allCases.map { language in
        Set(tables[language][pattern: key].matches(of: #/\{[^}]*\}/#).map { String($0.output) })
      }
      // A number and a month take the form of the language.
      let isNumber = key.hasPrefix("numbering.") || key.hasPrefix("period.month")
      #expect(isNumber || Set(found).count == 1, "\(key): \(found)")
    }
  }

  @Test func `patterns take their placeholders`() {
    #expect(TextTable.fill("{a} and {b} {c", ["a": "1", "b": "{a}"]) == "1 and {a} {c")
  }
}
