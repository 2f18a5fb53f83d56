extension PlanVisit {
  /// How many visits the line plans within `days`, and whether that is certain: a share that lies
  /// across the edge, or a yearly number within a quarter, may or may not fall into it.
  public func planned(within days: DayRange) -> (certain: Int, possible: Int) {
    let number = count?.value.number ?? 0
    switch schedule?.value {
    case .dates(let dates):
      let inside = dates.filter { days.contains($0.value) }.count * number
      return (inside, inside)
    case .spread(let shares):
      let inside = shares.filter { days.contains($0.period.value) }.map(\.count)
      let touching = shares.filter { days.overlaps($0.period.value) }.map(\.count)
      return (Self.sum(inside), Self.sum(touching))
    case .each(let period): return planned(number, each: period, within: days)
    case .expect, nil:
      guard let period = count?.value.period else { return (0, number) }
      return planned(number, each: period, within: days)
    }
  }

  private func planned(
    _ number: Int, each period: CalendarPeriod, within days: DayRange
  ) -> (certain: Int, possible: Int) {
    let periods = period.ranges(overlapping: days)
    let whole = periods.filter { days.contains($0) }.count
    return (Self.product(whole, number), Self.product(periods.count, number))
  }

  private static func sum(_ numbers: [Int]) -> Int {
    numbers.reduce(0) { total, number in
      let (sum, overflow) = total.addingReportingOverflow(number)
      return overflow ? .max : sum
    }
  }

  private static func product(_ left: Int, _ right: Int) -> Int {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? .max : product
  }
}
