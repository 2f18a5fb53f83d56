import HandbookModel
import HandbookWriting

/// Required and planned numbers of a plan's lines, period by period.
struct PlanNumbers {
  struct Row {
    var period: String
    var required: Int?
    var planned: Int?

    var margin: Int? {
      guard let required, let planned else { return nil }
      return planned - required
    }
  }

  private let writer: ValueWriter
  private let texts: TextTable
  private let plan: Plan

  init(_ context: HandbookContext, plan: Plan) {
    writer = context.writer
    texts = context.texts
    self.plan = plan
  }

  /// Demands that share a row: cycles that follow each other with the same numbers.
  func groups(_ demands: [PlanDemand]) -> [[PlanDemand]] {
    var groups: [[PlanDemand]] = []
    for demand in demands {
      if case .cycle = demand.basis, let last = groups.last?.first, demand.repeats(last) {
        groups[groups.count - 1].append(demand)
      } else {
        groups.append([demand])
      }
    }
    return groups
  }

  /// The numbers of a group; a group is never empty.
  func row(_ group: [PlanDemand], _ line: PlanVisit) -> Row {
    guard let first = group.first, let last = group.last else { return plannedOnly(line) }
    guard case .cycle(_, _, let frequency) = first.basis else { return cases(first, line) }
    return Row(
      period: label(frequency.period, from: first.days, to: last.days),
      required: first.required, planned: first.planned)
  }

  /// Of expected cases: in each of their periods where the plan counts in the same, else in all.
  private func cases(_ demand: PlanDemand, _ line: PlanVisit) -> Row {
    guard let each = demand.requiredEach, let period = each.period,
      let count = line.count?.value, count.period == period
    else {
      return Row(
        period: writer.days(demand.days), required: demand.required, planned: demand.planned)
    }
    return Row(
      period: writer.each(period), required: each.number,
      planned: count.number)
  }

  /// Where nothing is demanded in numbers.
  func plannedOnly(_ line: PlanVisit) -> Row {
    var period = line.count?.value.period
    if period == nil, case .each(let each)? = line.schedule?.value { period = each }
    let name = period.map { writer.each($0) }
    return Row(
      period: name ?? writer.days(plan.period.value), required: nil,
      planned: name == nil
        ? line.planned(within: plan.period.value).possible : line.count?.value.number)
  }

  private func label(_ period: CalendarPeriod, from first: DayRange, to last: DayRange) -> String {
    let each = writer.each(period)
    let days = DayRange(first: first.first, last: last.last) ?? first
    guard first != last else { return self.period(period, first) }
    guard days != plan.period.value else { return each }
    let span = texts.phrase(
      "period.range", ["from": self.period(period, first), "to": self.period(period, last)])
    return texts.phrase("period.each", ["each": each, "range": span])
  }

  /// With its sign: a margin.
  func signed(_ number: Int) -> String {
    number > 0 ? "+" + writer.grouped(number) : writer.grouped(number)
  }
}

extension PlanDemand {
  /// The next cycle of the same row with the same numbers.
  fileprivate func repeats(_ other: PlanDemand) -> Bool {
    row.key == other.row.key && required == other.required && planned == other.planned
  }
}

extension PlanNumbers {
  /// What a period of the calendar is called: `Q3 2026`; its days where it has no name.
  private func period(_ period: CalendarPeriod, _ days: DayRange) -> String {
    let (year, month, _) = days.first.civil
    switch period {
    case .day, .week: return writer.days(days)
    case .halfYear:
      return texts.phrase("period.half-year.\(month < 7 ? 1 : 2)", ["year": "\(year)"])
    case .month, .quarter, .year:
      return texts.phrase(
        "period.\(period.rawValue)",
        [
          "year": "\(year)", "n": "\(period == .quarter ? (month + 2) / 3 : month)",
          "month-name": writer.monthName(month),
        ])
    }
  }
}
