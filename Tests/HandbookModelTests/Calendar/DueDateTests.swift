import Testing

@testable import HandbookModel

/// The dates of the worked example, which an independent script derives too.
@Suite struct ReportDateTests {
  let monthly = paper(
    covers: .days(from: 25, fromMonth: -1, to: 24, toMonth: 0),
    (.compile, .day(25, of: .next, isIncluded: true)),
    (.review, .day(26, of: .next, isIncluded: true)),
    (.approve, .day(27, of: .next, isIncluded: true)),
    (.archive, .monthEnd(.next)))

  @Test(arguments: [
    (
      "2025-12-25..2026-01-24", ["2026-01-26", "2026-01-26", "2026-01-27", "2026-02-02"],
      "2026-02-10"
    ),
    (
      "2026-01-25..2026-02-24", ["2026-02-25", "2026-02-26", "2026-02-27", "2026-02-28"],
      "2026-03-10"
    ),
    (
      "2026-02-25..2026-03-24", ["2026-03-25", "2026-03-26", "2026-03-27", "2026-03-31"],
      "2026-04-10"
    ),
  ])
  func monthlySummary(covered: String, stages: [String], standard: String) throws {
    #expect(try monthly.due(covered) == stages)
    let parent = paper(
      covers: .days(from: 25, fromMonth: -1, to: 24, toMonth: 0),
      (.review, .day(10, of: .relative(1), isIncluded: true)))
    #expect(try parent.due(covered, .none) == [standard])
    let record = paper(
      covers: .days(from: 25, fromMonth: -1, to: 24, toMonth: 0), (.archive, .monthEnd(.next)))
    #expect(try record.due(covered) == stages.suffix(1))
  }

  @Test func coveredPeriodsRunFromThe25thToThe24th() throws {
    let covers = try #require(monthly.coveredPeriod)
    let expected = ["2025-12-25..2026-01-24", "2026-01-25..2026-02-24", "2026-02-25..2026-03-24"]
    #expect(
      try covers.ranges(endingIn: days("2026-01-01..2026-03-31")) == expected.map { try days($0) })
    #expect(try covers.range(onOccasion: day("2026-01-31")) == days(expected[0]))
  }

  @Test func stagesCountFromUnshiftedDays() throws {
    let july = try monthly.due("2026-06-25..2026-07-24")
    #expect(july == ["2026-07-27", "2026-07-27", "2026-07-27", "2026-07-31"])
    let september = try monthly.due("2026-08-25..2026-09-24")
    #expect(september == ["2026-09-28", "2026-09-28", "2026-09-28", "2026-09-30"])
  }

  @Test(arguments: [
    ("2026-01-01..2026-03-31", ["2026-04-07", "2026-04-08", "2026-04-10"]),
    ("2026-04-01..2026-06-30", ["2026-07-06", "2026-07-08", "2026-07-10"]),
    ("2026-07-01..2026-09-30", ["2026-10-08", "2026-10-08", "2026-10-10"]),
  ])
  func quarterlyReport(covered: String, stages: [String]) throws {
    let next = MonthReference.ofQuarter(index: 0, quarterOffset: 1)
    let report = paper(
      covers: .period(.quarter, offset: 0), (.compile, .day(5, of: next, isIncluded: true)),
      (.review, .day(8, of: next, isIncluded: true)),
      (.archive, .day(10, of: next, isIncluded: true)))
    #expect(try report.due(covered) == stages)
  }

  @Test func papersThatLieAheadAreDueBeforeWhatTheyCover() throws {
    let last = MonthReference.ofQuarter(index: 2, quarterOffset: 0)
    let theme = paper(
      covers: .period(.quarter, offset: 1), (.compile, .day(20, of: last, isIncluded: true)),
      (.approve, .day(25, of: last, isIncluded: true)))
    #expect(try theme.due("2026-04-01..2026-06-30") == ["2026-03-20", "2026-03-25"])
    #expect(try theme.due("2026-07-01..2026-09-30") == ["2026-06-22", "2026-06-25"])
    let plan = paper(
      covers: .period(.year, offset: 1),
      (.compile, .day(25, of: .named(12, yearOffset: nil), isIncluded: true)),
      (.review, .day(28, of: .named(12, yearOffset: nil), isIncluded: true)),
      (.approve, .day(31, of: .named(12, yearOffset: nil), isIncluded: true)))
    #expect(try plan.due("2027-01-01..2027-12-31") == ["2026-12-25", "2026-12-28", "2026-12-31"])
  }

  @Test func recordsOfHalfYearsAndYears() throws {
    let survey = paper(
      covers: .period(.halfYear, offset: 0),
      (.archive, .day(10, of: .relative(1), isIncluded: true)))
    #expect(try survey.due("2026-01-01..2026-06-30") == ["2026-07-10"])
    #expect(try survey.due("2026-07-01..2026-12-31") == ["2027-01-11"])
    let log = paper(
      covers: .period(.year, offset: 0),
      (.archive, .day(10, of: .named(1, yearOffset: 1), isIncluded: true)))
    #expect(try log.due("2026-01-01..2026-12-31") == ["2027-01-11"])
  }

  @Test func otherDueDates() throws {
    let report = paper(
      covers: .period(.month, offset: 0), (.compile, .monthEnd(.next)),
      (.review, .within(Offset(2, .workingDay))), (.approve, .weekday(.tuesday, isIncluded: true)),
      (.submit, .quarterEnd), (.archive, .sameDay))
    #expect(
      try report.due("2026-04-01..2026-04-30") == [
        "2026-04-30", "2026-05-07", "2026-05-12", "2026-06-30", "2026-06-30",
      ])
  }

  @Test func aDayThatIsExcludedEndsTheDayBefore() throws {
    let report = paper(
      covers: .period(.month, offset: 0), (.compile, .day(5, of: .next, isIncluded: false)))
    #expect(try report.due("2026-03-01..2026-03-31", .none) == ["2026-04-04"])
    #expect(try report.due("2026-03-01..2026-03-31") == ["2026-04-07"])
  }

  @Test func aShiftOutOfTheCalendarHasNoDate() throws {
    #expect(
      try monthly.due("2027-01-25..2027-02-24")
        == Array(repeating: "outside the calendar", count: 4))
  }
}

