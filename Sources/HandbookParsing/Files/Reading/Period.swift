import Diagnostics
import HandbookModel
import LocatedYAML

extension DayRange {
  /// Reads `2026`, `2026-H1`, `2026-Q1`, `2026-03` and `2026-02-10..2026-02-28`.
  init?(period text: String) {
    let ends = text.split(separator: ".", omittingEmptySubsequences: true)
    if ends.count == 2 {
      guard let first = LocatedYAML.CalendarDay(ends[0]),
        let last = LocatedYAML.CalendarDay(ends[1])
      else { return nil }
      self.init(from: first, to: last)
    } else {
      guard let year = Int(text.prefix(4)),
        let months = DayRange.months(of: text.dropFirst(4).dropFirst()),
        let first = Day(year: year, month: months.lowerBound, day: 1),
        let last = Day(
          year: year, month: months.upperBound,
          day: Day.length(ofMonth: months.upperBound, in: year))
      else { return nil }
      self.init(first: first, last: last)
    }
  }

  /// The months that the part behind the year names; all where there is none.
  private static func months(of part: Substring) -> ClosedRange<Int>? {
    guard let sort = part.first else { return 1...12 }
    guard let number = Int(sort.isNumber ? part : part.dropFirst()) else { return nil }
    switch sort {
    case "H": return (number * 6 - 5)...(number * 6)
    case "Q": return (number * 3 - 2)...(number * 3)
    default: return number...number
    }
  }
}

extension Mapping {
  /// A period with its text as written.
  func period(
    _ key: String, into findings: inout [Diagnostic]
  ) -> (range: Located<DayRange>, text: String)? {
    guard let text = text(key) else { return nil }
    guard let range = DayRange(period: text.text) else {
      // The shape knows the form of a period, not that every year has its months.
      findings.append(
        Diagnostic(RuleCode(102), .error, at: text.place, "'\(text.text)' is no time that exists"))
      return nil
    }
    return (Located(range, at: text.place), text.text)
  }
}
