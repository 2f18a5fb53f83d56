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
    // The sheets that are made for each regulation have a point in their names.
    let drawn = site.sheets.filter { $0.page.split(separator: ".").count == 2 }
    #expect(drawn.map(\.pages) == [2, 1, 2, 1])
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
    let (widths, lacking) = SheetComposer.fitted([100, 104, 96], least: [0, 0, 0], to: 744)
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

  @Test func `no column is narrower than its longest word while the others have room`() {
    let (widths, lacking) = SheetComposer.fitted([50, 400, 400], least: [90, 60, 60], to: 600)
    #expect(widths[0] == 90 && widths.reduce(0, +) == 600 && lacking == 0)
    #expect(SheetComposer.fitted([10, 10], least: [200, 150], to: 300).lacking == 50)
  }

  @Test func `every copy is printed and says who keeps it, with its pages counted anew`() throws {
    var source = try SampleHandbook.source()
    source.workspace.handbooks[0].forms[0].copies = [
      Copy(keeper: at(RoleID("cs-supervisor")), name: name("存根联", "stub")),
      Copy(keeper: at(RoleID("owner")), colour: name("红色", "pink")),
    ]
    let pages = source.workspace.handbooks[0].forms[0].pages
    let site = SiteRenderer(templates: try Repository.templates()).render(source)
    let sheet = try #require(site.sheets.first { $0.page.contains("zh-Hans/forms/monthly") })
    #expect(sheet.pages == pages * 2)
    let text = try site.text(sheet.page)
    #expect(text.components(separatedBy: "<section class=\"sheet").count - 1 == sheet.pages)
    for line in ["第一联（共二联）　存根联，客服主管留存", "第二联（共二联），业主留存，红色纸"] {
      #expect(text.components(separatedBy: ">\(line)<").count - 1 == pages, "\(line)")
    }
    let first = "第 1 页　共 \(pages) 页</span>"
    #expect(text.components(separatedBy: first).count - 1 == 2)
  }

  @Test(arguments: [Language.zhHans, .en])
  func `a word that is wider than its cell is VB506 at its field`(language: Language) throws {
    var source = try SampleHandbook.source()
    let word = String(repeating: "M", count: 40)
    let long = field("long", word, word, .text, .half)
    source.workspace.handbooks[0].forms[1].parts[0].sections[0] = FormSection(
      title: nil, content: .fields([long]))
    let site = SiteRenderer(templates: try Repository.templates()).render(source)
    let told = "Label '\(word)' of form '"
    #expect(site.findings.contains { $0.summary.english.hasPrefix(told) })
    #expect(Set(site.findings.map(\.code)) == [RuleCode(506)])
  }

  @Test func `a title that takes three lines is VB506, a long one is set smaller`() throws {
    let measure = TextMeasure(.zhHans)
    func head(_ count: Int) -> SheetHead {
      let title = SheetLabel(String(repeating: "访", count: count))
      return SheetHead(
        SheetHead.Content(title: title, organisation: "听澜物业", copyLine: ""), width: 744,
        measure: measure)
    }
    #expect(head(10).titleFits && head(10).size == .large && !head(10).isBelow)
    #expect(head(34).titleFits && head(34).size == .medium)
    #expect(head(80).titleFits && head(80).size == .small)
    #expect(!head(120).titleFits)
  }

  @Test func `lines are counted as engines break them`() {
    let measure = TextMeasure(.en)
    let word = measure.width("word")
    #expect(measure.lines("word word", in: 2 * word) == 2)
    #expect(measure.lines("word word", in: 3 * word) == 1)
    let chinese = TextMeasure(.zhHans)
    // A closing sign takes the character before it along to the next line.
    #expect(chinese.lines("回访记录，", in: chinese.width("回访记录")) == 2)
    #expect(chinese.lines("", in: 100) == 0)
  }

  @Test func `the page of a form says which clause demands which field`() throws {
    var source = try SampleHandbook.source()
    var topic = field("needs", "需求", "Needs", .lines)
    topic.topic = at(TopicID("needs"))
    var day = field("day", "回访日期", "Visited on", .date)
    day.records = at(.visitDate)
    source.workspace.handbooks[0].forms[1].parts[0].sections[0] = FormSection(
      title: nil, content: .fields([topic, day, field("other", "其他", "Other", .text)]))
    let site = SiteRenderer(templates: try Repository.templates()).render(source)
    let page = try site.text("property-services/zh-Hans/forms/owner-visit-record.html")
    let demands = try #require(page.components(separatedBy: "toolbar-demands").last)
      .components(separatedBy: "</dl>")[0]
    for label in ["需求", "回访日期"] {
      let line = demands.components(separatedBy: "<dt>\(label)</dt>").last?
        .components(separatedBy: "</div>")[0]
      #expect(line?.contains("documents/return-visit.html#") == true, "\(label)")
    }
    #expect(!demands.contains("<dt>其他</dt>"))
  }
}
