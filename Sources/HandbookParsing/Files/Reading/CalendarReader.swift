import Diagnostics
import HandbookModel
import LocatedYAML

/// Reads an entry of `calendars` in handbook.yaml.
enum CalendarReader {
  /// Nil where nothing says what the calendar covers: then no day of it can be known.
  static func calendar(
    _ map: Mapping, id: SourceText, into findings: inout [Diagnostic]
  ) -> WorkingCalendar? {
    let holidays = map.list("holidays").compactMap(\.days)
    let workdays = map.list("workdays").compactMap(\.day)
    guard
      let covers = map.dateRange("covers").flatMap({ range in
        DayRange(from: range.value.lowerBound, to: range.value.upperBound)
          .map { Located($0, at: range.range) }
      })
    else { return nil }
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

  private static func week(_ map: Mapping) -> Set<Weekday> {
    guard map.has("week") else {
      return [.monday, .tuesday, .wednesday, .thursday, .friday]
    }
    let days = map.texts("week").compactMap { HandbookShape.weekdays.firstIndex(of: $0.text) }
    return Set(days.compactMap(Weekday.init(rawValue:)))
  }

  private static func outside(
    _ noun: String, _ place: SourceRange, _ covers: Located<DayRange>
  ) -> Diagnostic {
    Diagnostic(
      RuleCode(102), .error, at: place, "The \(noun) lies outside what the calendar covers",
      explanation: "Outside 'covers' no day counts as known, so it would have no effect",
      notes: [Note("The calendar covers this", at: covers.range)])
  }
}
