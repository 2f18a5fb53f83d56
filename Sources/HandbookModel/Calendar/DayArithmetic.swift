extension CalendarDay {
  /// The days of the years 1 to 9999; nothing is computed outside them.
  static let computable = -719_162...2_932_896

  /// So many days later, or earlier for a negative count; nil outside the years 1 to 9999.
  public func adding(days count: Int) -> CalendarDay? {
    let (sum, overflow) = ordinal.addingReportingOverflow(count)
    guard !overflow, Self.computable.contains(sum) else { return nil }
    return CalendarDay(ordinal: sum)
  }

  /// The same day so many months later, clamped at the month's end: 31 January and one month is
  /// 28 or 29 February. Nil outside the years 1 to 9999.
  public func adding(months count: Int) -> CalendarDay? {
    let (_, _, day) = civil
    guard let first = firstOfMonth(adding: count) else { return nil }
    let (year, month, _) = first.civil
    return CalendarDay(
      year: year, month: month, day: min(day, CalendarDay.length(ofMonth: month, in: year)))
  }

  /// An offset from this day; nil outside the years 1 to 9999, and for working days also outside
  /// what `calendar` covers.
  ///
  /// A half-month is 15 days, two of them are a month. The time of day of an event is not known,
  /// so hours are rounded up to the last day that they can reach.
  public func adding(_ offset: Offset, in calendar: WorkingCalendar?) -> CalendarDay? {
    switch offset.unit {
    case .day: adding(days: offset.count)
    case .month: adding(months: offset.count)
    case .workingDay: calendar?.day(after: self, workingDays: offset.count)
    case .halfMonth: adding(months: offset.count / 2)?.adding(days: offset.count % 2 * 15)
    case .hour: adding(days: offset.count / 24 + (offset.count % 24 > 0 ? 1 : 0))
    }
  }

  /// The first day of the month that lies so many months from this day's.
  func firstOfMonth(adding count: Int) -> CalendarDay? {
    guard abs(count.clamped(to: -200_000...200_000)) < 200_000 else { return nil }
    let (year, month, _) = civil
    let months = year * 12 + month - 1 + count
    guard months >= 12 else { return nil }
    return CalendarDay(year: months / 12, month: months % 12 + 1, day: 1)
  }

  /// A day of this day's month, clamped at its end; `number` counts from 1.
  package func inMonth(_ number: Int) -> CalendarDay {
    let (year, month, _) = civil
    let length = CalendarDay.length(ofMonth: month, in: year)
    return CalendarDay(ordinal: ordinal - civil.day + number.clamped(to: 1...length))
  }
}

extension Int {
  /// The nearest number inside `range`.
  package func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
