import HandbookModel

extension Wording {
  static func due(_ date: DueDate) -> String {
    switch date {
    case .day(let number, let month, _): "by day \(number)\(self.month(month))"
    case .monthEnd(let month): "by the month's end\(self.month(month))"
    case .weekday(let weekday, _): "by \(weekday)"
    case .within(let offset): "within \(self.offset(offset))"
    case .sameDay: "on the same day"
    case .dailyClose: "every day before closing time"
    case .quarterEnd: "by the quarter's end"
    case .vague(let text): "'\(text)'"
    }
  }

  private static func month(_ month: MonthReference) -> String {
    switch month {
    case .next: ""
    case .relative(0): " of the month"
    case .relative(1): " of the next month"
    case .relative(let months): " of the month \(count(months, "month")) later"
    case .named(let number, let years):
      " of month \(number)"
        + (years.map { $0 == 0 ? " of the year" : $0 == 1 ? " of the next year" : "" } ?? "")
    case .ofQuarter(let index, let quarters):
      " of month \(index + 1) of the \(quarters == 0 ? "" : "next ")quarter"
    }
  }

  static func covered(_ covered: CoveredPeriod) -> String {
    switch covered {
    case .days(let from, let fromMonth, let to, let toMonth):
      "day \(from)\(month(fromMonth)) to day \(to)\(month(toMonth))"
    case .period(let period, let offset):
      (offset == 0 ? "this " : offset > 0 ? "the next " : "the previous ") + period.rawValue
    }
  }

  private static func month(_ offset: Int) -> String {
    offset == 0 ? " of the month" : offset < 0 ? " of the previous month" : " of the next month"
  }
}
