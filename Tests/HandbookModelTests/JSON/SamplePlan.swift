import Diagnostics

@testable import HandbookModel

extension Sample {
  var plan: Plan {
    var plan = Plan(
      handbook: HandbookID("property-services"), id: PlanID("year"), title: name, period: year,
      range: at("property-services"))
    plan.refines = refines
    plan.control = DocumentControl()
    plan.told = [.init(role: put(RoleID("body"), "客服主管"), date: put(day(1, 5), "2026-01-01"))]
    plan.site = Site(
      name: name, calendar: put(CalendarID("mainland")), features: [put("group")],
      facts: [
        Site.Facts(
          from: put(day(1, 1), "2026-01-01"), numbers: [(name: put("group"), value: put(1204, "3"))]
        )
      ], range: at("group"))
    plan.staff = [
      StaffMember(
        name: put("客服主管"), role: put(RoleID("post"), "客服主管"), from: day(1, 1), to: day(6, 30),
        away: [year.value], share: 500)
    ]
    plan.capacity = [(method: put(MethodID("remote")), visits: put(20, "3"))]
    plan.visits = planVisits
    plan.omissions = [.init(kind: put(KindID("site")), reason: put("及时"), agreed: signatory)]
    plan.themes = [.init(period: year, periodText: "2026", title: name)]
    return plan
  }

  private var planVisits: [PlanVisit] {
    let schedules: [PlanVisit.Schedule] = [
      .dates([put(day(3, 1), "2026-01-01")]), .each(.quarter),
      .spread([.init(period: year, periodText: "2026", count: 12)]),
      .expect(.init(number: 65, period: .month)), .expect(.init(number: 65, period: nil)),
    ]
    return schedules.map {
      var visit = fullVisit
      visit.schedule = put($0)
      return visit
    }
  }

  private var fullVisit: PlanVisit {
    var visit = PlanVisit(kind: put(KindID("case")), range: at("投诉回访"))
    visit.condition = put(condition)
    visit.leaders = put(leaders, "客服主管")
    visit.companions = ids("post")
    visit.methods = put(ways)
    visit.within = put(.gap(Offset(2, .day)), "3 天内")
    visit.form = put(formKey, "《业主回访记录表》")
    visit.rate = put(.share(Share(percent: 30), of: nil), "30%")
    visit.eligible = put(.named("households"))
    visit.count = put(.init(number: 65, period: .month))
    return visit
  }

  /// A plan of the company: no site, and customers by number.
  var companyPlan: Plan {
    var plan = Plan(
      handbook: HandbookID("property-services"), id: PlanID("themes"), title: name, period: year,
      range: at("property-services"))
    plan.status = .issued
    var visit = PlanVisit(kind: put(KindID("case")), range: at("投诉回访"))
    visit.eligible = put(.number(0))
    plan.visits = [visit]
    return plan
  }
}
