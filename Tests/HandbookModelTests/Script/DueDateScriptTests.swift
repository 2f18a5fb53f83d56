import Diagnostics
import Testing

@testable import HandbookModel

/// The due-date calculator of the pages computes what the program computes.
@Suite struct DueDateScriptTests {
  /// One page load answers all questions and says where it differs.
  private static let comparison = """
    const calendars = data.calendars;
    const differences = [];
    const same = (left, right) => JSON.stringify(left) === JSON.stringify(right);
    function answer(question) {
      const calendar = question.calendar === null ? null : calendars[question.calendar];
      switch (question.asks) {
      case "window": return dueDates.windowDates(question.window, question.event, calendar);
      case "covering": return dueDates.covering(question.covers, question.day);
      case "period": return dueDates.period(question.period, question.day);
      case "stages":
        return dueDates.stageDates(
          question.stages, question.covered, dueDates.isAhead(question.covers), calendar,
          question.shift);
      default: return "unknown question";
      }
    }
    data.cases.forEach(({ question, expected }) => {
      const found = answer(question);
      if (!same(found, expected)) differences.push({ question, expected, found });
    });
    document.querySelector("output").textContent =
      data.cases.length + " cases, " + differences.length + " differences"
      + differences.slice(0, 3).map((each) => "\\n" + JSON.stringify(each)).join("");
    """

  private func differences(_ cases: [JSONValue]) throws -> String {
    let data: JSONValue = [
      "calendars": .array(try ScriptCases.calendars().map(\.scriptValue)), "cases": .array(cases),
    ]
    return try PageScript.run("due-dates.js", data: data, Self.comparison)
  }

  @Test func `the script answers 10,000 random questions of each sort as the program does`() throws
  {
    var cases = try ScriptCases(seed: 20_261_122)
    let questions = cases.windows(10_000) + cases.stages(10_000) + cases.periods(4_000)
    #expect(cases.answered > 15_000, "too few questions have an answer")
    #expect(try differences(questions) == "24000 cases, 0 differences")
  }

  @Test func `the comparison notices a wrong answer`() throws {
    let wrong: JSONValue = [
      "question": ["asks": "period", "period": "month", "day": 0, "calendar": nil],
      "expected": ["first": 0, "last": 29],
    ]
    #expect(try differences([wrong]).hasPrefix("1 cases, 1 differences"))
  }
}
