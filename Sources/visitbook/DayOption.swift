import ArgumentParser
import HandbookModel
import HandbookPipeline

/// `--today`: the day on which accepted errors must still be accepted.
struct DayOption: ParsableArguments {
  @Option(
    name: .customLong("today"),
    help: ArgumentHelp(
      "The day to check for, as 2026-03-31; by default today.",
      discussion: "Errors that are accepted until an earlier day count again.", valueName: "date"),
    transform: Self.day)
  var asked: CalendarDay?

  var day: CalendarDay? { asked ?? Surroundings.today }

  /// For what bears a date.
  var requiredDay: CalendarDay {
    get throws {
      guard let day else {
        throw EnvironmentFailure("The clock tells no day", remedy: "say which with --today")
      }
      return day
    }
  }

  private static func day(_ text: String) throws -> CalendarDay {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let day = CalendarDay(year: parts[0], month: parts[1], day: parts[2])
    else { throw ValidationError("'\(text)' is no date such as 2026-03-31") }
    return day
  }
}
