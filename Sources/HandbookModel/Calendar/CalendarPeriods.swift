extension CalendarPeriod {
  /// The period of the calendar that `day` lies in; weeks begin on Monday. Nil outside the years
  /// 1 to 9999.
  public func range(containing day: CalendarDay) -> DayRange? {
    guard let first = start(of: day), let next = start(after: first) else { return nil }
    return DayRange(first: first, last: CalendarDay(ordinal: next.ordinal - 1))
  }

  /// The period so many periods after the one that `day` lies in.
  public func range(containing day: CalendarDay, shiftedBy count: Int) -> DayRange? {
    guard let first = start(of: day) else { return nil }
    return start(after: first, times: count).flatMap { range(containing: $0) }
  }

  /// The periods that share a day with `days`, in order.
  public func ranges(overlapping days: DayRange) -> [DayRange] {
    var found: [DayRange] = []
    var next = range(containing: days.first)
    while let period = next, period.first <= days.last {
      found.append(period)
      next = period.last.adding(days: 1).flatMap { range(containing: $0) }
    }
    return found
  }

  private func start(of day: CalendarDay) -> CalendarDay? {
    switch self {
    case .day: return day
    case .week: return day.adding(days: -day.weekday.rawValue)
    case .month, .quarter, .halfYear, .year:
      return day.firstOfMonth(adding: -((day.civil.month - 1) % (months ?? 1)))
    }
  }

  private func start(after first: CalendarDay, times count: Int = 1) -> CalendarDay? {
    guard abs(count.clamped(to: -400_000...400_000)) < 400_000 else { return nil }
    return switch self {
    case .day: first.adding(days: count)
    case .week: first.adding(days: 7 * count)
    case .month, .quarter, .halfYear, .year: first.firstOfMonth(adding: (months ?? 1) * count)
    }
  }
}

extension DayRange {
  /// The day in the middle; of an even number of days the earlier of the two.
  public var middle: CalendarDay {
    CalendarDay(ordinal: first.ordinal + (last.ordinal - first.ordinal) / 2)
  }

  /// Number of days, at least 1.
  public var count: Int { last.ordinal - first.ordinal + 1 }

  public func overlaps(_ other: DayRange) -> Bool { first <= other.last && other.first <= last }

  /// Every day of `other` is one of this range's.
  public func contains(_ other: DayRange) -> Bool { first <= other.first && other.last <= last }
}

extension SpanPoint {
  public func day(of span: DayRange) -> CalendarDay {
    switch self {
    case .start: span.first
    case .middle: span.middle
    case .end: span.last
    }
  }
}
