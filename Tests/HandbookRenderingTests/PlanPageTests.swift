import Foundation
import HandbookModel
import HandbookRendering
import Testing

@Suite struct PlanPageTests {
  /// The sample's site with its plan changed.
  private func site(_ change: (inout Plan) -> Void) throws -> RenderedSite {
    var source = try SampleHandbook.source()
    change(&source.workspace.handbooks[0].plans[0])
    return SiteRenderer(templates: try Repository.templates()).render(source)
  }

  /// What the list of gaps says; empty where there is none.
  private func gaps(_ change: (inout Plan) -> Void) throws -> String {
    let text = try site(change).text("property-services/en/plans/luwan-2026.html")
    guard let start = text.range(of: "<section class=\"gaps\"")?.lowerBound else { return "" }
    return String(text[start...].text(before: "</section>"))
  }

  private func omission(_ kind: String) -> Plan.Omission {
    Plan.Omission(
      kind: at(KindID(kind)), reason: at("无"),
      agreed: .init(name: nil, role: nil, date: nil, range: somewhere))
  }

  @Test func `kinds without a line are gaps unless somebody agreed`() throws {
    let all = try gaps { _ in }
    #expect(all.contains("Routine visit</a>"))
    #expect(all.contains("<strong>has neither a line in the plan nor a reason"))
    #expect(!all.contains("<strong>is "))
    #expect(!all.contains("Repair visit"))
    #expect(!(try gaps { $0.omissions = [omission("routine")] }).contains("Routine visit"))
  }

  @Test func `too few visits and too wide a limit are gaps`() throws {
    let short = try gaps { $0.visits[0].count = at(.init(number: 10, period: .month)) }
    #expect(short.contains("Repair visit</a>") && short.contains("<strong>is "))
    let wide = try gaps { $0.visits[0].within = at(within(2, .month, of: "repair-finished")) }
    #expect(wide.contains("Repair visit</a>"))
    #expect(wide.contains("<strong>has a wider limit than allowed"))
    let narrow = try gaps { plan in
      plan.visits[0].within = at(
        .phases([
          Window(
            anchor: Anchor(.event(EventID("repair-finished"))), lower: Bound(Offset(4, .day)),
            upper: Bound(Offset(10, .day)))
        ]))
    }
    #expect(!narrow.contains("Repair visit"))
  }

  @Test func `a plan leads to its calendar, and this to those of the roles`() throws {
    let site = try site { _ in }
    let plan = try site.text("property-services/en/plans/luwan-2026.html")
    #expect(plan.contains("href=\"../calendar/luwan-2026.html\""))
    let calendar = try site.text("property-services/en/calendar/luwan-2026.html")
    #expect(calendar.contains("href=\"../calendar/luwan-2026.deputy-gm.html\""))
    let role = try site.text("property-services/en/calendar/luwan-2026.deputy-gm.html")
    #expect(role.contains("Deputy general manager in charge</a> approves"))
    #expect(!role.contains("</a> compiles"))
    let page = try site.text("property-services/en/roles/deputy-gm.html")
    #expect(page.contains("href=\"../calendar/luwan-2026.deputy-gm.html\""))
  }
}

extension Substring {
  fileprivate func text(before end: String) -> Substring {
    range(of: end).map { self[..<$0.lowerBound] } ?? self
  }
}
