import HandbookModel
import HandbookPipeline
import Testing

/// What the plans of the example must visit in the third quarter of 2026: section 3 of
/// Example/EXPECTED.md.
@Suite struct PlanDemandTests {
  private let demands: [String: [String: [PlanDemand]]]

  init() throws {
    let example = Repository.root.appendingPathComponent("Tests/HandbookPipelineTests/Example")
    let report = try Build(BuildOptions()).check([example.path])
    let handbook = try #require(report.workspace.handbooks.last)
    var demands: [String: [String: [PlanDemand]]] = [:]
    for pair in PlanPolicy.all(in: handbook, of: report.workspace) {
      for line in pair.plan.visits {
        demands[pair.plan.id.text, default: [:]][line.kind.value.text] = pair.demands(of: line)
      }
    }
    self.demands = demands
  }

  private func day(_ month: Int, _ day: Int) throws -> CalendarDay {
    try #require(CalendarDay(year: 2026, month: month, day: day))
  }

  /// Due on a day of the quarter: cycles that end in it, and expected cases of its periods.
  private func required(_ kind: String, at plan: String) throws -> Int? {
    let quarter = try #require(DayRange(first: day(7, 1), last: day(9, 30)))
    let all = try #require(demands[plan]?[kind], "\(plan) has no \(kind)")
    return all.isEmpty
      ? nil
      : all.reduce(0) { sum, demand in
        guard let each = demand.requiredEach else {
          return sum + (quarter.contains(demand.days.last) ? demand.required : 0)
        }
        let times = each.period.map { period in
          period.ranges(overlapping: quarter).filter { quarter.contains($0) }.count
        }
        return sum + each.number * (times ?? 1)
      }
  }

  @Test(arguments: [
    ("routine", 1_102, 0), ("ordinary-complaint", 18, 12), ("major-complaint", 1, 1),
    ("repair", 195, 138), ("help", 18, 12), ("press-events", 30, 20), ("other-service", 6, 3),
    ("key-customer", 22, 6), ("care", 42, 15), ("survey", 0, 0),
  ])
  func thirdQuarterIsAsExpected(kind: String, guanyun: Int, luwan: Int) throws {
    #expect(try required(kind, at: "guanyun-2026") == guanyun)
    #expect(try required(kind, at: "luwan-2026") == luwan)
  }

  @Test func yearlyAgreementsCountTwoVisitsEach() throws {
    #expect(demands["guanyun-2026"]?["special-service"]?.map(\.required) == [8])
    #expect(demands["luwan-2026"]?["special-service"]?.map(\.required) == [4])
    #expect(demands["luwan-2026"]?["emergency"]?.map(\.required) == [2])
  }

  @Test func theFirstDayOfACycleDecidesTierAndNumber() throws {
    let routine = try #require(demands["luwan-2026"]?["routine"])
    #expect(
      routine.map(\.days) == [
        try #require(DayRange(first: day(1, 1), last: day(6, 30))),
        try #require(DayRange(first: day(7, 1), last: day(12, 31))),
        try #require(DayRange(first: day(10, 1), last: day(12, 31))),
      ])
    #expect(routine.map(\.required) == [780, 780, 850])
    #expect(routine.allSatisfy { $0.isMet })
    let survey = try #require(demands["luwan-2026"]?["survey"])
    #expect(survey.map(\.required) == [780, 780])
    #expect(survey.map(\.planned) == [780, 850])
  }
}
