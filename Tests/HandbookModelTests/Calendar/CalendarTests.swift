import Testing

@testable import HandbookModel

@Suite struct DayArithmeticTests {
  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-07-31", 1, "2026-08-31"), ("2025-12-24", 1, "2026-01-24"),
    ("2026-03-31", -1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"),
    ("2026-01-01", -1, "2025-12-01"), ("2100-01-30", 1, "2100-02-28"),
  ])
  func monthsAreClampedAtTheMonthsEnd(from: String, months: Int, to: String) throws {
    #expect(try day(from).adding(months: months) == day(to))
  }

  @Test func halfMonthsAreFifteenDaysAndTwoAreAMonth() throws {
    let start = try day("2026-01-31")
    #expect(try start.adding(Offset(1, .halfMonth), in: nil) == day("2026-02-15"))
    #expect(try start.adding(Offset(2, .halfMonth), in: nil) == day("2026-02-28"))
    #expect(try start.adding(Offset(-1, .halfMonth), in: nil) == day("2026-01-16"))
  }

  @Test func hoursReachTheLastDayTheyCan() throws {
    #expect(try day("2026-01-30").adding(Offset(4, .hour), in: nil) == day("2026-01-31"))
    #expect(try day("2026-01-30").adding(Offset(48, .hour), in: nil) == day("2026-02-01"))
  }

  @Test func nothingOverflows() throws {
    let start = try day("9999-12-31")
    #expect(start.adding(days: 1) == nil)
    #expect(start.adding(days: .max) == nil)
    #expect(start.adding(months: .min) == nil)
    #expect(start.adding(months: .max) == nil)
    #expect(CalendarPeriod.year.range(containing: start) == nil)
    #expect(try CalendarPeriod.month.range(containing: day("2026-01-01"), shiftedBy: .max) == nil)
    #expect(try mainlandCalendar().day(after: day("2026-01-01"), workingDays: .max) == nil)
  }

  @Test func everyDayOfEightHundredYearsReadsBackAsItself() throws {
    for ordinal in stride(from: -146_097, through: 146_097, by: 1) {
      let day = CalendarDay(ordinal: ordinal)
      let (year, month, number) = day.civil
      #expect(CalendarDay(year: year, month: month, day: number) == day)
      #expect(day < CalendarDay(ordinal: ordinal + 1))
    }
  }

  @Test func addingMonthsNeverSkipsAMonthAndNeverReordersDays() throws {
    let start = try day("2023-01-01").ordinal
    for ordinal in start..<start + 1_500 {
      let first = CalendarDay(ordinal: ordinal)
      let second = CalendarDay(ordinal: ordinal + 1)
      for months in -14...14 {
        let moved = try #require(first.adding(months: months))
        let expected = first.civil.year * 12 + first.civil.month + months
        #expect(moved.civil.year * 12 + moved.civil.month == expected)
        let movedSecond = try #require(second.adding(months: months))
        #expect(moved <= movedSecond)
      }
    }
  }
}

@Suite struct CalendarPeriodTests {
  @Test(arguments: [
    (CalendarPeriod.week, "2026-01-01", "2025-12-29..2026-01-04"),
    (.month, "2024-02-10", "2024-02-01..2024-02-29"),
    (.quarter, "2026-08-15", "2026-07-01..2026-09-30"),
    (.halfYear, "2026-08-15", "2026-07-01..2026-12-31"),
    (.halfYear, "2026-06-30", "2026-01-01..2026-06-30"),
    (.year, "2026-08-15", "2026-01-01..2026-12-31"),
  ])
  func periodsBeginWithTheCalendar(period: CalendarPeriod, at: String, expected: String) throws {
    #expect(try period.range(containing: day(at)) == days(expected))
  }

  @Test(arguments: CalendarPeriod.allCases)
  func periodsTileTheTimeline(period: CalendarPeriod) throws {
    let span = try days("2019-11-05..2025-03-09")
    let periods = period.ranges(overlapping: span)
    let first = try #require(periods.first)
    let last = try #require(periods.last)
    #expect(first.contains(span.first) && last.contains(span.last))
    for (earlier, later) in zip(periods, periods.dropFirst()) {
      #expect(earlier.last.adding(days: 1) == later.first)
      #expect(period.range(containing: earlier.last, shiftedBy: 1) == later)
      #expect(period.range(containing: later.first, shiftedBy: -1) == earlier)
    }
  }

  @Test func theMiddleOfAnEvenNumberOfDaysIsTheEarlierOne() throws {
    #expect(try days("2026-07-01..2026-09-30").middle == day("2026-08-15"))
    #expect(try days("2026-07-01..2026-07-03").middle == day("2026-07-02"))
    #expect(try days("2026-07-01..2026-07-01").middle == day("2026-07-01"))
  }
}

@Suite struct WorkingCalendarTests {
  @Test func makeUpSaturdaysAreWorkedAndHolidaysAreNot() throws {
    let calendar = try mainlandCalendar()
    #expect(try calendar.isWorking(day("2026-02-28")) == true)
    #expect(try calendar.isWorking(day("2026-02-21")) == false)
    #expect(try calendar.isWorking(day("2026-02-16")) == false)
    #expect(try calendar.isWorking(day("2026-03-07")) == false)
    #expect(try calendar.isWorking(day("2027-02-01")) == nil)
  }

  @Test func shiftsGoTheWayTheHandbookSays() throws {
    let calendar = try mainlandCalendar()
    #expect(try calendar.shifted(day("2026-04-05"), .later) == day("2026-04-07"))
    #expect(try calendar.shifted(day("2026-04-05"), .earlier) == day("2026-04-03"))
    #expect(try calendar.shifted(day("2026-04-05"), .none) == day("2026-04-05"))
    #expect(try calendar.shifted(day("2027-01-31"), .later) == nil)
  }

  @Test func workingDaysStepOverHolidays() throws {
    let calendar = try mainlandCalendar()
    #expect(try calendar.day(after: day("2026-09-30"), workingDays: 3) == day("2026-10-10"))
    #expect(try calendar.day(after: day("2026-10-08"), workingDays: -1) == day("2026-09-30"))
    #expect(try calendar.day(after: day("2026-10-03"), workingDays: 0) == day("2026-10-03"))
    #expect(try calendar.day(after: day("2027-01-29"), workingDays: 1) == nil)
  }

  @Test func shiftingIsMonotoneAndEndsOnAWorkedDay() throws {
    let calendar = try mainlandCalendar()
    var before: CalendarDay?
    for ordinal in try day("2025-12-01").ordinal...day("2027-01-29").ordinal {
      let shifted = try #require(calendar.shifted(CalendarDay(ordinal: ordinal), .later))
      #expect(calendar.isWorking(shifted) == true)
      #expect(shifted.ordinal >= ordinal)
      if let before { #expect(before <= shifted) }
      before = shifted
    }
  }
}
