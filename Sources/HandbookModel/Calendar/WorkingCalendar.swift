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
