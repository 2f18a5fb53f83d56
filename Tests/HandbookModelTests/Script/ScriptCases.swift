import Diagnostics

@testable import HandbookModel

/// Random questions to the script of the due-date calculator, with the program's answers: every
/// sort of offset, bound, due date and covered period, with and without a calendar.
struct ScriptCases {
  private var random: Random
  private let calendars: [WorkingCalendar]
  /// How many questions had another answer than that nothing can be computed.
  private(set) var answered = 0

  init(seed: UInt64) throws {
    random = Random(seed: seed)
    calendars = try ScriptCases.calendars()
  }

  /// The worked example's, and one that works on Saturdays and has hardly any days.
  static func calendars() throws -> [WorkingCalendar] {
    var short = try mainlandCalendar()
    short.week = [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday]
    short.covers = Located(try days("2026-02-01..2026-04-30"), at: nowhere)
    return [try mainlandCalendar(), short]
  }

  mutating func windows(_ count: Int) -> [JSONValue] {
    (0..<count).map { _ in
      let first = day()
      let event = DayRange(
        first: first, last: CalendarDay(ordinal: first.ordinal + random.number(in: 0...200)))
      let (window, calendar) = (window(), calendar())
      let days = event ?? DayRange(first)
      let dates = window.dates(around: days, in: calendar.map { calendars[$0] })
      let answer: JSONValue? = dates.map { ["first": json($0.first), "last": json($0.last)] }
      return question(
        ["asks": "window", "window": window.scriptValue, "event": json(days)], calendar, answer)
    }
  }

  mutating func stages(_ count: Int) -> [JSONValue] {
    (0..<count).map { _ in
      let (covers, calendar) = (covers(), calendar())
      let shift = random.pick(Conventions.HolidayShift.allCases)
      let covered = covers.range(covering: day()) ?? DayRange(day())
      let stages = (0...random.number(in: 0...3)).map { _ in random.flag() ? due() : nil }
      var paper = Paper(subject: Located(.named("Report"), at: nowhere), ranges: [nowhere])
      paper.covers = Located(.value(covers), at: nowhere)
      paper.stages = stages.map { due in
        Paper.Stage(
          act: Located(.compile, at: nowhere), role: Located(RoleID("clerk"), at: nowhere),
          due: due.map { Located($0, at: nowhere) })
      }
      let dates = paper.stageDates(
        for: covered, calendar: calendar.map { calendars[$0] }, onHoliday: shift)
      return question(
        [
          "asks": "stages", "covers": covers.scriptValue, "covered": json(covered),
          "shift": .string(shift.rawValue),
          "stages": .array(stages.map { $0?.scriptValue ?? .null }),
        ], calendar, dates.isEmpty ? .array([]) : .array(dates.map(json)))
    }
  }

  /// Half of them periods of the calendar, half those that papers cover.
  mutating func periods(_ count: Int) -> [JSONValue] {
    (0..<count).map { _ in
      let day = day()
      guard random.flag() else {
        let covers = covers()
        return question(
          ["asks": "covering", "covers": covers.scriptValue, "day": .integer(day.ordinal)], nil,
          covers.range(covering: day).map(json))
      }
      let period = random.pick(CalendarPeriod.allCases)
      return question(
        ["asks": "period", "period": .string(period.rawValue), "day": .integer(day.ordinal)], nil,
        period.range(containing: day).map(json))
    }
  }

  // MARK: Values

  /// Mostly in and around the calendars, sometimes anywhere, at the ends of time too.
  private mutating func day() -> CalendarDay {
    switch random.number(in: 0...19) {
    case 0: CalendarDay(ordinal: random.pick([-719_162, -719_130, 2_932_880, 2_932_896]))
    case 1: CalendarDay(ordinal: random.number(in: -719_162...2_932_896))
    default: CalendarDay(ordinal: random.number(in: 20_420...20_900))
    }
  }

  private mutating func calendar() -> Int? {
    random.number(in: 0...3) == 0 ? nil : random.number(in: 0...calendars.count - 1)
  }

  private mutating func window() -> Window {
    let subject: Anchor.Subject = random.flag() ? .ownEvent : .event(EventID("repair-finished"))
    let anchor = Anchor(subject, point: random.pick([nil, .start, .middle, .end]))
    return Window(anchor: anchor, lower: bound(), upper: bound())
  }

  private mutating func bound() -> Bound? {
    random.number(in: 0...4) == 0 ? nil : Bound(offset(), isIncluded: random.flag())
  }

  private mutating func offset() -> Offset {
    let unit = random.pick(TimeUnit.allCases)
    let count = random.number(in: 0...30) == 0 ? random.pick([-100_000, 250_000]) : nil
    return Offset(count ?? random.number(in: -40...60), unit)
  }

  private mutating func covers() -> CoveredPeriod {
    guard random.flag() else {
      return .period(random.pick(CalendarPeriod.allCases), offset: random.number(in: -1...1))
    }
    let from = random.number(in: -2...2)
    return .days(
      from: random.number(in: 1...31), fromMonth: from, to: random.number(in: 1...31),
      toMonth: from + random.number(in: 0...1))
  }

  private mutating func due() -> DueDate {
    let isIncluded: Bool? = random.pick([nil, true, false])
    return switch random.number(in: 0...13) {
    case 0...3: .day(random.number(in: 1...31), of: month(), isIncluded: isIncluded)
    case 4: .monthEnd(month())
    case 5: .weekday(random.pick(Weekday.allCases), isIncluded: isIncluded)
    case 6, 7: .within(offset())
    case 8: .sameDay
    case 9: .dailyClose
    case 10: random.flag() ? .quarterEnd : .halfYearEnd
    case 11: random.flag() ? .promised : .vague("in time")
    case 12: .anchored(window())
    default:
      .shifted(
        .day(random.number(in: 1...31), of: month(), isIncluded: isIncluded),
        random.pick(Conventions.HolidayShift.allCases))
    }
  }

  private mutating func month() -> MonthReference {
    switch random.number(in: 0...3) {
    case 0: .next
    case 1: .relative(random.number(in: -1...3))
    case 2: .named(random.number(in: 1...12), yearOffset: random.pick([nil, -1, 0, 1, 9_000]))
    default:
      .ofQuarter(index: random.number(in: 0...2), quarterOffset: random.number(in: -1...2))
    }
  }

  // MARK: JSON

  private mutating func question(
    _ question: JSONObject, _ calendar: Int?, _ answer: JSONValue?
  ) -> JSONValue {
    if let answer, answer != .array([]) { answered += 1 }
    var question = question
    question.append("calendar", calendar.map { .integer($0) } ?? .null)
    return ["question": .object(question), "expected": answer ?? .null]
  }

  private func json(_ day: CalendarDay?) -> JSONValue { day.map { .integer($0.ordinal) } ?? .null }

  private func json(_ days: DayRange) -> JSONValue {
    ["first": json(days.first), "last": json(days.last)]
  }

  private func json(_ dates: Paper.StageDates) -> JSONValue {
    [
      "stage": .integer(dates.stage), "nominal": json(dates.nominal), "last": json(dates.last),
      "due": json(dates.due),
    ]
  }
}
