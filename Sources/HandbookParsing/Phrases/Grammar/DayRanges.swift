import HandbookModel

/// What YAML says of days and numbers: `2026-Q1`, `2026-02-10..2026-02-28`, `65/month`.
extension PhraseParser {
  mutating func dayRange() -> DayRange? {
    let start = index
    guard let first = datedPeriod() else { return nil }
    guard sign("..") || has(.rangeSign) else { return first }
    guard let last = datedPeriod() else { return nil }
    return DayRange(first: first.first, last: last.last) ?? reject(at: start)
  }

  private mutating func datedPeriod() -> DayRange? {
    first(of: [{ $0.spelledDate() }, { $0.hanDate() }, { $0.codedPeriod() }])
  }

  /// `2026年7月1日`, `2026 年 7 月`, `2026年`
  private mutating func hanDate() -> DayRange? {
    let start = index
    guard let year = wholeNumber(), has(.periodYear) else { return nil }
    let month = attempt { parser -> Int? in
      guard let month = parser.wholeNumber(), parser.has(.monthOf) else { return nil }
      return month
    }
    guard let month else { return months(1...12, of: year, from: start) }
    let day = attempt { parser -> Int? in
      guard let day = parser.wholeNumber(), parser.has(.dayOfMonth) else { return nil }
      return day
    }
    return dated(year, month, day, from: start)
  }

  /// `1 July 2026`, `July 1, 2026`, `July 2026`
  private mutating func spelledDate() -> DayRange? {
    skipFillers()
    let start = index
    var day = ordinalNumber() ?? wholeNumber()
    accept(.of)
    guard let month = accept(Concept.months) else { return nil }
    if day == nil {
      day = attempt { parser -> Int? in
        guard let day = parser.ordinalNumber() ?? parser.wholeNumber(), day <= 31 else {
          return nil
        }
        return day
      }
    }
    accept(.separator)
    guard let year = wholeNumber() else { return nil }
    return dated(year, month, day, from: start)
  }

  private mutating func dated(
    _ year: Int, _ month: Int, _ day: Int?, from start: Int
  ) -> DayRange? {
    guard let day else { return months(month...month, of: year, from: start) }
    guard let date = CalendarDay(year: year, month: month, day: day) else {
      return reject(at: start)
    }
    return DayRange(first: date, last: date)
  }

  /// `2026`, `2026-H1`, `2026-Q1`, `2026-03`, `2026-03-05`
  private mutating func codedPeriod() -> DayRange? {
    attempt { parser in
      let start = parser.index
      guard let year = parser.wholeNumber() else { return nil }
      guard parser.sign("-") else { return parser.months(1...12, of: year, from: start) }
      if let part = parser.partOfYear() { return parser.months(part, of: year, from: start) }
      guard let month = parser.wholeNumber() else { return nil }
      guard parser.sign("-") else { return parser.months(month...month, of: year, from: start) }
      guard let day = parser.wholeNumber() else { return nil }
      guard let date = CalendarDay(year: year, month: month, day: day) else {
        return parser.reject(at: start)
      }
      return DayRange(first: date, last: date)
    }
  }

  /// The months of a half-year or quarter.
  private mutating func partOfYear() -> ClosedRange<Int>? {
    atom { atom in
      switch atom.text {
      case "h1": 1...6
      case "h2": 7...12
      case "q1": 1...3
      case "q2": 4...6
      case "q3": 7...9
      case "q4": 10...12
      default: nil
      }
    }
  }

  private mutating func months(
    _ months: ClosedRange<Int>, of year: Int, from start: Int
  ) -> DayRange? {
    guard let first = CalendarDay(year: year, month: months.lowerBound, day: 1),
      let last = CalendarDay(
        year: year, month: months.upperBound,
        day: CalendarDay.length(ofMonth: months.upperBound, in: year))
    else { return reject(at: start) }
    return DayRange(first: first, last: last)
  }

  /// `65/month`, `每月 65`, `12`
  mutating func numberPerPeriod() -> PlanVisit.PerPeriod? {
    let period = attempt { $0.has(.every) ? $0.accept(Concept.periods) : nil }
    guard let number = wholeNumber() else { return nil }
    accept(.times)
    guard period == nil, sign("/") || has(.every, .indefinite) else {
      return PlanVisit.PerPeriod(number: number, period: period)
    }
    return accept(Concept.periods).map { PlanVisit.PerPeriod(number: number, period: $0) }
  }
}
