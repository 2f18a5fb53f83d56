import Diagnostics

/// What a policy's row demands of one line of a plan in one stretch of days, and what the line
/// plans there.
public struct PlanDemand: Sendable {
  public enum Basis: Hashable, Sendable {
    /// A share of so many units, as often as the frequency says in the cycle.
    case cycle(Share, of: Int, Frequency)
    /// A share of the cases that are expected in each period, each with so many visits.
    case cases(Share, of: PlanVisit.PerPeriod, visits: Int)
  }

  /// A cycle of the policy; for cases that are only expected, the whole plan.
  public let days: DayRange
  public let basis: Basis
  /// Visits in `days`.
  public let required: Int
  /// Visits in `days`, counting those that may fall into them.
  public let planned: Int
  /// The row, and the place of its rate.
  public let row: Visit
  public let range: SourceRange

  public var isMet: Bool { planned >= required }

  /// For expected cases: the visits that each of their periods demands, every share rounded up.
  public var requiredEach: PlanVisit.PerPeriod? {
    guard case .cases(let share, let forecast, let visits) = basis else { return nil }
    return PlanVisit.PerPeriod(
      number: share.required(of: forecast.number) * visits, period: forecast.period)
  }
}

extension PlanPolicy {
  /// What each row for a line demands, row by row and in the order of the days; empty where the
  /// plan does not say enough to tell.
  public func demands(of line: PlanVisit) -> [PlanDemand] {
    guard line.count != nil || line.schedule != nil else { return [] }
    let needs = LineNeeds(pair: self, line: line)
    return rows(for: line).flatMap(needs.demands)
  }
}

/// The arithmetic of one line.
private struct LineNeeds {
  let pair: PlanPolicy
  let line: PlanVisit

  /// Beyond this nothing is counted, so that products stay within an `Int`.
  private static let limit = 1_000_000_000

  func demands(_ row: Visit) -> [PlanDemand] {
    switch row.deadline?.value.value {
    case .frequency(let frequency): cycles(row, frequency)
    case .phases(let windows): [cases(row, visitsPerCase: windows.count)].compactMap { $0 }
    case .sequence(let sequence) where sequence.tail == nil:
      [cases(row, visitsPerCase: sequence.points.count)].compactMap { $0 }
    // How long a series goes on for a case is not known on the plan's first day.
    case .sequence, .gap, .choice, .vague, nil: []
    }
  }

  /// Cycles begin with the calendar; the site's facts of their first day decide the tier and the
  /// number. A visit may count for several cycles.
  private func cycles(_ row: Visit, _ frequency: Frequency) -> [PlanDemand] {
    let plan = pair.plan.period.value
    guard frequency.periodCount == 1 else { return [] }
    let cycles = frequency.period.ranges(overlapping: plan).filter { plan.contains($0) }
    return cycles.filter { pair.holds(row, for: line, on: $0.first) }.compactMap { cycle in
      guard let all = eligible(row, on: cycle.first), let share = share(row), let rate = row.rate
      else { return nil }
      let (required, overflow) =
        share.required(of: all).multipliedReportingOverflow(by: frequency.minimum)
      guard !overflow else { return nil }
      return PlanDemand(
        days: cycle, basis: .cycle(share, of: all, frequency), required: required,
        planned: line.planned(within: cycle).possible, row: row, range: rate.range)
    }
  }

  private func cases(_ row: Visit, visitsPerCase: Int) -> PlanDemand? {
    let days = pair.plan.period.value
    guard case .expect(let forecast) = line.schedule?.value, let count = line.count?.value,
      let share = share(row), let rate = row.rate, pair.holds(row, for: line, on: days.first),
      forecast.number < LineNeeds.limit, count.number < LineNeeds.limit,
      let periods = times(forecast.period, in: days), let visits = times(count.period, in: days)
    else { return nil }
    return PlanDemand(
      days: days, basis: .cases(share, of: forecast, visits: visitsPerCase),
      required: share.required(of: forecast.number) * visitsPerCase * periods,
      planned: count.number * visits, row: row, range: rate.range)
  }

  /// How often a period recurs in the plan; nil where the plan is not made of whole ones.
  private func times(_ period: CalendarPeriod?, in days: DayRange) -> Int? {
    guard let period else { return 1 }
    let ranges = period.ranges(overlapping: days)
    return ranges.allSatisfy { days.contains($0) } ? ranges.count : nil
  }

  private func share(_ row: Visit) -> Share? {
    switch line.rate?.value ?? row.rate?.value.value {
    case .share(let share, _, _): share
    case .each: Share(percent: 100)
    case .delegated(_, let floor): floor
    case .sample, .vague, nil: nil
    }
  }

  private func eligible(_ row: Visit, on day: CalendarDay) -> Int? {
    let number: Int?
    switch line.eligible?.value {
    case .number(let stated): number = stated
    case .named(let name): number = pair.plan.site?.number(name, on: day)?.value
    case nil: number = population(row).flatMap { pair.plan.site?.number($0, on: day)?.value }
    }
    return number.flatMap { $0 < LineNeeds.limit ? $0 : nil }
  }

  private func population(_ row: Visit) -> String? {
    if case .share(_, let id?, _) = row.rate?.value.value,
      case .population(let name) = pair.vocabulary.denominators[id]?.of.value
    {
      return name
    }
    switch pair.vocabulary.kinds[row.kind]?.unit {
    case .household: return "households"
    case .customer: return "customers"
    case .case, .site, nil: return nil
    }
  }
}
