import Diagnostics

@testable import HandbookModel

func stage(
  _ places: Places, _ act: Paper.Act, _ role: String, _ due: DueDate?
) -> Paper.Stage {
  Paper.Stage(
    act: places.at(act), role: places.at(RoleID(role)), due: due.map { places.at($0) })
}

let reportingPeriod = CoveredPeriod.days(from: 25, fromMonth: -1, to: 24, toMonth: 0)
let twoYears = Retention(minimum: months(24), maximum: months(24))

func by(_ day: Int, _ month: MonthReference = .next) -> DueDate {
  .day(day, of: month, isIncluded: true)
}

func examplePapers(_ places: Places) -> [Paper] {
  func paper(
    _ subject: Paper.Subject, covers: CoveredPeriod, keeper: String? = nil,
    _ stages: [(Paper.Act, String, DueDate)]
  ) -> Paper {
    var paper = Paper(subject: places.at(subject), ranges: [places.place()])
    paper.covers = places.at(.value(covers))
    paper.stages = stages.map { stage(places, $0.0, $0.1, $0.2) }
    paper.isReport = stages.contains { $0.0 == .compile }
    paper.isRecord = keeper != nil
    paper.keeper = keeper.map { places.at(.value(RoleID($0))) }
    paper.retention = keeper.map { _ in places.at(.value(twoYears)) }
    return paper
  }
  let december = MonthReference.named(12, yearOffset: nil)
  let last = MonthReference.ofQuarter(index: 2, quarterOffset: 0)
  let next = MonthReference.ofQuarter(index: 0, quarterOffset: 1)
  return [
    paper(
      .named("年度回访计划"), covers: .period(.year, offset: 1),
      [
        (.compile, "cs-supervisor", by(25, december)),
        (.review, "project-manager", by(28, december)),
        (.approve, "deputy-gm", by(31, december)),
      ]),
    paper(
      .named("季度回访主题"), covers: .period(.quarter, offset: 1),
      [(.compile, "cs-department", by(20, last)), (.approve, "deputy-gm", by(25, last))]),
    paper(
      .form(summary), covers: reportingPeriod, keeper: "cs-centre",
      [
        (.compile, "cs-supervisor", by(25)), (.review, "project-manager", by(26)),
        (.approve, "deputy-gm", by(27)), (.archive, "cs-centre", .monthEnd(.next)),
      ]),
    paper(
      .named("回访统计分析报告"), covers: .period(.quarter, offset: 0), keeper: "cs-centre",
      [
        (.compile, "cs-supervisor", by(5, next)), (.review, "project-manager", by(8, next)),
        (.archive, "cs-centre", by(10, next)),
      ]),
    paper(
      .form(recordSheet), covers: reportingPeriod, keeper: "cs-centre",
      [(.archive, "cs-centre", .monthEnd(.next))]),
    paper(
      .form(keyLog), covers: .period(.year, offset: 0), keeper: "cs-centre",
      [(.archive, "cs-centre", by(10, .named(1, yearOffset: 1)))]),
    paper(
      .form(survey), covers: .period(.halfYear, offset: 0), keeper: "cs-department",
      [(.archive, "cs-department", by(10, .relative(1)))]),
  ]
}
