import HandbookModel
import Testing

@testable import HandbookRendering

@Suite struct PrintedTextsTests {
  private let printed: Set<String>

  init() throws {
    let site = SiteRenderer(templates: try Repository.templates()).render(
      try SampleHandbook.source())
    printed = Set(site.printed.map(\.value))
  }

  @Test(arguments: [
    "业主回访记录表", "Owner Visit Record Sheet", "TL-KF-07-B1", "2.0", "HF{year}-{number:6}",
    "听澜物业服务有限公司", "基本情况", "Telephone", "基本满意", "客服主管审核", "规定回访率", "疑难",
  ])
  func `what a form says is listed in each language`(text: String) {
    #expect(printed.contains(text))
  }

  @Test func `names that a list or a table takes from the regulation are listed`() throws {
    let vocabulary = try SampleHandbook.source().workspace.handbooks[0].vocabulary
    let site = SiteRenderer(templates: try Repository.templates()).render(
      try SampleHandbook.source())
    let names = (vocabulary.kinds.map(\.name) + vocabulary.methods.map(\.name))
      .map { $0.text(in: .zhHans) }
    let sheets = try ["owner-visit-record", "monthly-visit-summary"].map {
      // What stands on the sheet, not in the menu around it.
      try site.text("property-services/zh-Hans/forms/\($0).html")
        .components(separatedBy: "<section class=\"sheet").dropFirst().joined()
    }
    let shown = names.filter { name in sheets.contains { $0.contains(">\(name)<") } }
    #expect(shown.count > 5)
    #expect(shown.filter { !printed.contains($0) } == [])
  }

  @Test func `what no sheet prints is not asked for`() {
    #expect(!printed.contains("客服主管"))
  }
}
