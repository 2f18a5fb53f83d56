import Testing

@testable import Diagnostics
@testable import HandbookModel
@testable import HandbookRules

@Suite struct ParentTests {
  @Test func aLaterPlanIsReportedAloneOnceAtBothPlaces() throws {
    var workspace = exampleWorkspace()
    let late = workspace.company.plans[0].visits[1].within?.map { _ in
      within("complaint-closed", 5)
    }
    workspace.company.plans[0].visits[1].within = late
    let faults = workspace.faults
    #expect(faults.summaries.count == 1)
    let fault = try #require(faults.first)
    let row = workspace.policy.visits[workspace.policy.row("ordinary-complaint")]
    #expect(fault.code == RuleCode(702))
    #expect(
      fault.summary == "一般投诉回访 within 5 days; the policy says within 3 days")
    #expect(fault.range == late?.range)
    #expect(fault.notes.map(\.range) == [row.deadline?.range])
  }

  @Test func anOwnEventIsTheEventOfTheKind() {
    var workspace = exampleWorkspace()
    workspace.company.plans[0].visits[1].within?.value = .phases([
      Window(
        anchor: Anchor(.ownEvent), lower: Bound(days(0)), upper: Bound(days(2)))
    ])
    #expect(workspace.faults.summaries == [])
  }

  @Test func anotherAnchorIsIncomparable() {
    var workspace = exampleWorkspace()
    workspace.company.plans[0].visits[1].within?.value = within("repair-finished", 1)
    #expect(workspace.faults.codes == [702])
  }

  @Test func aKindThatThePlanLeavesOutMustBeExplained() {
    var workspace = exampleWorkspace()
    let places = Places(3)
    workspace.company.plans[0].visits.removeAll { $0.kind.value.text == "help" }
    #expect(
      workspace.faults.summaries == ["VB701 求助服务回访 is missing, which the policy demands"])
    workspace.company.plans[0].omissions = [
      .init(
        kind: places.at(KindID("help")), reason: places.at("…"),
        agreed: places.signatory("方若谷", "deputy-gm", "2025-12-29"))
    ]
    #expect(workspace.faults.summaries == [])
  }

  @Test func aWholeKindIsMissingOnceAndAPartByItsName() {
    var workspace = exampleWorkspace()
    workspace.company.plans[0].visits.removeAll { $0.kind.value.text.hasSuffix("complaint") }
    #expect(workspace.faults.summaries == ["VB701 投诉回访 is missing, which the policy demands"])
    workspace = exampleWorkspace()
    workspace.company.plans[0].visits.removeAll { $0.kind.value.text == "major-complaint" }
    #expect(
      workspace.faults.summaries == ["VB701 重大投诉回访 is missing, which the policy demands"])
    workspace = exampleWorkspace()
    workspace.policy.visits.removeAll { $0.kind.text.hasSuffix("complaint") }
    workspace.dropTranslation()
    workspace.company.plans = []
    #expect(
      workspace.faults.summaries == ["VB701 投诉回访 is missing, which the standard demands"])
  }

  @Test func aFeatureThatTheSiteLacksExcusesItsKinds() {
    var workspace = exampleWorkspace()
    workspace.company.plans[1].visits.removeLast()
    #expect(
      workspace.faults.summaries == ["VB701 急救回访 is missing, which the policy demands"])
    workspace.company.plans[1].site?.features = []
    #expect(workspace.faults.summaries == [])
  }

  @Test func policiesMayNotFallBelowTheirStandard() {
    var workspace = exampleWorkspace()
    workspace.dropTranslation()
    workspace.company.plans = []
    let text = workspace.policy
    let places = Places(1)
    workspace.policy.visits[text.row("repair")].rate?.value = .value(
      percent(20, "repairs-previous"))
    workspace.policy.visits[text.row("special-service")].rate?.value = .value(percent(15))
    workspace.policy.visits[text.row("repair")].methods?.value = .value(ways("questionnaire"))
    workspace.policy.visits[text.row("emergency")].leaders = places.sourced(
      Leaders([places.at(RoleID("reception"))]))
    workspace.policy.papers[4].retention?.value = .value(
      Retention(minimum: months(12), maximum: months(60)))
    workspace.policy.papers[2].stages[1].due?.value = by(15, .relative(1))
    // The archive comes at the end of the month in which the review is.
    #expect(workspace.faults.codes.sorted() == [703, 703, 704, 705, 707, 708, 708])
  }

  @Test func aFinerTierOfTheChildIsComparedByItself() {
    var workspace = exampleWorkspace()
    workspace.dropTranslation()
    workspace.company.plans = []
    workspace.policy.visits[0].deadline?.value = .value(every(.year, .household))
    #expect(
      workspace.faults.summaries == [
        "VB702 常规回访 (管理面积 below 100,000 m²) once per household every year; "
          + "the standard says at least once every half-year"
      ])
  }

  @Test func whatTheChildDoesNotSayIsInherited() {
    var workspace = exampleWorkspace()
    workspace.dropTranslation()
    workspace.company.plans = []
    workspace.policy.papers[4].retention = nil
    workspace.policy.visits[workspace.policy.row("repair")].rate?.value = .unreadable
    #expect(workspace.faults.codes == [504])
  }

  @Test func aParentOutOfForceIsNamed() {
    var workspace = exampleWorkspace()
    var next = exampleStandard()
    next.key.edition = "2.2"
    next.edition.value = "2.2"
    next.revisions[0].edition.value = "2.2"
    workspace.handbooks[0].documents.append(next)
    #expect(workspace.faults.summaries == [])
    workspace.handbooks[0].documents[0].effective?.value = anyDay("2025-12-29")
    #expect(
      workspace.faults.summaries == ["VB709 Edition 2.1 of 客户回访管理标准 is not in force on 2026-01-01"])
  }
}

