import Diagnostics

/// Which days are worked. See docs/content-format.md, calendars.
public struct WorkingCalendar: Sendable {
  public var id: CalendarID
  public var range: SourceRange
  /// The days of the week that are worked.
  public var week: Set<Weekday>
  /// The stretch that holidays were entered for; outside it nothing can be said.
  public var covers: Located<DayRange>
  public var holidays: [Located<DayRange>]
  /// Worked although the week or a holiday says otherwise (make-up Saturdays).
  public var workdays: [Located<CalendarDay>]

  public init(
    id: CalendarID, range: SourceRange, week: Set<Weekday>, covers: Located<DayRange>,
    holidays: [Located<DayRange>], workdays: [Located<CalendarDay>]
  ) {
    self.id = id
    self.range = range
    self.week = week
    self.covers = covers
    self.holidays = holidays
    self.workdays = workdays
  }
}

extension WorkingCalendar {
  /// Nil for a day that the calendar does not cover.
  public func isWorking(_ day: CalendarDay) -> Bool? {
    guard covers.value.contains(day) else { return nil }
    if workdays.contains(where: { $0.value == day }) { return true }
    return week.contains(day.weekday) && !holidays.contains { $0.value.contains(day) }
  }

  /// The day itself if it is worked, otherwise the nearest worked day in the direction of `shift`;
  /// nil where the calendar does not cover the days in question. `none` never moves a day.
  public func shifted(_ day: CalendarDay, _ shift: Conventions.HolidayShift) -> CalendarDay? {
    let step: Int
    switch shift {
    case .none: return day
    case .earlier: step = -1
    case .later: step = 1
    }
    var candidate = day
    while let isWorked = isWorking(candidate) {
      if isWorked { return candidate }
      candidate = CalendarDay(ordinal: candidate.ordinal + step)
    }
    return nil
  }

  /// The `count`th worked day after `day`, or before it for a negative count; `day` itself for 0.
  /// Nil where that leads out of what the calendar covers.
  public func day(after day: CalendarDay, workingDays count: Int) -> CalendarDay? {
    var candidate = day
    var left = abs(count.clamped(to: -1_000_000...1_000_000))
    while left > 0 {
      candidate = CalendarDay(ordinal: candidate.ordinal + count.signum())
      guard let isWorked = isWorking(candidate) else { return nil }
      if isWorked { left -= 1 }
    }
    return candidate
  }
}
