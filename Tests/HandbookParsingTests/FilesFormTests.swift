import Diagnostics
import HandbookModel
import Testing

@testable import HandbookParsing

/// Forms that add to others, editions side by side, and periods.
@Suite struct FilesFormTests {
  private static func handbook(_ forms: [String: String]) throws -> (Handbook, [Diagnostic]) {
    let base = FilesFaultTests.folder.appending(path: FilesFaultTests.base)
    var files = try FilesWorkspace.files(in: base)
    for (name, text) in forms { files["company/forms/\(name).yaml"] = Array(text.utf8) }
    let workspace = FilesWorkspace(files)
    return (try #require(workspace.handbook("company")), workspace.resolved.findings)
  }

  private static func form(_ id: String, edition: String = "1.0", _ rest: String) -> String {
    """
    id: \(id)
    title: { zh-Hans: \(id) }
    number: TL-09
    edition: "\(edition)"
    \(rest)
    """
  }

  private static let text = "name: { zh-Hans: 甲 }, type: text"

  /// The base is read first, whatever the names of the files.
  @Test func addsBehindTheFieldsThatAreNamed() throws {
    let (handbook, findings) = try Self.handbook([
      "a": Self.form(
        "a",
        """
        extends: m
        add:
          - { after: extra, fields: [{ id: last, \(Self.text) }] }
        """),
      "m": Self.form(
        "m",
        """
        paper: "A5, landscape"
        extends: record
        add:
          - { after: unit, fields: [{ id: extra, \(Self.text) }, { id: more, \(Self.text) }] }
          - after: unit
            signatures: [{ id: owner, name: { zh-Hans: 业主 }, role: 业主 }]
        """),
    ])
    #expect(findings.isEmpty)
    let middle = try #require(handbook.forms.current(FormID("m")))
    let last = try #require(handbook.forms.current(FormID("a")))
    #expect(middle.fields.map(\.id.text) == ["unit", "extra", "more", "solved"])
    #expect(last.fields.map(\.id.text) == ["unit", "extra", "last", "more", "solved"])
    #expect(last.signatures.map(\.id.text) == ["visitor", "owner"])
    #expect(last.signatures.map(\.does) == [.visit, .accept])
    #expect(last.extends?.value == FormID("m"))
    #expect(last.size == .a5)
    #expect(last.orientation == .landscape)
    #expect(handbook.forms.map(\.key.id.text) == ["visit-notice", "a", "m", "record"])
  }

  @Test func readsPartsAndMultipleCopies() throws {
    let part = "sections: [{ fields: [{ id: %, \(Self.text) }] }]"
    let (handbook, findings) = try Self.handbook([
      "two": Self.form(
        "two",
        """
        medium: system
        binding: 20
        languages: [zh-Hans, en]
        copies: [{ keeper: 前台, name: { en: Stub }, colour: { en: white } }, { keeper: owner }]
        parts:
          - { title: { zh-Hans: 一 }, used-by: [repair], \(part.replacing("%", with: "a")) }
          - { \(part.replacing("%", with: "b")), signatures: [{ id: s, name: { zh-Hans: 签 }, role: manager, does: approve, date: false, seal: true, times: 2, method: in-person, lines: 3 }] }
        """)
    ])
    #expect(findings.isEmpty)
    let form = try #require(handbook.forms.current(FormID("two")))
    #expect(form.medium == .system)
    #expect(form.binding == 20)
    #expect(form.languages == [.zhHans, .en])
    #expect(form.copies.map(\.keeper.value.text) == ["reception", "owner"])
    #expect(form.copies.map { $0.colour?.text(in: .en) } == ["white", nil])
    #expect(form.copies.map { $0.name?.text(in: .en) } == ["Stub", nil])
    #expect(form.parts.map { $0.title?.text(in: .zhHans) } == ["一", nil])
    #expect(form.parts.map(\.signatures.count) == [0, 1])
    let signature = try #require(form.signatures.first)
    #expect(!signature.hasDate)
    #expect(signature.hasSeal)
    #expect(signature.isInPersonOnly)
    #expect((signature.times, signature.lines) == (2, 3))
  }

  @Test func takesTheEditionInForceOnADay() throws {
    let rest = """
      effective: DAY
      sections: [{ fields: [{ id: unit, \(Self.text) }] }]
      signatures: []
      """
    let (handbook, findings) = try Self.handbook([
      "s": Self.form("s", edition: "2.0", rest.replacing("DAY", with: "2026-07-01")),
      "s@1.0": Self.form("s", edition: "1.0", rest.replacing("DAY", with: "2025-01-01")),
    ])
    #expect(findings.isEmpty)
    let forms = handbook.forms
    let june = try #require(Day(year: 2026, month: 6, day: 30))
    let july = try #require(Day(year: 2026, month: 7, day: 1))
    #expect(forms.current(FormID("s"))?.key.edition == "2.0")
    #expect(forms.inForce(FormID("s"), on: june)?.key.edition == "1.0")
    #expect(forms.inForce(FormID("s"), on: july)?.key.edition == "2.0")
    #expect(forms.filter(\.isSuperseded).map(\.key.edition) == ["1.0"])
  }

  @Test(arguments: [
    ("2026", "2026-01-01..2026-12-31"), ("2026-H1", "2026-01-01..2026-06-30"),
    ("2026-H2", "2026-07-01..2026-12-31"), ("2026-Q1", "2026-01-01..2026-03-31"),
    ("2026-Q4", "2026-10-01..2026-12-31"), ("2024-02", "2024-02-01..2024-02-29"),
    ("2026-12", "2026-12-01..2026-12-31"),
  ]) func readsPeriods(period: String, days: String) throws {
    let read = try #require(DayRange(period: period))
    #expect("\(read.first)..\(read.last)" == days)
    #expect(DayRange(period: days) == read)
  }

  @Test(arguments: ["0000", "2026-02-30..2026-03-01", "2026-03-02..2026-03-01", "2026-13", ""])
  func refusesTimesThatDoNotExist(period: String) {
    #expect(DayRange(period: period) == nil)
  }
}
