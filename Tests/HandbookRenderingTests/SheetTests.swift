import Diagnostics
import HandbookModel
import Testing

@testable import HandbookRendering

@Suite struct SheetTests {
  private func row(_ height: Int, group: Int, weight: Int = 1, stays: Bool = false) -> SheetRow {
    SheetRow(
      content: stays ? .heading(nil) : .fields([]), group: group, height: height,
      limit: height + 20, weight: stays ? 0 : weight, staysWithNext: stays)
  }

  @Test func `a form has exactly the pages that it declares`() throws {
    let site = SiteRenderer(templates: try Repository.templates()).render(
      try SampleHandbook.source())
    for sheet in site.sheets {
      let text = try site.text(sheet.page)
      let sections = text.components(separatedBy: "<section class=\"sheet").count - 1
      #expect(sections == sheet.pages, "\(sheet.page)")
    }
    #expect(site.sheets.map(\.pages) == [2, 1, 2, 1])
  }

  @Test func `a form that does not fit is VB506 and loses nothing`() throws {
    var source = try SampleHandbook.source()
    let notes = field("notes", "备注", "Notes", .lines, lines: 40)
    source.workspace.handbooks[0].forms[1].parts[0].sections.append(
      FormSection(title: nil, content: .fields([notes])))
    let site = SiteRenderer(templates: try Repository.templates()).render(source)
    #expect(Set(site.findings.map(\.code)) == [RuleCode(506)])
    #expect(
      site.findings.first?.summary.english.hasPrefix("Form '业主回访记录表' overflows its page") == true)
    let text = try site.text("property-services/zh-Hans/forms/owner-visit-record.html")
    #expect(text.contains("备注") && text.contains("业主签字"))
  }

  @Test func `a title does not stand alone at the foot of a page`() {
    let rows = [
      row(60, group: 1), row(10, group: 2, stays: true), row(50, group: 3), row(40, group: 3),
    ]
    let (pages, overflow) = SheetPaginator(rows, room: 110).pages(declared: 2)
    #expect(pages == [0..<1, 1..<4])
    #expect(overflow == 0)
  }

  @Test func `rows are spread evenly over the pages`() {
    let rows = (0..<8).map { row(20, group: $0) }
    let (pages, _) = SheetPaginator(rows, room: 150).pages(declared: 2)
    #expect(pages == [0..<4, 4..<8])
  }

  @Test func `what is left goes to the rows that can use it, to the last quarter millimetre`() {
    let rows = [row(20, group: 1), row(10, group: 1, stays: true), row(20, group: 1, weight: 3)]
    let heights = SheetStretch.heights(rows[...], extra: 21)
    #expect(heights.reduce(0, +) == 50 + 21)
    #expect(heights[1] == 10)
    #expect(heights[2] > heights[0])
  }

  @Test func `a grid's columns fill its width`() {
    let (widths, lacking) = SheetComposer.fitted([100, 104, 96], least: [20, 20, 20], to: 744)
    #expect(widths.reduce(0, +) == 744 && lacking == 0)
  }

  @Test func `the sheet bears number, edition, page, term and the place of its code`() throws {
    let site = SiteRenderer(templates: try Repository.templates()).render(
      try SampleHandbook.source())
    let text = try site.text("property-services/en/forms/owner-visit-record.html")
    for part in [
      "Form TL-KF-07-B1", "Edition 2.0", "Page 1 of 1", "HF____-______",
      "kept for 2 years after archiving", "Owner Visit Record Sheet",
    ] {
      #expect(text.contains(part), "the sheet lacks '\(part)'")
    }
    // Computed options: the kinds whose sheet this is, and the ways in which they are made.
    #expect(text.contains("Periodicals-and-events visit") && text.contains("walk-round"))
  }

  @Test func `a bilingual form prints both languages on one sheet`() throws {
    var source = try SampleHandbook.source()
    source.workspace.handbooks[0].forms[1].languages = [.zhHans, .en]
    source.workspace.handbooks[0].forms[1].pages = 2
    let site = SiteRenderer(templates: try Repository.templates()).render(source)
    let text = try site.text("property-services/en/forms/owner-visit-record.html")
    #expect(text.contains("业主姓名"))
    #expect(text.contains("<span class=\"second\" lang=\"en\">Owner</span>"))
    // What the sheet says by itself it says in both languages too, whatever the page around it.
    #expect(text.contains("签字 Signature") && text.contains("第 1 页　共 2 页 Page 1 of 2"))
    #expect(text.contains("存档后保存 2 年") && text.contains("kept for 2 years after archiving"))
    #expect(text.contains("<section class=\"sheet\" lang=\"zh-Hans\""))
    #expect(site.findings.isEmpty)
  }
}
