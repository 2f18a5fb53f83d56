import Testing

@testable import HandbookModel

/// Traps of weekdays, working days, hours and of what "before" includes.
@Suite struct DueTrapTests {
  /// The due day of one stage: as the text says, and moved to a working day.
  private func expect(
    _ table: String, _ covers: CoveredPeriod, _ due: DueDate,
    _ shift: Conventions.HolidayShift = .later
  ) throws {
    let report = paper(covers: covers, (.submit, due))
    let calendar = try mainlandCalendar()
    try DateTable(table).expect { covered in
      let period = try days(covered.replacing(" to ", with: ".."))
      let date = try #require(
        report.stageDates(for: period, calendar: calendar, onHoliday: shift).first)
      return [date.last.withWeekday, date.due?.withWeekday ?? "outside the calendar"]
    }
  }

  @Test func beforeTuesdayEveryWeekIncludesTheTuesday() throws {
    let table = """
      week                     | at the latest  | on a rest day later
      2026-03-02 to 2026-03-08 | 2026-03-10 Tue | 2026-03-10 Tue
      2026-09-28 to 2026-10-04 | 2026-10-06 Tue | 2026-10-08 Thu
      2026-12-28 to 2027-01-03 | 2027-01-05 Tue | 2027-01-05 Tue
      2026-02-09 to 2026-02-15 | 2026-02-17 Tue | 2026-02-24 Tue
      """
    let week = CoveredPeriod.period(.week, offset: 0)
    try expect(table, week, .weekday(.tuesday, isIncluded: true))
  }

  @Test func beforeTuesdayExclusiveEndsWithMonday() throws {
    let table = """
      week                     | at the latest  | on a rest day later
      2026-03-02 to 2026-03-08 | 2026-03-09 Mon | 2026-03-09 Mon
      2026-09-28 to 2026-10-04 | 2026-10-05 Mon | 2026-10-08 Thu
      """
    let week = CoveredPeriod.period(.week, offset: 0)
    try expect(table, week, .weekday(.tuesday, isIncluded: false))
  }

  @Test func aWeeksPlanIsDueOnTheTuesdayBeforeTheWeek() throws {
    let table = """
      week                     | at the latest  | on a rest day earlier
      2026-03-09 to 2026-03-15 | 2026-03-03 Tue | 2026-03-03 Tue
      2026-10-12 to 2026-10-18 | 2026-10-06 Tue | 2026-09-30 Wed
      """
    let week = CoveredPeriod.period(.week, offset: 1)
    try expect(table, week, .weekday(.tuesday, isIncluded: true), .earlier)
  }

  @Test func beforeThe24thIncludesItOrNotAsTheTextSays() throws {
    let included = """
      covers                   | at the latest  | on a rest day later
      2026-01-25 to 2026-02-23 | 2026-02-24 Tue | 2026-02-24 Tue
      2026-09-25 to 2026-10-23 | 2026-10-24 Sat | 2026-10-26 Mon
      2026-04-25 to 2026-05-24 | 2026-05-24 Sun | 2026-05-25 Mon
      """
    let excluded = """
      covers                   | at the latest  | on a rest day later
      2026-01-25 to 2026-02-23 | 2026-02-23 Mon | 2026-02-24 Tue
      2026-09-25 to 2026-10-23 | 2026-10-23 Fri | 2026-10-23 Fri
      """
    let covers = CoveredPeriod.days(from: 25, fromMonth: -1, to: 23, toMonth: 0)
    try expect(included, covers, .day(24, of: .next, isIncluded: true))
    try expect(excluded, covers, .day(24, of: .next, isIncluded: false))
  }

  @Test func beforeTheFirstExclusiveIsTheLastDayOfTheMonthBefore() throws {
    let table = """
      covers                   | at the latest  | on a rest day later
      2026-01-01 to 2026-01-31 | 2026-01-31 Sat | 2026-02-02 Mon
      2026-02-01 to 2026-02-28 | 2026-02-28 Sat | 2026-02-28 Sat
      2026-12-01 to 2026-12-31 | 2026-12-31 Thu | 2026-12-31 Thu
      """
    let month = CoveredPeriod.period(.month, offset: 0)
    try expect(table, month, .day(1, of: .relative(1), isIncluded: false))
  }

  @Test func aShiftThatTheTextStatesGoesBeforeTheHandbooks() throws {
    let earlier = """
      covers                   | at the latest  | as the text says
      2026-03-01 to 2026-03-31 | 2026-04-05 Sun | 2026-04-03 Fri
      2026-08-01 to 2026-08-31 | 2026-09-05 Sat | 2026-09-04 Fri
      """
    let month = CoveredPeriod.period(.month, offset: 0)
    let fifth = DueDate.day(5, of: .relative(1), isIncluded: true)
    try expect(earlier, month, .shifted(fifth, .earlier), .later)
    let fixed = """
      covers                   | at the latest  | as the text says
      2026-03-01 to 2026-03-31 | 2026-04-05 Sun | 2026-04-05 Sun
      """
    try expect(fixed, month, .shifted(fifth, .none), .later)
    let excluded = """
      covers                   | at the latest  | as the text says
      2026-08-01 to 2026-08-31 | 2026-09-05 Sat | 2026-09-07 Mon
      """
    let sixth = DueDate.day(6, of: .relative(1), isIncluded: false)
    try expect(excluded, month, .shifted(sixth, .later), .none)
  }

  @Test func endsOfHalfYearsAndYears() throws {
    let halves = """
      covers                   | at the latest  | on a rest day later
      2026-01-01 to 2026-06-30 | 2026-06-30 Tue | 2026-06-30 Tue
      2026-05-01 to 2026-05-31 | 2026-06-30 Tue | 2026-06-30 Tue
      2026-07-01 to 2026-09-30 | 2026-12-31 Thu | 2026-12-31 Thu
      """
    try expect(halves, .period(.halfYear, offset: 0), .halfYearEnd)
    let years = """
      covers                   | at the latest  | on a rest day later
      2026-01-01 to 2026-12-31 | 2026-12-31 Thu | 2026-12-31 Thu
      2026-07-01 to 2026-09-30 | 2026-12-31 Thu | 2026-12-31 Thu
      """
    try expect(years, .period(.year, offset: 0), .monthEnd(.named(12, yearOffset: nil)))
  }

  @Test func threeWorkingDaysStepOverAPublicHoliday() throws {
    let table = """
      closed     | at the latest
      2026-09-30 | 2026-10-10 Sat
      2026-09-29 | 2026-10-09 Fri
      2026-10-03 | 2026-10-10 Sat
      2026-04-03 | 2026-04-09 Thu
      2026-02-13 | 2026-02-25 Wed
      2026-02-14 | 2026-02-26 Thu
      2026-03-06 | 2026-03-11 Wed
      """
    let within = Window(
      anchor: Anchor(.ownEvent), lower: Bound(Offset(0, .day)),
      upper: Bound(Offset(3, .workingDay)))
    let calendar = try mainlandCalendar()
    try DateTable(table).expect { closed in
      [within.dates(around: try days(closed), in: calendar)?.last?.withWeekday ?? ""]
    }
    #expect(try within.dates(around: days("2027-01-29"), in: calendar) == nil)
  }

  /// The time of day of an event is not known: hours reach into the last day that they can.
  @Test func seventyTwoHoursReachTheThirdDayAndSeventyThreeTheFourth() throws {
    let table = """
      hours | at the latest
      1     | 2026-03-01 Sun
      24    | 2026-03-01 Sun
      25    | 2026-03-02 Mon
      72    | 2026-03-03 Tue
      73    | 2026-03-04 Wed
      """
    let start = try day("2026-02-28")
    try DateTable(table).expect { hours in
      let count = try #require(Int(hours))
      return [start.adding(Offset(count, .hour), in: nil)?.withWeekday ?? ""]
    }
  }

  @Test func theHoursOfTheDayMeetOnlyAtTheirEnds() {
    func range(_ from: (Int, Int), _ to: (Int, Int)) -> HourRange {
      HourRange(
        from: TimeOfDay(hour: from.0, minute: from.1), to: TimeOfDay(hour: to.0, minute: to.1))
    }
    let hours = [range((10, 30), (11, 40)), range((15, 0), (18, 0))]
    #expect(ModelNotation.text(of: hours) == "10:30–11:40, 15:00–18:00")
    #expect(hours[0].to.minutes == 700 && hours[1].to.minutes == 1_080)
    #expect(hours[0].to < hours[1].from)
  }
}