@Suite struct WindowDateTests {
  @Test func singleCasesOfTheExample() throws {
    let closed = Anchor(.event(EventID("complaint-closed")))
    let within = { (days: Int) in
      Window(anchor: closed, lower: Bound(Offset(0, .day)), upper: Bound(Offset(days, .day)))
    }
    let event = try days("2026-07-30..2026-07-30")
    for (limit, last) in [(3, "2026-08-02"), (2, "2026-08-01"), (1, "2026-07-31")] {
      let dates = try #require(within(limit).dates(around: event, in: nil))
      #expect(try dates == .init(first: day("2026-07-30"), last: day(last)))
    }
  }

  @Test(arguments: [
    ("2026-01-31", "2026-02-03", "2026-02-28"), ("2026-07-31", "2026-08-03", "2026-08-31"),
    ("2025-12-24", "2025-12-27", "2026-01-24"),
  ])
  func repairsAreVisitedFromThreeDaysToAMonthAfter(at: String, first: String, last: String) throws {
    let window = Window(
      anchor: Anchor(.event(EventID("repair-finished"))), lower: Bound(Offset(3, .day)),
      upper: Bound(Offset(1, .month)))
    let dates = try window.dates(around: days("\(at)..\(at)"), in: nil)
    #expect(try dates == .init(first: day(first), last: day(last)))
  }

  @Test func phasesOfAnAgreement() throws {
    let span = try days("2026-07-01..2026-09-30")
    let agreement = Anchor.Subject.event(EventID("agreement"))
    let middle = Window(
      anchor: Anchor(agreement, point: .middle), lower: Bound(Offset(-7, .day)),
      upper: Bound(Offset(7, .day)))
    let end = Window(
      anchor: Anchor(agreement, point: .end), lower: Bound(Offset(0, .day)),
      upper: Bound(Offset(15, .day)))
    #expect(
      try middle.dates(around: span, in: nil)
        == .init(first: day("2026-08-08"), last: day("2026-08-22")))
    #expect(
      try end.dates(around: span, in: nil)
        == .init(first: day("2026-09-30"), last: day("2026-10-15")))
  }

  @Test func excludedBoundsLoseADayAndOpenOnesHaveNone() throws {
    let window = Window(
      anchor: Anchor(.ownEvent), lower: Bound(Offset(3, .day), isIncluded: false), upper: nil)
    let dates = try #require(try window.dates(around: days("2026-01-01"), in: nil))
    #expect(try dates == .init(first: day("2026-01-05"), last: nil))
    #expect(try dates.contains(day("2026-01-05")))
    #expect(try !dates.contains(day("2026-01-04")))
  }
}
