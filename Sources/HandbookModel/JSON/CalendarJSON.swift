import Diagnostics

// Days, hours and calendars. See docs/model.schema.json, `day`, `days`, `hours` and `calendar`.

extension CalendarDay: ModelValue {
  func json(in sources: SourceMap) -> JSONValue { .string(description) }
}

extension DayRange: ModelObject {
  var jsonMembers: JSONMembers { ["first": first, "last": last] }
}

extension Weekday: ModelValue {
  var word: String {
    switch self {
    case .monday: "monday"
    case .tuesday: "tuesday"
    case .wednesday: "wednesday"
    case .thursday: "thursday"
    case .friday: "friday"
    case .saturday: "saturday"
    case .sunday: "sunday"
    }
  }

  func json(in sources: SourceMap) -> JSONValue { .string(word) }
}

extension WorkingCalendar: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "id": id, "at": range, "week": Weekday.allCases.filter(week.contains), "covers": covers,
      "holidays": holidays, "workdays": workdays,
    ]
  }
}

extension TimeOfDay: ModelValue {
  /// `09:30`; the end of a day is `24:00`.
  func json(in sources: SourceMap) -> JSONValue {
    .string("\(Self.twoDigits(minutes / 60)):\(Self.twoDigits(minutes % 60))")
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}

extension HourRange: ModelObject {
  var jsonMembers: JSONMembers { ["from": from, "to": to] }
}
