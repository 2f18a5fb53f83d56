import Diagnostics
import LocatedYAML
import Testing

@Suite struct ShapeTests {
  static let start = "id: a\ntitle: { en: A }\nedition: 1.10\n"
  static let fields = "fields: [{ id: x, name: { en: X } }]\n"

  private func findings(_ yaml: String) -> [String] {
    let sample = YAMLSample(yaml)
    var sink = DiagnosticSink()
    _ = sample.document.mapping(as: SampleShape.form, into: &sink)
    return sink.sorted.map(sample.line)
  }

  @Test(arguments: [
    "effective: 2024-02-29", "status: issued", "pages: 20", "pages: '3'", "binding: 12.5",
    "period: 2026", "period: 2026-H2", "period: 2026-12", "away: [2026-02-10..2026-02-10]",
    "rows: 3", "rows: [a, b]", "rows: { from: kinds }", "capacity: { phone: 30, home: 0.5 }",
    "facts: [{ from: 2026-01-01, area: 128000, key-customers: 22 }]", "within: 3 天内",
    "capacity: {}", "away: []",
  ])
  func acceptsWhatTheShapeAllows(line: String) {
    #expect(findings(Self.start + Self.fields + line) == [])
  }

  @Test(arguments: [
    ("pages: 0", "VB102 [0] 'pages' must be a whole number from 1 to 20"),
    ("pages: 2.0", "VB102 [2.0] 'pages' must be a whole number from 1 to 20"),
    ("pages: 二", "VB102 [二] 'pages' must be a whole number from 1 to 20"),
    (
      "pages: 99999999999999999999",
      "VB102 [99999999999999999999] 'pages' must be a whole number from 1 to 20"
    ),
    ("pages: [1]", "VB102 [[1]] 'pages' must be a whole number from 1 to 20"),
    ("pages:", "VB104 [pages] 'pages' has no value"),
    ("binding: 1e1", "VB102 [1e1] 'binding' must be a number from 0 to 40 (mm)"),
    (
      "status: isued",
      "VB102 [isued] 'status' must be 'draft' or 'issued'; did you mean 'issued'?"
    ),
    ("status: on", "VB102 [on] 'status' must be 'draft' or 'issued'"),
    (
      "effective: 2026-02-30",
      "VB102 [2026-02-30] 'effective' is 2026-02-30, a day that does not exist"
    ),
    ("effective: 2026/3/1", "VB102 [2026/3/1] 'effective' must be a date such as '2026-03-31'"),
    (
      "away: [2026-03-02..2026-03-01]",
      "VB102 [2026-03-02..2026-03-01] An entry of 'away' must be a range of dates such as "
        + "'2026-02-10..2026-02-28'"
    ),
    (
      "period: 2026-Q5",
      "VB102 [2026-Q5] 'period' must be a period such as '2026', '2026-H1', '2026-Q1' or '2026-03'"
    ),
    (
      "extends: Visit Record",
      "VB102 [Visit Record] 'extends' must be an id (lower-case letters, digits and hyphens)"
    ),
    (
      "rows: many",
      "VB102 [many] 'rows' must be a whole number from 1 to 99, a list of texts or a mapping of "
        + "keys to values"
    ),
    (
      "rows: { from: kind }",
      "VB102 [kind] 'from' must be 'kinds' or 'topics'; did you mean 'kinds'?"
    ),
    (
      "capacity: { Phone: 3 }",
      "VB102 [Phone] Key 'Phone' must be an id (lower-case letters, digits and hyphens)"
    ),
    ("capacity: 3", "VB102 [3] 'capacity' must be a mapping of keys to values"),
    (
      "facts:\n  - from: 2026-01-01\n    area: big",
      "VB102 [big] 'area' must be a number of at least 0"
    ),
    (
      "facts:\n  - area: 3\n    other: 4",
      "VB104 [area: 3] 'from' is missing in this entry of 'facts'"
    ),
    ("within: [1 天内]", "VB102 [[1 天内]] 'within' must be a text"),
    ("titel: x", "VB103 [titel] No key 'titel'"),
    ("efective: 2026-01-01", "VB103 [efective] No key 'efective'; did you mean 'effective'?"),
    ("id: b", "VB105 [id] Key 'id' is given twice"),
  ])
  func pointsAtTheSmallestTextThatIsWrong(line: String, finding: String) {
    #expect(findings(Self.start + Self.fields + line) == [finding])
  }

