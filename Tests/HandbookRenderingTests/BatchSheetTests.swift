import Diagnostics
import HandbookModel
import Testing

@testable import HandbookRendering

/// Sheets as a batch is printed from them: for a plan's site and season, with places for their numbers.
@Suite struct BatchSheetTests {
  private static let slots = SheetSetting.Slots(
    number: "https://serial.invalid/number", code: "https://serial.invalid/code")

  private let source: SiteSource
  private let key: FormKey

  init() throws {
    source = try SampleHandbook.source()
    key = source.workspace.handbooks[0].forms[1].key
  }

  private func omission(_ kind: String) -> Plan.Omission {
    Plan.Omission(
      kind: at(KindID(kind)), reason: at("因故"),
      agreed: DocumentControl.Signatory(
        name: at("甲"), role: at(RoleID("deputy-gm")), date: at(day(2026, 1, 1)),
        range: somewhere))
  }

  private func plan(themes: [(Int, Int, String)] = [], without kinds: [String] = []) throws -> Plan
  {
    var plan = try #require(source.workspace.handbooks[0].plans.first)
    plan.themes = try themes.map { first, last, title in
      let days = try #require(
        DayRange(first: day(2026, first, 1), last: day(2026, last, 28)))
      return Plan.Theme(period: at(days), periodText: "2026", title: name(title, title + " EN"))
    }
    plan.omissions = kinds.map(omission)
    return plan
  }

  private func sheet(
    _ setting: SheetSetting, part: SheetBatch.Part = .blank, of source: SiteSource? = nil
  ) throws -> String {
    let batch = SheetBatch(form: key, language: .zhHans, setting: setting, part: part)
    let site = SiteRenderer(templates: try Repository.templates())
      .render(batch, of: source ?? self.source)
    #expect(site.findings.isEmpty)
    #expect(site.sheets.count == 1)
    return try site.text(try #require(site.sheets.first).page)
  }

  @Test func `links mark where number and code are stamped, on every page`() throws {
    var source = source
    source.workspace.handbooks[0].forms[1].pages = 2
    let text = try sheet(SheetSetting(slots: Self.slots), of: source)
    for slot in [Self.slots.number, Self.slots.code] {
      #expect(text.components(separatedBy: "href=\"\(slot)\"").count == 3, "\(slot)")
    }
    #expect(!text.contains("HF____"))
    #expect(try sheet(SheetSetting()).contains("HF____-______"))
  }

  @Test func `a kind that the plan leaves out, or a part of it, is not offered`() throws {
    #expect(try sheet(SheetSetting(plan: plan())).contains("维修回访"))
    #expect(try !sheet(SheetSetting(plan: plan(without: ["repair"]))).contains("维修回访"))
    let kinds = source.workspace.handbooks[0].vocabulary.kinds
    let (kind, parent) = try #require(
      kinds.lazy.compactMap { kind in kind.parents.first.map { (kind.id, $0.value) } }.first)
    let setting = SheetSetting(plan: try plan(without: [parent.text]))
    #expect(!setting.has(kind, in: KindTree(kinds)))
  }

  @Test func `the theme of the season is printed, and none where there are several`() throws {
    var source = source
    var theme = field("theme", "当季主题", "Theme", .fixed)
    theme.prints = .theme
    source.workspace.handbooks[0].forms[1].parts[0].sections.append(
      FormSection(title: nil, content: .fields([theme])))
    source.workspace.handbooks[0].forms[1].pages = 2
    let plan = try plan(themes: [(1, 3, "电梯"), (4, 6, "排水")])
    func text(_ first: Int, _ last: Int) throws -> String {
      let days = try #require(DayRange(first: day(2026, first, 1), last: day(2026, last, 1)))
      return try sheet(SheetSetting(plan: plan, days: days), of: source)
    }
    #expect(try text(2, 2).contains("<span class=\"printed\">电梯</span>"))
    #expect(try text(4, 6).contains("<span class=\"printed\">排水</span>"))
    let both = try text(3, 4)
    #expect(!both.contains("电梯") && !both.contains("排水"))
    source.workspace.handbooks[0].forms[1].languages = [.zhHans, .en]
    #expect(
      try text(2, 2).contains(
        "<span class=\"printed\">电梯 <span class=\"second\" lang=\"en\">电梯 EN</span>"))
  }

  @Test func `every page says what it is not`() throws {
    let text = try sheet(
      SheetSetting(marks: [.superseded, .reprint], isDraft: true, slots: Self.slots))
    for part in ["旧版：已被取代", "补印", "草稿 · 不得使用"] { #expect(text.contains(part), "\(part)") }
    let plain = try sheet(SheetSetting(slots: Self.slots))
    for part in ["旧版", "补印", "草稿"] { #expect(!plain.contains(part), "\(part)") }
  }

  @Test(arguments: [1, 28, 29, 200])
  func `a sign-for sheet has a row for each number and as many pages as it takes`(
    _ count: Int
  ) throws {
    let rows = (1...count).map { "HF2026-\(100_000 + $0)" }
    let list = SignForList(
      rows: rows, numbers: "HF2026-100001", copies: count, printed: day(2026, 7, 20))
    let text = try sheet(SheetSetting(slots: Self.slots), part: .signFor(list))
    #expect(text.contains("《业主回访记录表》签收表"))
    #expect(text.components(separatedBy: "<th scope=\"row\">HF2026-1").count == count + 1)
    let pages = text.components(separatedBy: "<section class=\"sheet").count - 1
    #expect(pages == (count + 27) / 28)
    #expect(!text.contains(Self.slots.number))
  }
}
