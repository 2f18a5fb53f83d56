import Testing

@testable import HandbookModel

/// The dates on which real regulations trip, each worked out by hand.
@Suite struct CalendarTrapTests {
  private func window(_ lower: Offset?, _ upper: Offset?) -> Window {
    Window(
      anchor: Anchor(.ownEvent), lower: lower.map { Bound($0) }, upper: upper.map { Bound($0) })
  }

  /// First and last day of a window around the day in a row's first cell.
  private func expect(_ table: String, _ window: Window) throws {
    try DateTable(table).expect { event in
      let dates = try #require(window.dates(around: days(event), in: mainlandCalendar()))
      return [dates.first, dates.last].map { $0?.withWeekday ?? "open" }
    }
  }

  @Test func oneToTwoMonthsAfterThe31stAreClampedAtEachMonthsEnd() throws {
    let table = """
      repaired   | from           | to
      2026-01-31 | 2026-02-28 Sat | 2026-03-31 Tue
      2024-01-31 | 2024-02-29 Thu | 2024-03-31 Sun
      2026-01-30 | 2026-02-28 Sat | 2026-03-30 Mon
      2026-01-28 | 2026-02-28 Sat | 2026-03-28 Sat
      2026-12-31 | 2027-01-31 Sun | 2027-02-28 Sun
      2026-03-31 | 2026-04-30 Thu | 2026-05-31 Sun
      2100-01-31 | 2100-02-28 Sun | 2100-03-31 Wed
      """
    try expect(table, window(Offset(1, .month), Offset(2, .month)))
  }

  /// The month's cases are counted to the 24th and compiled on the 25th.
  @Test func threeDaysCrossTheMonthAndTheDayOfTheSummary() throws {
    let table = """
      closed     | by             | counted in               | compiled
      2026-01-21 | 2026-01-24 Sat | 2025-12-25 to 2026-01-24 | 2026-01-26 Mon
      2026-01-22 | 2026-01-25 Sun | 2025-12-25 to 2026-01-24 | 2026-01-26 Mon
      2026-01-24 | 2026-01-27 Tue | 2025-12-25 to 2026-01-24 | 2026-01-26 Mon
      2026-01-25 | 2026-01-28 Wed | 2026-01-25 to 2026-02-24 | 2026-02-25 Wed
      2026-01-30 | 2026-02-02 Mon | 2026-01-25 to 2026-02-24 | 2026-02-25 Wed
      2026-02-27 | 2026-03-02 Mon | 2026-02-25 to 2026-03-24 | 2026-03-25 Wed
      2026-12-30 | 2027-01-02 Sat | 2026-12-25 to 2027-01-24 | 2027-01-25 Mon
      2028-02-28 | 2028-03-02 Thu | 2028-02-25 to 2028-03-24 | outside the calendar
      """
    let covers = CoveredPeriod.days(from: 25, fromMonth: -1, to: 24, toMonth: 0)
    let summary = paper(covers: covers, (.compile, .day(25, of: .next, isIncluded: true)))
    let calendar = try mainlandCalendar()
    try DateTable(table).expect { closed in
      let event = try days(closed)
      let last = window(Offset(0, .day), Offset(3, .day)).dates(around: event, in: nil)?.last
      let months = [event.first, try #require(event.first.adding(months: 1))]
      let period = try #require(
        months.compactMap { covers.range(onOccasion: $0) }.first { $0.contains(event.first) })
      let stage = summary.stageDates(for: period, calendar: calendar, onHoliday: .later).first
      return [
        last?.withWeekday ?? "", "\(period.first) to \(period.last)",
        stage?.due?.withWeekday ?? "outside the calendar",
      ]
    }
  }

  /// Covered to the 24th, compiled on the 25th, archived at the month's end.
  @Test func the24thThe25thAndTheEndOfFebruary() throws {
    let table = """
      in         | covers                   | by the 25th    | by the month's end
      2026-02-10 | 2026-01-25 to 2026-02-24 | 2026-02-25 Wed | 2026-02-28 Sat
      2028-02-10 | 2028-01-25 to 2028-02-24 | 2028-02-25 Fri | 2028-02-29 Tue
      2100-02-10 | 2100-01-25 to 2100-02-24 | 2100-02-25 Thu | 2100-02-28 Sun
      2026-03-10 | 2026-02-25 to 2026-03-24 | 2026-03-25 Wed | 2026-03-31 Tue
      2026-01-10 | 2025-12-25 to 2026-01-24 | 2026-01-25 Sun | 2026-01-31 Sat
      """
    let covers = CoveredPeriod.days(from: 25, fromMonth: -1, to: 24, toMonth: 0)
    let summary = paper(
      covers: covers, (.compile, .day(25, of: .next, isIncluded: true)),
      (.archive, .monthEnd(.next)))
    try DateTable(table).expect { occasion in
      let period = try #require(try covers.range(onOccasion: day(occasion)))
      return ["\(period.first) to \(period.last)"]
        + summary.stageDates(for: period, calendar: nil, onHoliday: .none)
        .map { $0.due?.withWeekday ?? "" }
    }
  }

  @Test func daysThatAShortMonthLacksAreItsLast() throws {
    let table = """
      covers                   | by the 30th    | by the 31st
      2026-02-01 to 2026-02-28 | 2026-02-28 Sat | 2026-02-28 Sat
      2028-02-01 to 2028-02-29 | 2028-02-29 Tue | 2028-02-29 Tue
      2026-04-01 to 2026-04-15 | 2026-04-30 Thu | 2026-04-30 Thu
      """
    let report = paper(
      covers: .period(.month, offset: 0), (.compile, .day(30, of: .next, isIncluded: true)),
      (.archive, .day(31, of: .next, isIncluded: true)))
    try DateTable(table).expect { covered in
      let period = try days(covered.replacing(" to ", with: ".."))
      return report.stageDates(for: period, calendar: nil, onHoliday: .none)
        .map { $0.due?.withWeekday ?? "" }
    }
  }

