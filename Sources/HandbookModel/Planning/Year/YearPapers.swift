import Diagnostics

/// Dates the reports and records of one document that a plan refines.
struct YearPapers {
  let period: DayRange
  let calendar: WorkingCalendar?
  let source: PlanYear.Source
  /// Of the document among the sources.
  let index: Int
  /// Who acts where a paper names the visitor.
  let visitors: [RoleID]

  /// A paper of a period that ends outside the plan may be due in it, up to so many months later.
  private static let reach = 13

  func gather(into days: inout YearDays) {
    for paper in source.version.papers { gather(paper, into: &days) }
  }

  private func gather(_ paper: Paper, into days: inout YearDays) {
    guard !paper.stages.isEmpty else {
      if paper.isReport { days.undated.append(undated(paper, nil)) }
      return
    }
    var dated: Set<Int> = []
    var missing: Set<Int> = []
    for covered in coveredRanges(of: paper) {
      let dates = paper.stageDates(for: covered, calendar: calendar, onHoliday: source.onHoliday)
      dated.formUnion(dates.map(\.stage))
      if period.contains(covered.last) {
        missing.formUnion(Set(paper.stages.indices).subtracting(dates.map(\.stage)))
      }
      for date in dates where concerns(date, covered, paper) {
        days.add(entry(paper, covered, date))
      }
    }
    for stage in paper.stages.indices where missing.contains(stage) || !dated.contains(stage) {
      days.undated.append(undated(paper, stage))
    }
  }

  /// A paper of each day is too often to list.
  private func coveredRanges(of paper: Paper) -> [DayRange] {
    guard let covered = paper.coveredPeriod, covered != .period(.day, offset: 0),
      let first = period.first.adding(months: -Self.reach),
      let last = period.last.adding(months: Self.reach),
      let around = DayRange(first: first, last: last)
    else { return [] }
    return covered.ranges(endingIn: around)
  }

  /// What is due in the plan's period, and what comes after it of the periods that it covers.
  private func concerns(_ date: Paper.StageDates, _ covered: DayRange, _ paper: Paper) -> Bool {
    let isAhead = paper.coveredPeriod?.isAhead ?? false
    return period.contains(date.due ?? date.last) || (!isAhead && period.contains(covered.last))
  }

  private func entry(_ paper: Paper, _ covered: DayRange, _ date: Paper.StageDates) -> YearEntry {
    let day = date.due ?? date.last
    var entry = YearEntry(
      .paper(paper, stage: date.stage, covered: covered), by: day, in: DayRange(day),
      people: people(paper.stages[date.stage]), clause: clause(paper, date.stage))
    entry.nominal = date.last
    entry.isShiftUnknown = date.due == nil
    return entry
  }

  private func undated(_ paper: Paper, _ stage: Int?) -> UndatedEntry {
    UndatedEntry(
      subject: .paper(paper, stage: stage), people: stage.map { people(paper.stages[$0]) } ?? [],
      clause: clause(paper, stage))
  }

  private func people(_ stage: Paper.Stage) -> [Participation] {
    let roles = stage.role.value == .visitor ? visitors : [stage.role.value]
    return roles.map { Participation($0, .act(stage.act.value)) }
  }

  private func clause(_ paper: Paper, _ stage: Int?) -> YearClause {
    let stage = stage.map { paper.stages[$0] }
    return YearClause(
      source: index, range: stage?.due?.range ?? stage?.role.range ?? paper.subject.range)
  }
}
