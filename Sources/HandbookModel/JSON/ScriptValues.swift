import Diagnostics

// Values that the scripts of pages compute with, as the model's JSON has them. None of them says
// where it is from, so that no sources are needed.

extension Window {
  public var scriptValue: JSONValue { json(in: SourceMap()) }
}

extension Deadline {
  public var scriptValue: JSONValue { json(in: SourceMap()) }
}

extension DueDate {
  public var scriptValue: JSONValue { json(in: SourceMap()) }
}

extension CoveredPeriod {
  public var scriptValue: JSONValue { json(in: SourceMap()) }
}

extension Anchor.Subject {
  /// As it stands in the anchor of a window that counts from no point.
  public var scriptValue: JSONValue { Anchor(self).json(in: SourceMap()) }
}

extension WorkingCalendar {
  /// Days as numbers from 1970-01-01: a page holds a calendar of several years, and its script
  /// has nothing to parse.
  public var scriptValue: JSONValue {
    func days(_ range: DayRange) -> JSONValue {
      ["first": .integer(range.first.ordinal), "last": .integer(range.last.ordinal)]
    }
    return [
      "week": .array(Weekday.allCases.map { .bool(week.contains($0)) }),
      "covers": days(covers.value),
      "holidays": .array(holidays.map { days($0.value) }),
      "workdays": .array(workdays.map { .integer($0.value.ordinal) }),
    ]
  }
}