  @Test func the10thOfTheQuarterAfterTheFourthIsInTheNextYear() throws {
    let table = """
      in         | covers                   | by the 10th    | next working day
      2026-02-01 | 2026-01-01 to 2026-03-31 | 2026-04-10 Fri | 2026-04-10 Fri
      2026-05-01 | 2026-04-01 to 2026-06-30 | 2026-07-10 Fri | 2026-07-10 Fri
      2026-08-01 | 2026-07-01 to 2026-09-30 | 2026-10-10 Sat | 2026-10-10 Sat
      2026-11-01 | 2026-10-01 to 2026-12-31 | 2027-01-10 Sun | 2027-01-11 Mon
      2027-12-31 | 2027-10-01 to 2027-12-31 | 2028-01-10 Mon | outside the calendar
      """
    let next = MonthReference.ofQuarter(index: 0, quarterOffset: 1)
    let report = paper(
      covers: .period(.quarter, offset: 0), (.archive, .day(10, of: next, isIncluded: true)))
    let calendar = try mainlandCalendar()
    try DateTable(table).expect { occasion in
      let period = try #require(CalendarPeriod.quarter.range(containing: day(occasion)))
      let dates = report.stageDates(for: period, calendar: calendar, onHoliday: .later).first
      return [
        "\(period.first) to \(period.last)", dates?.nominal.withWeekday ?? "",
        dates?.due?.withWeekday ?? "outside the calendar",
      ]
    }
  }

  @Test func theMiddleOfAnAgreementIsRoundedDown() throws {
    let table = """
      agreement                | days | middle         | from       | to
      2026-07-01 to 2026-09-30 | 92   | 2026-08-15 Sat | 2026-08-08 | 2026-08-22
      2026-07-01 to 2026-09-29 | 91   | 2026-08-15 Sat | 2026-08-08 | 2026-08-22
      2026-07-01 to 2026-07-02 | 2    | 2026-07-01 Wed | 2026-06-24 | 2026-07-08
      2026-07-01 to 2026-07-01 | 1    | 2026-07-01 Wed | 2026-06-24 | 2026-07-08
      2024-01-01 to 2024-12-31 | 366  | 2024-07-01 Mon | 2024-06-24 | 2024-07-08
      2026-01-01 to 2026-12-31 | 365  | 2026-07-02 Thu | 2026-06-25 | 2026-07-09
      """
    let middle = Window(
      anchor: Anchor(.ownEvent, point: .middle), lower: Bound(Offset(-7, .day)),
      upper: Bound(Offset(7, .day)))
    try DateTable(table).expect { agreement in
      let span = try days(agreement.replacing(" to ", with: ".."))
      let dates = try #require(middle.dates(around: span, in: nil))
      return ["\(span.count)", span.middle.withWeekday]
        + [dates.first, dates.last].map { $0?.description ?? "" }
    }
  }

  /// Windows do not move; "on a rest day the previous working day" is said of due dates.
  @Test func theDayBeforeAMondaysAppointmentIsASunday() throws {
    let table = """
      appointment | the day before | on a rest day earlier
      2026-03-09  | 2026-03-08 Sun | 2026-03-06 Fri
      2026-03-10  | 2026-03-09 Mon | 2026-03-09 Mon
      2026-03-01  | 2026-02-28 Sat | 2026-02-28 Sat
      2026-10-08  | 2026-10-07 Wed | 2026-09-30 Wed
      2026-01-01  | 2025-12-31 Wed | 2025-12-31 Wed
      """
    let calendar = try mainlandCalendar()
    try DateTable(table).expect { appointment in
      let eve = window(Offset(-1, .day), Offset(-1, .day))
      let dates = try #require(eve.dates(around: days(appointment), in: nil))
      #expect(dates.first == dates.last)
      let day = try #require(dates.last)
      return [day.withWeekday, calendar.shifted(day, .earlier)?.withWeekday ?? ""]
    }
  }

  @Test func theSeventhDayMayBeAWeekendAndDoesNotMove() throws {
    let table = """
      finished   | from           | to
      2026-03-07 | 2026-03-14 Sat | 2026-03-14 Sat
      2026-03-08 | 2026-03-15 Sun | 2026-03-15 Sun
      2026-09-25 | 2026-10-02 Fri | 2026-10-02 Fri
      2026-02-28 | 2026-03-07 Sat | 2026-03-07 Sat
      """
    try expect(table, window(Offset(7, .day), Offset(7, .day)))
  }

  /// The calls are on day 3 and on days 8 to 15; days 4 to 7 belong to neither.
  @Test func daysFourToSevenAreLateForTheFirstCallAndEarlyForTheSecond() throws {
    let calls = [
      window(Offset(3, .day), Offset(3, .day)), window(Offset(8, .day), Offset(15, .day)),
    ]
    let event = try days("2026-02-26")
    let dates = try calls.map { try #require($0.dates(around: event, in: nil)) }
    let called = (0...16).map { number in
      dates.firstIndex { $0.contains(CalendarDay(ordinal: event.first.ordinal + number)) }
        .map { "\($0 + 1)" } ?? "-"
    }
    #expect(called.joined() == "---1----22222222-")
    #expect(try dates[0].first == day("2026-03-01"))
    #expect(try dates[1] == .init(first: day("2026-03-06"), last: day("2026-03-13")))
  }
}
