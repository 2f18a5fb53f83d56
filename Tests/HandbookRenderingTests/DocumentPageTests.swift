import HandbookModel
import HandbookRendering
import Testing

@Suite struct DocumentPageTests {
  private func page(_ language: String) throws -> String {
    let site = SiteRenderer(templates: try Repository.templates()).render(
      try SampleHandbook.source())
    return try site.text("property-services/\(language)/documents/return-visit.html")
  }

  @Test func `headings have ids, their numbers apart, and one level less`() throws {
    let text = try page("en")
    #expect(text.contains("<h2 id=\"s1-Purpose\">"))
    #expect(text.contains("<span class=\"number\">5.1</span> Deadlines and rates</h3>"))
    #expect(text.components(separatedBy: "<h1").count == 2)
    #expect(!text.contains("</h1>\n<p>To keep"))
  }

  @Test func `cited titles are links, others stay as they were written`() throws {
    let chinese = try page("zh-Hans")
    #expect(chinese.contains("<a href=\"../forms/owner-visit-record.html\">《业主回访记录表》</a>"))
    #expect(chinese.contains("按《业主投诉处理标准作业规程》认定"))
    let english = try page("en")
    #expect(
      english.contains(
        "<a href=\"../forms/owner-visit-record.html\">Owner Visit Record Sheet</a>"))
    #expect(english.contains("[Owner Complaint Handling SOP]"))
  }

  @Test func `the merged table stands under the last block of visits`() throws {
    let text = try page("en")
    let topics = try #require(text.range(of: "s5.4-Topics\"><a"))
    let glance = try #require(text.range(of: "class=\"glance\""))
    let hours = try #require(text.range(of: "s5.5-Contact-hours\"><a"))
    #expect(topics.lowerBound < glance.lowerBound && glance.lowerBound < hours.lowerBound)
  }

  @Test func `inherited values name their origin and lead to its clause`() throws {
    let text = try page("en")
    let place = "s5.1-Deadlines-and-rates"
    #expect(
      text.contains(
        "<a class=\"origin origin-parent\" href=\"#\(place)\">from Complaint visit</a>"))
    #expect(text.contains("<a href=\"#\(place)\">within 1 day after the complaint is closed</a>"))
  }
}
