/// A day of the Gregorian calendar, as a YAML file writes it: `2026-03-31`.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to the length of the month.
  public let day: Int

  /// Nil for a text that is no date, and for a day that no calendar has.
  public init?(_ text: some StringProtocol) {
    guard TextPattern.date.matches(text) else { return nil }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]), parts[0] > 0,
      (1...Self.length(ofMonth: parts[1], in: parts[0])).contains(parts[2])
    else { return nil }
    (year, month, day) = (parts[0], parts[1], parts[2])
  }

  public var description: String {
    Self.padded(year, to: 4) + "-" + Self.padded(month, to: 2) + "-" + Self.padded(day, to: 2)
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Days in a month, 1 to 12.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension ClosedRange where Bound == CalendarDay {
  /// Reads `2026-02-10..2026-02-28`; nil for anything else, also when the end comes first.
  init?(dayRange text: some StringProtocol) {
    guard TextPattern.dateRange.matches(text), let first = CalendarDay(text.prefix(10)),
      let last = CalendarDay(text.suffix(10)), first <= last
    else { return nil }
    self = first...last
  }
}
