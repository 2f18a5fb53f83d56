import Foundation
import HandbookModel
import HandbookRendering
import Testing

/// The due-date calculator and the time line as parts of pages; DueDateScriptTests computes.
@Suite struct DueDatePageTests {
  private let site: RenderedSite

  init() throws {
    site = SiteRenderer(templates: try Repository.templates()).render(try SampleHandbook.source())
  }

  private struct Block: Decodable {
    struct Part: Decodable {
      let event: Int
      let words: String
      let period: String?
    }
    struct Row: Decodable { let parts: [Part] }

    let rows: [Row]
    let onHoliday: String
  }

  private func block(_ path: String) throws -> Block {
    let page = try site.text(path)
    let start = try #require(page.range(of: "id=\"due-data\">"))
    let end = try #require(page[start.upperBound...].range(of: "</script>"))
    return try JSONDecoder().decode(
      Block.self, from: Data(page[start.upperBound..<end.lowerBound].utf8))
  }

  @Test func `a kind's page asks for its event and says the rule without script`() throws {
    let page = try site.text("property-services/en/kinds/repair.html")
    #expect(page.contains("<input type=\"date\" id=\"due-0-day\""))
    #expect(page.contains("class=\"due-rule\""))
    #expect(page.contains("class=\"due-form\" hidden"))
    let rows = try block("property-services/en/kinds/repair.html").rows
    #expect(rows.count == 1 && rows[0].parts.count == 1)
  }

  @Test func `a role's page has one field for each event, and a choice of visits`() throws {
    let page = try site.text("property-services/en/roles/reception.html")
    #expect(page.contains("id=\"due-kind\""))
    let events = Set(
      try block("property-services/en/roles/reception.html").rows.flatMap(\.parts).map(\.event))
    let fields = page.components(separatedBy: "data-event=\"").dropFirst()
      .compactMap { Int($0.prefix { $0 != "\"" }) }
    #expect(!events.isEmpty && Set(fields) == events)
  }

  @Test func `every language computes the same`() throws {
    let english = try block("property-services/en/roles/reception.html")
    let chinese = try block("property-services/zh-Hans/roles/reception.html")
    let events = english.rows.map { $0.parts.map(\.event) }
    #expect(events == chinese.rows.map { $0.parts.map(\.event) })
    #expect(english.onHoliday == chinese.onHoliday)
  }

  @Test func `all windows stand on one time line, the most urgent first`() throws {
    let page = try site.text("property-services/en/time-line.html")
    let bars = page.components(separatedBy: "class=\"time-bar\"").count - 1
    let words = page.components(separatedBy: "class=\"time-words\"").count - 1
    #expect(bars == words && bars > 2)
    #expect(try site.text("property-services/en/index.html").contains("href=\"time-line.html\""))
  }
}
