import HandbookModel

extension Wording {
  static func due(_ date: DueDate) -> String {
    switch date {
    case .day(let number, .named(let month, let years), _):
      "by \(number) \(monthName(month))" + year(years)
    case .day(let number, let month, _): "by the \(ordinal(number))\(self.month(month))"
    case .monthEnd(.named(let month, let years)):
      "by the end of \(monthName(month))" + year(years)
    case .monthEnd(let month): "by the month's end\(self.month(month))"
    case .weekday(let weekday, _): "by \(weekday)"
    case .within(let offset): "within \(self.offset(offset))"
    case .sameDay: "on the same day"
    case .dailyClose: "every day before closing time"
    case .quarterEnd: "by the quarter's end"
    case .halfYearEnd: "by the half-year's end"
    case .promised: "by the date promised"
    case .anchored, .shifted: ModelNotation.text(of: date)
    case .vague(let text): "'\(text)'"
    }
  }

  private static func month(_ month: MonthReference) -> String {
    switch month {
    case .next: ""
    case .relative(0): " of the month"
    case .relative(1): " of the next month"
    case .relative(let months): " of the month \(count(months, "month")) later"
    case .named(let number, let years): " of \(monthName(number))" + year(years)
    case .ofQuarter(let index, let quarters):
      " of the \(ordinal(index + 1)) month of the \(quarters == 0 ? "" : "next ")quarter"
    }
  }

  private static func year(_ years: Int?) -> String {
    years.map { $0 == 0 ? " of the year" : $0 == 1 ? " of the next year" : "" } ?? ""
  }

  private static func monthName(_ number: Int) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return names.indices.contains(number - 1) ? names[number - 1] : "month \(number)"
  }

  static func covered(_ covered: CoveredPeriod) -> String {
    switch covered {
    case .days(let from, let fromMonth, let to, let toMonth):
      "the \(ordinal(from))\(month(fromMonth)) to the \(ordinal(to))\(month(toMonth))"
    case .period(let period, let offset):
      (offset == 0 ? "this " : offset > 0 ? "the next " : "the previous ") + period.rawValue
    }
  }

  private static func month(_ offset: Int) -> String {
    offset == 0 ? " of the month" : offset < 0 ? " of the previous month" : " of the next month"
  }
}
