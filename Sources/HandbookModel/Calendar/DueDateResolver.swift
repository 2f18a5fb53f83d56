/// Finds the day that a due date of a paper means. See docs/content-format.md, due dates.
struct DueDateResolver {
  var covered: DayRange
  /// The covered period lies ahead: the due date is the last such day before it begins.
  var isAhead: Bool
  /// The unshifted day of the stage before.
  var stageBefore: CalendarDay?
  var calendar: WorkingCalendar?

  /// The earliest day that a date without a month can mean.
  private var earliest: CalendarDay { max(stageBefore ?? covered.last, covered.last) }

  /// Nil where no day is meant: vague limits, working days outside the calendar.
  func day(of date: DueDate) -> CalendarDay? {
    switch date {
    case .day(let number, let month, _): day(number, of: month)
    case .monthEnd(let month): day(31, of: month)
    case .weekday(let weekday, _): self.weekday(weekday)
    case .quarterEnd: quarterEnd
    case .within(let offset): origin?.adding(offset, in: calendar)
    case .sameDay: origin
    case .dailyClose: covered.count == 1 ? covered.last : nil
    case .halfYearEnd: halfYearEnd
    // A paper has no visit at hand, and nobody knows here what was promised.
    case .anchored, .promised, .vague: nil
    case .shifted(let date, _): day(of: date)
    }
  }

  /// What a length of time counts from.
  private var origin: CalendarDay? { stageBefore ?? (isAhead ? nil : covered.last) }

  private func day(_ number: Int, of month: MonthReference) -> CalendarDay? {
    if isAhead { return lastBeforeCovered { matches($0, month) ? $0.inMonth(number) : nil } }
    switch month {
    case .next, .named(_, yearOffset: nil):
      return firstNotTooEarly { matches($0, month) ? $0.inMonth(number) : nil }
    case .relative(let months):
      return covered.last.firstOfMonth(adding: months)?.inMonth(number)
    case .named(let month, .some(let years)):
      return CalendarDay(year: covered.last.civil.year + years, month: month, day: 1)?
        .inMonth(number)
    case .ofQuarter(let index, let quarters):
      return CalendarPeriod.quarter.range(containing: covered.last, shiftedBy: quarters)?
        .first.firstOfMonth(adding: index)?.inMonth(number)
    }
  }

  private var quarterEnd: CalendarDay? { end(ofMonths: 3) }
  private var halfYearEnd: CalendarDay? { end(ofMonths: 6) }

  /// The last day of a period of so many months.
  private func end(ofMonths months: Int) -> CalendarDay? {
    let ends: (CalendarDay) -> CalendarDay? = {
      $0.civil.month % months == 0 ? $0.inMonth(31) : nil
    }
    return isAhead ? lastBeforeCovered(ends) : firstNotTooEarly(ends)
  }

  private func matches(_ month: CalendarDay, _ reference: MonthReference) -> Bool {
    switch reference {
    case .next, .relative: true
    case .named(let number, _): month.civil.month == number
    case .ofQuarter(let index, _): (month.civil.month - 1) % 3 == index
    }
  }

  /// Tries the months from that of the earliest day on; every reference recurs within a year.
  private func firstNotTooEarly(_ day: (CalendarDay) -> CalendarDay?) -> CalendarDay? {
    for months in 0...12 {
      guard let month = earliest.firstOfMonth(adding: months) else { return nil }
      if let found = day(month), found >= earliest { return found }
    }
    return nil
  }

  private func lastBeforeCovered(_ day: (CalendarDay) -> CalendarDay?) -> CalendarDay? {
    for months in 0...12 {
      guard let month = covered.first.firstOfMonth(adding: -months) else { return nil }
      if let found = day(month), found < covered.first { return found }
    }
    return nil
  }

  private func weekday(_ weekday: Weekday) -> CalendarDay? {
    guard isAhead else {
      return earliest.adding(days: (weekday.rawValue - earliest.weekday.rawValue + 7) % 7)
    }
    let eve = covered.first.adding(days: -1)
    return eve?.adding(days: -(((eve?.weekday.rawValue ?? 0) - weekday.rawValue + 7) % 7))
  }
}

extension DueDate {
  /// The day named does not itself count any more ("before the 24th", exclusive).
  var isDayExcluded: Bool {
    switch self {
    case .day(_, _, let isIncluded), .weekday(_, let isIncluded): isIncluded == false
    case .shifted(let date, _): date.isDayExcluded
    default: false
    }
  }

  /// Where the text itself says that the day moves to; nil: as the handbook's convention has it.
  package var statedShift: Conventions.HolidayShift? {
    if case .shifted(_, let shift) = self { shift } else { nil }
  }
}
