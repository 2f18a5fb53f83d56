import Diagnostics

@testable import HandbookModel

/// The plan of 观云台, or of 芦湾里 with its other numbers.
func examplePlan(_ isGuanyun: Bool = true) -> Plan {
  let places = Places(isGuanyun ? 3 : 4)
  var plan = Plan(
    handbook: HandbookID("property-services"), id: PlanID(isGuanyun ? "guanyun" : "luwan"),
    title: places.name(isGuanyun ? "观云台 2026 年度回访计划" : "芦湾里 2026 年度回访计划", "Visit Plan"),
    period: places.days("2026"), range: places.place())
  plan.status = .issued
  plan.refines = [
    Refinement(
      name: places.at("return-visit"), key: policyKey, edition: places.at("3.0"), from: nil)
  ]
  plan.control.prepared = places.signatory("宋砚秋", "cs-supervisor", "2025-12-22")
  plan.control.reviewed = places.signatory("严立行", "project-manager", "2025-12-25")
  plan.control.approved = places.signatory("方若谷", "deputy-gm", "2025-12-29")
  plan.told = [
    .init(role: places.at(RoleID("functional")), date: places.day("2025-12-30"))
  ]
  plan.site = exampleSite(places, isGuanyun)
  plan.staff = exampleStaff(places, isGuanyun)
  plan.capacity = [("phone", 30), ("home", 10), ("walk-round", 12), ("questionnaire", 120)].map {
    (places.at(MethodID($0.0)), places.at($0.1))
  }
  plan.visits = isGuanyun ? guanyunLines(places) : luwanLines(places)
  return plan
}

private func exampleSite(_ places: Places, _ isGuanyun: Bool) -> Site {
  func facts(_ from: String, _ numbers: [(String, Int)]) -> Site.Facts {
    Site.Facts(
      from: places.day(from), numbers: numbers.map { (places.at($0.0), places.at($0.1)) })
  }
  let first: [(String, Int)] =
    isGuanyun
    ? [("area", 128_000), ("households", 1_040), ("key-customers", 22), ("care-customers", 14)]
    : [("area", 96_000), ("households", 780), ("key-customers", 6), ("care-customers", 5)]
  return Site(
    name: places.name(isGuanyun ? "观云台" : "芦湾里", "Site"),
    calendar: places.at(CalendarID("cn")),
    features: isGuanyun ? [] : [places.at("first-aid-point")],
    facts: [
      facts("2026-01-01", first),
      isGuanyun
        ? facts("2026-07-01", [("households", 1_102)])
        : facts("2026-09-01", [("area", 104_000), ("households", 850)]),
    ], range: places.place())
}

private func exampleStaff(_ places: Places, _ isGuanyun: Bool) -> [StaffMember] {
  func member(
    _ name: String, _ role: String, _ share: Int = 1_000, away: [String] = []
  ) -> StaffMember {
    StaffMember(
      name: places.at(name), role: places.at(RoleID(role)), from: nil, to: nil,
      away: away.map { anyRange($0) }, share: share)
  }
  return isGuanyun
    ? [
      member("赵棠", "reception"), member("钱溪", "reception", away: ["2026-02-09..2026-02-14"]),
      member("易清和", "reception"), member("温如许", "other-staff", 300),
      member("宋砚秋", "cs-supervisor"), member("严立行", "project-manager", 300),
      member("陆闻笙", "cs-officer", 300),
    ]
    : [
      member("郑予安", "reception"), member("白蔻", "reception"),
      member("苏映", "other-staff", 500), member("孟知微", "cs-supervisor"),
      member("江一帆", "project-manager", 300), member("陆闻笙", "cs-officer", 200),
    ]
}

private func line(
  _ places: Places, _ kind: String, _ change: (inout PlanVisit) -> Void = { _ in }
) -> PlanVisit {
  var line = PlanVisit(kind: places.at(KindID(kind)), range: places.place())
  change(&line)
  return line
}

private func forecast(
  _ places: Places, _ kind: String, _ expect: Int, _ count: Int, _ period: CalendarPeriod
) -> PlanVisit {
  line(places, kind) {
    $0.schedule = places.at(.expect(.init(number: expect, period: period)))
    $0.count = places.at(.init(number: count, period: period))
  }
}

private func spread(_ places: Places, _ shares: [(String, Int)]) -> Located<PlanVisit.Schedule> {
  places.at(
    .spread(
      shares.map { .init(period: places.days($0.0), periodText: $0.0, count: $0.1) }))
}

private func roll(
  _ places: Places, _ kind: String, _ population: String, _ period: CalendarPeriod, _ count: Int,
  by role: String? = nil
) -> PlanVisit {
  line(places, kind) {
    $0.eligible = places.at(.named(population))
    $0.schedule = places.at(.each(period))
    $0.count = places.at(.init(number: count, period: nil))
    $0.leaders = role.map { places.at(Leaders([places.at(RoleID($0))])) }
  }
}

private func households(
  _ places: Places, _ kind: String, _ shares: [(String, Int)], by role: String? = nil
) -> PlanVisit {
  line(places, kind) {
    $0.eligible = places.at(.named("households"))
    $0.schedule = spread(places, shares)
    $0.leaders = role.map { places.at(Leaders([places.at(RoleID($0))])) }
  }
}

private func guanyunLines(_ places: Places) -> [PlanVisit] {
  var routine = households(
    places, "routine",
    [("2026-Q1", 1_040), ("2026-Q2", 1_040), ("2026-Q3", 1_102), ("2026-Q4", 1_102)])
  routine.methods = places.at(ways("phone", "home"))
  var ordinary = forecast(places, "ordinary-complaint", 6, 6, .month)
  ordinary.within = places.at(within("complaint-closed", 2))
  var special = forecast(places, "special-service", 12, 8, .year)
  special.companions = []
  return [
    routine, ordinary, forecast(places, "major-complaint", 1, 1, .quarter),
    forecast(places, "repair", 130, 65, .month), special, forecast(places, "help", 20, 6, .month),
    forecast(places, "press-events", 300, 30, .quarter),
    forecast(places, "other-service", 15, 3, .month),
    roll(places, "key-customer", "key-customers", .quarter, 22),
    roll(places, "care", "care-customers", .month, 14, by: "reception"),
    households(places, "survey", [("2026-Q2", 1_040), ("2026-Q4", 1_102)], by: "cs-officer"),
  ]
}

private func luwanLines(_ places: Places) -> [PlanVisit] {
  [
    households(
      places, "routine",
      [("2026-Q1", 390), ("2026-Q2", 390), ("2026-Q3", 780), ("2026-Q4", 850)]),
    forecast(places, "ordinary-complaint", 4, 4, .month),
    forecast(places, "major-complaint", 1, 1, .quarter),
    forecast(places, "repair", 91, 46, .month), forecast(places, "special-service", 6, 4, .year),
    forecast(places, "help", 11, 4, .month), forecast(places, "press-events", 200, 20, .quarter),
    forecast(places, "other-service", 10, 2, .month),
    roll(places, "key-customer", "key-customers", .quarter, 6),
    roll(places, "care", "care-customers", .month, 5, by: "reception"),
    households(places, "survey", [("2026-Q2", 780), ("2026-Q4", 850)], by: "cs-officer"),
    forecast(places, "emergency", 2, 2, .year),
  ]
}
