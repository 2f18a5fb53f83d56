import Diagnostics
import Testing

@testable import HandbookModel

let nowhere = SourceRange(source: SourceID(index: 0), lower: 0, upper: 0)

/// `2026-01-31`; a test that misspells a day fails at once.
func day(_ text: String) throws -> CalendarDay {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  try #require(parts.count == 3)
  return try #require(CalendarDay(year: parts[0], month: parts[1], day: parts[2]))
}

/// `2026-01-01..2026-01-03`, or one day.
func days(_ text: String) throws -> DayRange {
  let ends = text.split(separator: ".").map(String.init)
  let first = try day(ends.first ?? "")
  let last = try day(ends.last ?? "")
  return try #require(DayRange(first: first, last: last))
}

/// The calendar of the worked example: mainland China, December 2025 to January 2027.
func mainlandCalendar() throws -> WorkingCalendar {
  let holidays = [
    "2026-01-01..2026-01-03", "2026-02-15..2026-02-23", "2026-04-04..2026-04-06",
    "2026-05-01..2026-05-05", "2026-06-19..2026-06-21", "2026-09-25..2026-09-27",
    "2026-10-01..2026-10-07", "2027-01-01..2027-01-03",
  ]
  let workdays = [
    "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
  ]
  return WorkingCalendar(
    id: CalendarID("cn"), range: nowhere,
    week: [.monday, .tuesday, .wednesday, .thursday, .friday],
    covers: Located(try days("2025-12-01..2027-01-31"), at: nowhere),
    holidays: try holidays.map { Located(try days($0), at: nowhere) },
    workdays: try workdays.map { Located(try day($0), at: nowhere) })
}

/// A paper with a route; roles do not matter to dates.
func paper(
  covers: CoveredPeriod, _ stages: (act: Paper.Act, due: DueDate)...
) -> Paper {
  var paper = Paper(subject: Located(.named("Summary"), at: nowhere), ranges: [nowhere])
  paper.covers = Located(.value(covers), at: nowhere)
  paper.stages = stages.map {
    Paper.Stage(
      act: Located($0.act, at: nowhere), role: Located(RoleID("clerk"), at: nowhere),
      due: Located($0.due, at: nowhere))
  }
  return paper
}

extension Paper {
  /// The due days, shifted to the next working day of the example's calendar.
  func due(_ covered: String, _ shift: Conventions.HolidayShift = .later) throws -> [String] {
    let dates = stageDates(
      for: try days(covered), calendar: try mainlandCalendar(), onHoliday: shift)
    return dates.map { $0.due?.description ?? "outside the calendar" }
  }
}
