import Diagnostics
import HandbookModel
import LocatedYAML

/// Reads an entry of `calendars` in handbook.yaml.
enum CalendarReader {
  static func calendar(
    _ map: Mapping, id: SourceText, into findings: inout [Diagnostic]
  ) -> WorkingCalendar? {
    let holidays = map.list("holidays").compactMap(\.days)
    let workdays = map.list("workdays").compactMap(\.day)
    guard let covers = covers(map) else { return nil }
    for holiday in holidays
    where !covers.value.contains(holiday.value.first) || !covers.value.contains(holiday.value.last)
    {
      findings.append(outside("holiday", holiday.range, covers))
    }
    for workday in workdays where !covers.value.contains(workday.value) {
      findings.append(outside("workday", workday.range, covers))
    }
    return WorkingCalendar(
      id: CalendarID(id.text), range: id.place, week: week(map), covers: covers,
      holidays: holidays, workdays: workdays)
  }

  /// All time where what is written cannot be read: that was reported, and nothing shall follow
  /// from it.
  private static func covers(_ map: Mapping) -> Located<DayRange>? {
    if let range = map.dateRange("covers"),
      let days = DayRange(from: range.value.lowerBound, to: range.value.upperBound)
    {
      return Located(days, at: range.range)
    }
    guard let first = Day(year: 1, month: 1, day: 1), let last = Day(year: 9999, month: 12, day: 31)
    else { return nil }
    return DayRange(first: first, last: last).map { Located($0, at: map.head) }
  }

  private static func week(_ map: Mapping) -> Set<Weekday> {
    guard map.has("week") else {
      return [.monday, .tuesday, .wednesday, .thursday, .friday]
    }
    let days = map.texts("week").compactMap { HandbookShape.weekdays.firstIndex(of: $0.text) }
    return Set(days.compactMap(Weekday.init(rawValue:)))
  }

  private static func outside(
    _ noun: Message, _ place: SourceRange, _ covers: Located<DayRange>
  ) -> Diagnostic {
    Diagnostic(
      RuleCode(102), .error, at: place, "The \(noun) lies outside what the calendar covers",
      explanation: "Outside 'covers' no day counts as known, so it would have no effect",
      notes: [Note("The calendar covers this", at: covers.range)])
  }
}