  @Test func asksForMissingKeysWhereTheMappingBegins() {
    #expect(
      findings("title: { en: A }\nfields:\n  - name:\n      en: X\n    lines: 2\n") == [
        "VB104 [title: { en: A }] 'edition' is missing",
        "VB104 [title: { en: A }] 'id' is missing",
        "VB104 [name:] 'id' is missing in this entry of 'fields'",
      ])
    #expect(
      findings("# nothing\n") == [
        "VB104 [] 'edition' is missing", "VB104 [] 'fields' or 'extends' is missing",
        "VB104 [] 'id' is missing", "VB104 [] 'title' is missing",
      ])
  }

  @Test func takesAMisspeltKeyForTheKeyThatWasMeant() {
    #expect(
      findings("id: a\ntitel: { en: A }\nedition: 1\nextends: b") == [
        "VB103 [titel] No key 'titel'; did you mean 'title'?"
      ])
  }

  @Test func acceptsOneOfTwoThatStandForEachOther() {
    #expect(findings(Self.start + "extends: b") == [])
    #expect(
      findings(Self.start + "extends: b\nfields: []")
        == ["VB102 [[]] 'fields' must have at least one entry"])
    #expect(
      findings(
        Self.start + "fields: [{ id: x, name: { en: X }, from: kinds, options: [a, b] }]") == [
          "VB102 [options] 'options' cannot stand beside 'from'"
        ])
  }

  @Test func refusesAFileThatIsNoMapping() {
    #expect(findings("- a") == ["VB102 [- a] This must be a mapping of keys to values"])
    #expect(findings("a") == ["VB102 [a] This must be a mapping of keys to values"])
  }

  @Test func saysNothingMoreOfWhatCouldNotBeRead() {
    #expect(
      findings(Self.start + Self.fields + "pages: !!int 3") == [
        "VB102 [!!int] Tags are not part of the format"
      ])
    #expect(findings("id: \"a") == ["VB102 [\"] The text that begins here is never closed"])
  }

  @Test(arguments: [
    ("fields: [{ id：x }]", "fields: [{ id: x }]"), ("fields: [{ id:x }]", "fields: [{ id: x }]"),
    ("titel: { en: A }", "title: { en: A }"), ("status: Issued", "status: issued"),
    ("effective: 2026.3.1", "effective: 2026-03-01"),
    ("extends: Visit_Record", "extends: visit-record"),
    ("away: 2026-02-10..2026-02-11", "away: [2026-02-10..2026-02-11]"),
  ])
  func offersTheRepair(line: String, repaired: String) throws {
    let sample = YAMLSample(line)
    var sink = DiagnosticSink()
    _ = sample.document.mapping(as: SampleShape.form, into: &sink)
    let edit = try #require(sink.diagnostics.flatMap(\.suggestions).flatMap(\.edits).first)
    var bytes = sample.bytes
    bytes.replaceSubrange(edit.range.offsets, with: Array(edit.replacement.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == repaired)
  }

  @Test func namesTheFirstPlaceOfARepeatedKey() throws {
    let sample = YAMLSample("id: a\nid: b")
    var sink = DiagnosticSink()
    _ = sample.document.mapping(as: SampleShape.form, into: &sink)
    let repeated = try #require(sink.diagnostics.first { $0.code == RuleCode(105) })
    #expect(repeated.range.offsets == 6..<8)
    #expect(repeated.notes.map(\.range?.offsets) == [0..<2])
  }
}