@Suite struct PlanTests {
  @Test(arguments: [
    ("2026-01-09", "2025-12-30", [710]), ("2025-12-29", "2026-01-02", [710]),
    ("2025-12-31", "2025-12-31", []),
  ])
  func plansAreApprovedAndToldBeforeTheirFirstVisit(
    approved: String, told: String, codes: [Int]
  ) {
    var workspace = exampleWorkspace()
    workspace.company.plans[0].control.approved?.date?.value = anyDay(approved)
    workspace.company.plans[0].told[0].date.value = anyDay(told)
    #expect(workspace.faults.codes == codes)
  }

  @Test func numbersThatAreTooLowAreReportedWithTheDemand() {
    var workspace = exampleWorkspace()
    workspace.company.plans[1].visits[3].count?.value.number = 45
    #expect(
      workspace.faults.summaries == [
        "VB711 维修回访: 540 planned from 2026-01-01 to 2026-12-31; the policy demands 552"
      ])
  }

  @Test func aCycleIsJudgedByTheFactsOfItsFirstDay() {
    var workspace = exampleWorkspace()
    workspace.company.plans[1].visits[0].schedule?.value = .spread(
      [("2026-Q1", 390), ("2026-Q2", 390), ("2026-Q3", 0), ("2026-Q4", 849)].map {
        .init(period: Places(4).days($0.0), periodText: $0.0, count: $0.1)
      })
    #expect(
      workspace.faults.summaries == [
        "VB711 常规回访: 849 planned from 2026-10-01 to 2026-12-31; the policy demands 850"
      ])
  }

  @Test func staffMustHaveTheDays() {
    var workspace = exampleWorkspace()
    workspace.company.plans[0].staff.removeAll { $0.role.value.text != "cs-officer" }
    workspace.company.plans[0].staff[0].share = 100
    #expect(
      workspace.faults.summaries == [
        "VB711 客服中心接待人员: 122.2 working days needed from 2026-01-01 to 2026-03-31, 0 available",
        "VB711 项目经理: 2.3 working days needed from 2026-01-01 to 2026-03-31, 0 available",
        "VB711 客户服务部专员: 8.6 working days needed from 2026-04-01 to 2026-06-30, 6.1 available",
      ])
  }

  @Test func delegationsEndInThePlan() {
    var workspace = exampleWorkspace()
    workspace.company.plans[0].visits[7].count = nil
    #expect(workspace.faults.summaries == ["VB714 Rate of 其他服务回访 is still left to somebody"])
  }

  @Test func jointVisitorsAreAllThere() {
    var workspace = exampleWorkspace()
    let places = Places(3)
    workspace.company.plans[0].visits[1].companions = [places.at(RoleID("other-staff"))]
    #expect(workspace.faults.codes == [713])
    workspace.company.plans[0].visits[1].companions.append(places.at(RoleID("complained-head")))
    #expect(workspace.faults.codes == [])
  }

  @Test func datesLieInThePlansPeriod() {
    var workspace = exampleWorkspace()
    let places = Places(3)
    workspace.company.plans[0].themes = ["2026-Q4", "2027-Q1"].map {
      .init(period: places.days($0), periodText: $0, title: places.name("主题", "Theme"))
    }
    #expect(
      workspace.faults.summaries == ["VB712 Theme of 2027-Q1, outside the plan's period"])
  }
}
