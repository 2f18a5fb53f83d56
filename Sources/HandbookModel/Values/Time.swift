/// A unit in which regulations count time. A week is 7 days, a quarter 3 and a year 12 months;
/// days, months, working days and hours do not convert into each other (72 hours is not 3 days).
public enum TimeUnit: String, CaseIterable, Sendable {
  case hour
  case day
  case workingDay = "working-day"
  case halfMonth = "half-month"
  case month
}

/// A signed length of time, in one of the units that do not convert: weeks are held as days,
/// quarters and years as months. Months are calendar months, clamped at the month's end.
public struct Offset: Hashable, Sendable {
  public var count: Int
  public var unit: TimeUnit

  public init(_ count: Int, _ unit: TimeUnit) {
    self.count = count
    self.unit = unit
  }
}

/// A period of the calendar: 1 January begins every year, quarter and half-year.
public enum CalendarPeriod: String, CaseIterable, Sendable {
  case day, week, month, quarter
  case halfYear = "half-year"
  case year

  /// Whole months in the period; nil for days and weeks.
  public var months: Int? {
    switch self {
    case .day, .week: nil
    case .month: 1
    case .quarter: 3
    case .halfYear: 6
    case .year: 12
    }
  }
}
