import Diagnostics
import HandbookModel

/// What the policy demands of one line of a plan, and whether the line plans as much.
struct PlanNeeds {
  struct Gap {
    let days: DayRange
    let planned: Int
    let required: Int
    let range: SourceRange
    let reason: String
  }

  let pair: PlanPolicy
  let line: PlanVisit
  let vocabulary: Vocabulary

  /// The first cycle, or the whole plan, that falls short; nil where nothing does, or where the
  /// plan does not say enough to tell.
  var firstGap: Gap? {
    guard line.count != nil || line.schedule != nil else { return nil }
    return pair.rows(for: line).lazy.compactMap(gap).first
  }

  private func gap(_ row: Visit) -> Gap? {
    switch row.deadline?.value.value {
    case .frequency(let frequency): cycleGap(row, frequency)
    case .phases(let windows): eventGap(row, visitsPerCase: windows.count)
    case .gap, .vague, nil: nil
    }
  }

  /// Cycles begin with the calendar; the site's facts of their first day decide the tier and the
  /// number. A visit may count for several cycles.
  private func cycleGap(_ row: Visit, _ frequency: Frequency) -> Gap? {
    let plan = pair.plan.period.value
    let cycles = frequency.period.ranges(overlapping: plan).filter { plan.contains($0) }
    for cycle in cycles where pair.holds(row, for: line, on: cycle.first) {
      guard let all = eligible(row, on: cycle.first),
        let share = share(row), let rate = row.rate
      else { continue }
      let (required, overflow) =
        share.required(of: all).multipliedReportingOverflow(by: frequency.minimum)
      let planned = line.planned(within: cycle).possible
      guard !overflow, planned < required else { continue }
      return Gap(
        days: cycle, planned: planned, required: required, range: rate.range,
        reason: "\(Wording.share(share)) of \(all), \(Wording.frequency(frequency))")
    }
    return nil
  }

  private func eventGap(_ row: Visit, visitsPerCase: Int) -> Gap? {
    let days = pair.plan.period.value
    guard case .expect(let forecast) = line.schedule?.value, let count = line.count?.value,
      let share = share(row), let rate = row.rate, pair.holds(row, for: line, on: days.first),
      forecast.number < 1_000_000_000, count.number < 1_000_000_000,
      let cases = times(forecast.period, in: days), let visits = times(count.period, in: days)
    else { return nil }
    let required = share.required(of: forecast.number) * visitsPerCase * cases
    let planned = count.number * visits
    guard planned < required else { return nil }
    return Gap(
      days: days, planned: planned, required: required, range: rate.range,
      reason: "\(Wording.share(share)) of \(forecast.number) cases"
        + (forecast.period.map { " a \($0.rawValue)" } ?? "")
        + (visitsPerCase > 1 ? ", \(visitsPerCase) visits each" : ""))
  }

  /// How often a period recurs in the plan; nil where the plan is not made of whole ones.
  private func times(_ period: CalendarPeriod?, in days: DayRange) -> Int? {
    guard let period else { return 1 }
    let ranges = period.ranges(overlapping: days)
    return ranges.allSatisfy { days.contains($0) } ? ranges.count : nil
  }

  private func share(_ row: Visit) -> Share? {
    switch line.rate?.value ?? row.rate?.value.value {
    case .share(let share, _): share
    case .each: Share(percent: 100)
    case .delegated(_, let floor): floor
    case .sample, nil: nil
    }
  }

  private func eligible(_ row: Visit, on day: CalendarDay) -> Int? {
    let number: Int?
    switch line.eligible?.value {
    case .number(let stated): number = stated
    case .named(let name): number = pair.plan.site?.number(name, on: day)?.value
    case nil: number = population(row).flatMap { pair.plan.site?.number($0, on: day)?.value }
    }
    return number.flatMap { $0 < 1_000_000_000 ? $0 : nil }
  }

  private func population(_ row: Visit) -> String? {
    if case .share(_, let id?) = row.rate?.value.value,
      case .population(let name) = vocabulary.denominators[id]?.of.value
    {
      return name
    }
    switch vocabulary.kinds[row.kind]?.unit {
    case .household: return "households"
    case .customer: return "customers"
    case .case, .site, nil: return nil
    }
  }
}
