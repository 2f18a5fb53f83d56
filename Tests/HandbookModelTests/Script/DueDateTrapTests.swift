import Diagnostics
import Testing

@testable import HandbookModel

/// Traps of the worked example, their dates written down by hand: the script and the program could
/// be wrong in the same way.
@Suite struct DueDateTrapTests {
  private static let answers = """
    const [calendar] = data.calendars;
    const written = (day) => {
      const { year, month, day: number } = dueDates.civil(day);
      return [year, month, number].map((part) => String(part).padStart(2, "0")).join("-");
    };
    const lines = data.windows.map(({ window, first, last }) => {
      const event = { first: dueDates.parsed(first), last: dueDates.parsed(last) };
      const dates = dueDates.windowDates(window, event, calendar);
      return written(dates.first) + ".." + written(dates.last);
    });
    for (const { covers, stages, day, shift } of data.papers) {
      const covered = dueDates.covering(covers, dueDates.parsed(day));
      const dates = dueDates.stageDates(stages, covered, dueDates.isAhead(covers), calendar, shift);
      lines.push(dates.map(({ due }) => written(due)).join(" "));
    }
    document.querySelector("output").textContent = lines.join("\\n");
    """

  private func window(
    _ lower: Offset, _ upper: Offset, point: SpanPoint? = nil, _ days: String
  ) throws -> JSONValue {
    let span = try HandbookModelTests.days(days)
    let window = Window(
      anchor: Anchor(.ownEvent, point: point), lower: Bound(lower), upper: Bound(upper))
    return [
      "window": window.scriptValue, "first": .string(span.first.description),
      "last": .string(span.last.description),
    ]
  }

  private func paper(
    _ covers: CoveredPeriod, _ stages: [DueDate], on day: String
  ) -> JSONValue {
    [
      "covers": covers.scriptValue, "stages": .array(stages.map(\.scriptValue)),
      "day": .string(day), "shift": "later",
    ]
  }

  private let summary = CoveredPeriod.days(from: 25, fromMonth: -1, to: 24, toMonth: 0)
  private let route: [DueDate] = [
    .day(25, of: .next, isIncluded: true), .day(26, of: .next, isIncluded: true),
    .day(27, of: .next, isIncluded: true), .monthEnd(.next),
  ]

  @Test func `months end where they end, and the middle of a term is rounded down`() throws {
    let (days, month) = (Offset(3, .day), Offset(1, .month))
    let windows = try [
      window(days, month, "2026-01-31"), window(days, month, "2026-07-31"),
      window(days, month, "2025-12-24"),
      window(Offset(-7, .day), Offset(7, .day), point: .middle, "2026-07-01..2026-09-30"),
      window(Offset(0, .day), Offset(15, .day), point: .end, "2026-07-01..2026-09-30"),
    ]
    #expect(
      try answers(windows: windows, papers: []) == [
        "2026-02-03..2026-02-28", "2026-08-03..2026-08-31", "2025-12-27..2026-01-24",
        "2026-08-08..2026-08-22", "2026-09-30..2026-10-15",
      ])
  }

  @Test func `stages count from days that have not been moved, and then move to working days`()
    throws
  {
    let papers = [
      paper(summary, route, on: "2025-12-31"), paper(summary, route, on: "2026-02-24"),
      paper(summary, route, on: "2026-07-24"), paper(summary, route, on: "2026-09-01"),
    ]
    #expect(
      try answers(windows: [], papers: papers) == [
        "2026-01-26 2026-01-26 2026-01-27 2026-02-02",
        "2026-02-25 2026-02-26 2026-02-27 2026-02-28",
        "2026-07-27 2026-07-27 2026-07-27 2026-07-31",
        "2026-09-28 2026-09-28 2026-09-28 2026-09-30",
      ])
  }

  private func answers(windows: [JSONValue], papers: [JSONValue]) throws -> [String] {
    let data: JSONValue = [
      "calendars": [try mainlandCalendar().scriptValue], "windows": .array(windows),
      "papers": .array(papers),
    ]
    return try PageScript.run("due-dates.js", data: data, Self.answers)
      .split(separator: "\n").map(String.init)
  }
}
