/// A stretch of the calendar by its name: `2026`, `2026-H1`, `2026-Q3`, `2026-07`, `2026-07-15`.
public struct NamedPeriod: Hashable, Sendable, CustomStringConvertible {
  /// As it was written.
  public let description: String
  public let days: DayRange

  /// Nil for anything else, and for a time that does not exist.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = NamedPeriod.number(parts[0], digits: 4),
      let days = NamedPeriod.days(year, parts.dropFirst().map { $0 })
    else { return nil }
    description = text
    self.days = days
  }

  public init(_ day: CalendarDay) {
    description = day.description
    days = DayRange(day)
  }

  private static func days(_ year: Int, _ parts: [Substring]) -> DayRange? {
    switch parts.count {
    case 0: return months(1...12, of: year)
    case 1 where parts[0].hasPrefix("H"): return part(parts[0], of: year, months: 6)
    case 1 where parts[0].hasPrefix("Q"): return part(parts[0], of: year, months: 3)
    case 1: return number(parts[0], digits: 2).flatMap { months($0...$0, of: year) }
    case 2:
      guard let month = number(parts[0], digits: 2), let day = number(parts[1], digits: 2)
      else { return nil }
      return CalendarDay(year: year, month: month, day: day).map { DayRange($0) }
    default: return nil
    }
  }

  private static func part(_ text: Substring, of year: Int, months count: Int) -> DayRange? {
    guard let index = number(text.dropFirst(), digits: 1), index >= 1 else { return nil }
    return months((index - 1) * count + 1...index * count, of: year)
  }

  private static func months(_ months: ClosedRange<Int>, of year: Int) -> DayRange? {
    guard let first = CalendarDay(year: year, month: months.lowerBound, day: 1),
      let last = CalendarDay(year: year, month: months.upperBound, day: 1)
    else { return nil }
    return CalendarPeriod.month.range(containing: last)
      .flatMap { DayRange(first: first, last: $0.last) }
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    text.utf8.count == digits && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}

extension DayRange {
  /// One day.
  public init(_ day: CalendarDay) {
    first = day
    last = day
  }
}
