import Diagnostics
import HandbookModel
import Testing

@testable import HandbookParsing

/// The forms and plans that the repository ships.
@Suite struct FilesContentFormTests {
  let company: Handbook

  init() throws {
    company = try #require(try FilesWorkspace.content().handbook("property-services"))
  }

  private func form(_ id: String) throws -> Form {
    try #require(company.forms.current(FormID(id)))
  }

  @Test func readsTheVisitRecord() throws {
    let form = try form("owner-visit-record")
    #expect(form.key.edition == "2.0")
    #expect(form.title.all.map(\.value).contains("业主回访记录"))
    #expect(form.serial?.pattern.value == "HF{year}-{number:6}")
    #expect(form.serial?.per == .year)
    #expect(form.parts.count == 1)
    #expect(form.parts[0].sections.map { $0.fields.count } == [10, 6, 4])
    let promised = try #require(form.fields.first { $0.id == FieldID("promised-on") })
    #expect(promised.records?.value == .promisedDate)
    #expect(promised.when?.field.value == FieldID("on-the-spot"))
    #expect(promised.when?.options.map(\.value) == ["no"])
    let kind = try #require(form.fields.first { $0.id == FieldID("kind") })
    guard case .computed(.kinds)? = kind.options else {
      Issue.record("the kinds are options")
      return
    }
    #expect(form.fields.filter(\.isPersonal).map(\.id.text) == ["unit", "customer", "telephone"])
    #expect(form.fields.compactMap(\.topic).count == 5)
    #expect(
      form.signatures.map(\.role.value.text) == [
        "visitor", "owner", "cs-supervisor", "project-manager",
      ])
    #expect(form.signatures.map(\.does) == [.visit, .accept, .review, .decide])
  }

  @Test func readsTablesOfTheSummary() throws {
    let form = try form("monthly-visit-summary")
    #expect(form.pages == 2)
    guard case .table(let rates) = form.parts[0].sections[1].content,
      case .table(let problems) = form.parts[0].sections[2].content,
      case .computed(.kinds, let document) = rates.rows, case .blank(let rows) = problems.rows
    else {
      Issue.record("the second and third section are tables")
      return
    }
    #expect(document?.value == DocumentID("return-visit"))
    #expect(rates.columns.last?.prints == .rate)
    #expect(rates.columns.last?.sort == .fixed)
    #expect(rows == 8)
  }

  @Test func readsThePlanOfOneSite() throws {
    let plan = try #require(company.plans.first { $0.id == PlanID("luwan-2026") })
    #expect(plan.status == .issued)
    #expect(plan.period.value == DayRange(period: "2026-01-01..2026-12-31"))
    #expect(plan.refines.map(\.key) == [company.documents[0].key])
    #expect(plan.told.map(\.role.value.text) == ["functional", "cs-department"])
    let site = try #require(plan.site)
    #expect(site.features.map(\.value) == ["first-aid-point"])
    let day = try #require(Day(year: 2026, month: 9, day: 1))
    #expect(site.number("area", on: day)?.value == 104_000)
    #expect(site.number("key-customers", on: day)?.value == 6)
    #expect(plan.staff.map(\.share) == [1000, 1000, 500, 1000, 300, 200])
    #expect(
      plan.capacity.map(\.method.value.text) == [
        "phone", "home", "walk-round", "questionnaire",
      ])
    #expect(plan.visits.count == 12)
    #expect(plan.themes.map(\.periodText) == ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"])
  }

  @Test func readsTheLinesOfAPlan() throws {
    let plan = try #require(company.plans.first { $0.id == PlanID("guanyun-2026") })
    func line(_ kind: String) throws -> PlanVisit {
      try #require(plan.visits.first { $0.kind.value == KindID(kind) })
    }
    let routine = try line("routine")
    let methods = ["phone", "home"].map { MethodWay([MethodID($0)]) }
    #expect(routine.methods?.value == methods)
    #expect(routine.eligible?.value == .named("households"))
    guard case .spread(let shares)? = routine.schedule?.value else {
      Issue.record("routine visits are spread over quarters")
      return
    }
    #expect(shares.map(\.count) == [1040, 1040, 1102, 1102])
    #expect(shares[3].period.value == DayRange(period: "2026-10-01..2026-12-31"))
    let complaint = try line("ordinary-complaint")
    let anchor = Anchor(.event(EventID("complaint-closed")))
    let window = Window(
      anchor: anchor, lower: Bound(Offset(0, .day)), upper: Bound(Offset(2, .day)))
    #expect(complaint.within?.value == .phases([window]))
    #expect(complaint.schedule?.value == .expect(.init(number: 6, period: .month)))
    #expect(try line("repair").count?.value == .init(number: 65, period: .month))
    let care = try line("care")
    #expect(care.leaders?.value.roles.map(\.value) == [RoleID("reception")])
    #expect(care.schedule?.value == .each(.month))
    #expect(care.count?.value == .init(number: 14, period: nil))
    let away = try #require(plan.staff.first { $0.name.value == "钱溪" }).away
    #expect(away == [DayRange(period: "2026-02-09..2026-02-14")].compactMap { $0 })
  }
}
