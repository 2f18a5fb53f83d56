import Diagnostics

/// The month that a day of the month is counted in.
public enum MonthReference: Hashable, Sendable {
  /// None named: the first such day on or after the end of the covered period, then on or after
  /// the stage before.
  case next
  /// Counted from the month in which the covered period ends: 0 当月, 1 次月.
  case relative(Int)
  /// A month of the year by its number, 1 to 12, so many years after the one in which the covered
  /// period ends; nil: the first that is not too early.
  case named(Int, yearOffset: Int?)
  /// A month of a quarter, so many quarters after the one in which the covered period ends;
  /// `index` 0 is the quarter's first month, 2 its last.
  case ofQuarter(index: Int, quarterOffset: Int)
}

/// By when a stage of a report, a record or a step is due.
public indirect enum DueDate: Hashable, Sendable {
  /// A day of a month, 1 to 31, clamped at the month's end; `isIncluded` is nil where neither the
  /// text nor the handbook says whether the day itself still counts.
  case day(Int, of: MonthReference, isIncluded: Bool?)
  case monthEnd(MonthReference)
  case weekday(Weekday, isIncluded: Bool?)
  /// Within so long after the step or stage before.
  case within(Offset)
  case sameDay
  /// Every working day before closing time.
  case dailyClose
  case quarterEnd
  case halfYearEnd
  /// Around an event, or before the visit at hand (`回访前 1 天`).
  case anchored(Window)
  /// By the date that was promised to the customer.
  case promised
  /// A day that moves when it falls on a day of rest, whatever the handbook's convention.
  case shifted(DueDate, Conventions.HolidayShift)
  /// A limit without a number, as written.
  case vague(String)
}

public enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

/// The stretch of time that a report or record covers.
public enum CoveredPeriod: Hashable, Sendable {
  /// From a day of one month to a day of another, offsets counted from the month it is named
  /// after: 上月 25 日至本月 24 日 is (25, −1) to (24, 0).
  case days(from: Int, fromMonth: Int, to: Int, toMonth: Int)
  /// A calendar period: 0 this one, −1 the one before, 1 the next.
  case period(CalendarPeriod, offset: Int)
}

/// How long a record is kept.
public struct Retention: Hashable, Sendable {
  /// What the term counts from; nil: from when the record was archived.
  public var anchor: Anchor?
  /// Nil: no minimum is stated.
  public var minimum: Offset?
  /// Nil: for good, or no maximum is stated.
  public var maximum: Offset?
  /// Kept for good (长期, permanently).
  public var isPermanent: Bool

  public init(
    minimum: Offset?, maximum: Offset?, isPermanent: Bool = false, anchor: Anchor? = nil
  ) {
    self.anchor = anchor
    self.minimum = minimum
    self.maximum = maximum
    self.isPermanent = isPermanent
  }
}
