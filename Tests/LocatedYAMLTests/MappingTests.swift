import Diagnostics
import LocatedYAML
import Testing

@Suite struct MappingTests {
  private func mapping(_ yaml: String) throws -> Mapping {
    var sink = DiagnosticSink()
    return try #require(YAMLSample(yaml).document.mapping(as: SampleShape.form, into: &sink))
  }

  @Test func handsOutTypedValuesWithTheirPlaces() throws {
    let form = try mapping(
      """
      id: a
      title: { zh-Hans: [记录表, 记录], en: Record }
      edition: 1.10
      effective: 2026-01-31
      pages: 2
      binding: 12.5
      away: [2026-02-10..2026-02-14]
      capacity: { phone: 30, home: 10 }
      fields:
        - { id: x, name: { en: X }, width: half, required: false }
        - { id: y, name: { en: Y } }
      """)
    #expect(form.text("edition")?.text == "1.10")
    #expect(form.located("id")?.range.offsets == 4..<5)
    #expect(form.date("effective")?.value.description == "2026-01-31")
    #expect(form.integer("pages")?.value == 2)
    #expect(form.number("binding")?.value == 12.5)
    #expect(form.list("away").compactMap(\.dateRange?.value.upperBound.day) == [14])
    #expect(form.entries("capacity").map(\.key.text) == ["phone", "home"])
    #expect(form.entries("capacity").map(\.value.number?.value) == [30, 10])
    let names = form.names("title")
    #expect(names.map(\.language.text) == ["zh-Hans", "en"])
    #expect(names.map { $0.names.map(\.text) } == [["记录表", "记录"], ["Record"]])
    let fields = form.mappings("fields")
    #expect(fields.map { $0.word("width", as: SampleShape.Width.self)?.value } == [.half, .full])
    #expect(fields.map { $0.boolean("required")?.value } == [false, true])
    #expect(fields.map { $0.integer("lines")?.value } == [1, 1])
  }

  @Test func givesDefaultsAPlaceToPointAt() throws {
    let form = try mapping("# form\nid: a")
    #expect(form.located("status")?.value == "draft")
    #expect(form.located("status")?.range.offsets == 7..<7)
    #expect(!form.has("status"))
    #expect(form.keyRange("id")?.offsets == 7..<9)
  }

  @Test func leavesOutWhatDoesNotFit() throws {
    let form = try mapping(
      "pages: 99\nstatus: x\neffective: 2026-02-30\nfields: [a, { id: x }]\ntitle: A\nid: [a]")
    #expect(form.integer("pages") == nil)
    #expect(form.located("status") == nil)
    #expect(form.date("effective") == nil)
    #expect(form.text("id") == nil)
    #expect(form.mappings("fields").map { $0.located("id")?.value } == ["x"])
    #expect(form.names("title").isEmpty)
  }

  @Test func readsTheAlternativeThatWasWritten() throws {
    #expect(try mapping("rows: 3").integer("rows")?.value == 3)
    #expect(try mapping("rows: [a, b]").texts("rows").map(\.text) == ["a", "b"])
    #expect(try mapping("rows: { from: kinds }").mapping("rows")?.located("from")?.value == "kinds")
  }

  @Test func listsTheKeysBeyondTheFieldsOnce() throws {
    let facts = try mapping("facts: [{ area: 3, from: 2026-01-01, homes: 4, area: 5 }]")
      .mappings("facts")
    #expect(facts.map { $0.others.map(\.key.text) } == [["area", "homes"]])
    #expect(facts.map { $0.others.map(\.value.number?.value) } == [[3, 4]])
  }
}
