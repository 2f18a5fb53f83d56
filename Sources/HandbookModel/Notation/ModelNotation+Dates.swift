extension ModelNotation {
  /// `by 25`, `before 10 of month+1`, `by 12-25`, `by 5 of month 1 of quarter+1`, `month-end`,
  /// `within 2 working days`; `by or before` where nothing says whether the day itself counts.
  public static func text(of due: DueDate) -> String {
    switch due {
    case .day(let day, .named(let month, let year), let isIncluded):
      "\(limit(isIncluded)) \(shift("year", year))\(month)-\(day)"
    case .day(let day, let month, let isIncluded):
      "\(limit(isIncluded)) \(day)\(text(of: month))"
    case .monthEnd(.named(let month, let year)): "end of \(shift("year", year))\(month)"
    case .monthEnd(let month): "month-end\(text(of: month))"
    case .weekday(let day, let isIncluded): "\(limit(isIncluded)) \(day)"
    case .within(let offset): "within \(text(of: offset))"
    case .sameDay: "same day"
    case .dailyClose: "daily close"
    case .quarterEnd: "quarter-end"
    case .halfYearEnd: "half-year-end"
    case .anchored(let window): text(of: window)
    case .promised: "promised"
    case .shifted(let date, let shift): text(of: date) + text(of: shift)
    case .vague(let words): "vague '\(words)'"
    }
  }

  private static func text(of shift: Conventions.HolidayShift) -> String {
    switch shift {
    case .none: " even on a day of rest"
    case .earlier: " or the working day before"
    case .later: " or the next working day"
    }
  }

  private static func limit(_ isIncluded: Bool?) -> String {
    isIncluded.map { $0 ? "by" : "before" } ?? "by or before"
  }

  private static func text(of month: MonthReference) -> String {
    switch month {
    case .next: ""
    case .relative(let offset): " of month\(signed(offset))"
    case .named(let month, let year): " of \(shift("year", year))\(month)"
    case .ofQuarter(let index, let offset): " of month \(index + 1) of quarter\(signed(offset))"
    }
  }

  private static func shift(_ period: String, _ offset: Int?) -> String {
    offset.map { "\(period)\(signed($0)) " } ?? ""
  }

  private static func signed(_ offset: Int) -> String {
    offset < 0 ? "−\(-offset)" : offset == 0 ? "" : "+\(offset)"
  }

  /// `25 of month−1 to 24 of month`, `year+1`, `quarter`.
  public static func text(of covered: CoveredPeriod) -> String {
    switch covered {
    case .days(let from, let fromMonth, let to, let toMonth):
      "\(from) of month\(signed(fromMonth)) to \(to) of month\(signed(toMonth))"
    case .period(let period, let offset): "\(period.rawValue)\(signed(offset))"
    }
  }

  /// `[2, 2] years`, `[1, 3] years`, `[6, ∞) months`, `permanent`.
  public static func text(of retention: Retention) -> String {
    guard !retention.isPermanent else { return "permanent" }
    let terms = [retention.minimum, retention.maximum].compactMap { $0 }
    let isMonths = terms.allSatisfy { $0.unit == .month }
    let isYears = isMonths && terms.allSatisfy { $0.count.isMultiple(of: 12) }
    let number: (Offset) -> String = { offset in
      isYears ? "\(offset.count / 12)" : isMonths ? "\(offset.count)" : text(of: offset)
    }
    let lower = retention.minimum.map(number) ?? "0"
    let upper = retention.maximum.map { number($0) + "]" } ?? "∞)"
    return "[\(lower), \(upper)" + (isYears ? " years" : isMonths ? " months" : "")
      + (retention.anchor.map { " after \(text(of: $0))" } ?? "")
  }

  /// `10:00–11:30, 15:00–17:30`.
  public static func text(of hours: [HourRange]) -> String {
    hours.map { "\(text(of: $0.from))–\(text(of: $0.to))" }.joined(separator: ", ")
  }

  public static func text(of time: TimeOfDay) -> String {
    let minute = time.minutes % 60
    return "\(time.minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// `2026-01-01..2026-03-31`.
  public static func text(of range: DayRange) -> String { "\(range.first)..\(range.last)" }

  /// `65/month`, `12`.
  public static func text(of number: PlanVisit.PerPeriod) -> String {
    "\(number.number)" + (number.period.map { "/\($0.rawValue)" } ?? "")
  }
}
