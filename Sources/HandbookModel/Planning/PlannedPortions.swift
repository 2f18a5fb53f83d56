extension PlanVisit {
  /// So many visits in so many days.
  package struct Portion: Hashable, Sendable {
    package var days: DayRange
    package var count: Int
  }

  /// Beyond this nothing is counted, so that products stay within an `Int`.
  private static let limit = 1_000_000_000

  /// What the line plans, in its smallest stated stretches of days, in their order; those that
  /// reach over an end of `plan` with all their visits.
  package func portions(in plan: DayRange) -> [Portion] {
    let number = min(count?.value.number ?? 0, Self.limit)
    switch schedule?.value {
    case .dates(let dates):
      return dates.map { Portion(days: DayRange($0.value), count: number) }
    case .spread(let shares):
      return shares.map { Portion(days: $0.period.value, count: min($0.count, Self.limit)) }
    case .each(let period): return each(period, in: plan, number)
    case .expect, nil:
      guard count != nil else { return [] }
      guard let period = count?.value.period else { return [Portion(days: plan, count: number)] }
      return each(period, in: plan, number)
    }
  }

  private func each(_ period: CalendarPeriod, in plan: DayRange, _ number: Int) -> [Portion] {
    period.ranges(overlapping: plan).map { Portion(days: $0, count: number) }
  }
}

extension PlanVisit.Portion {
  /// The part that falls into each of `stretches`, in their order: spread evenly over the days,
  /// and rounded so that the parts of neighbouring stretches add up.
  package func spread(over stretches: [DayRange]) -> [Int] {
    stretches.map { stretch in
      let first = stretch.first.ordinal - days.first.ordinal
      let end = stretch.last.ordinal - days.first.ordinal + 1
      return part(before: end) - part(before: first)
    }
  }

  private func part(before day: Int) -> Int {
    count * day.clamped(to: 0...days.count) / days.count
  }
}
