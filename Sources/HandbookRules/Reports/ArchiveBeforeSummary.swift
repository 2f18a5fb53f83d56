import Diagnostics
import HandbookModel

struct ArchiveBeforeSummary: Rule {
  static let info = RuleInfo(
    601, "archive-before-summary", .always(.error),
    checks: "The sheets of a period are archived no earlier than the summary of that period is "
      + "compiled; sheets of no stated period, no earlier in the month than those of a month are "
      + "counted.",
    why: "Whoever compiles the summary finds the sheets gone, and nobody may alter an archive.",
    fails: """
      | Report | Covers | Route |
      | --- | --- | --- |
      | Monthly Summary | this month | Supervisor compiles (by the 5th of the next month) |

      | Record | Covers | Archived |
      | --- | --- | --- |
      | [Owner Visit Record Sheet] | this month | Office, month-end |
      """,
    repaired: """
      | Record | Covers | Archived |
      | --- | --- | --- |
      | [Owner Visit Record Sheet] | this month | Office, by the 10th of the next month |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      let sheets = Set(text.version.visits.flatMap(\.sheets.members))
      let records = text.version.papers.filter { $0.form.map(sheets.contains) ?? false }
      for summary in text.version.papers where summary.isReport {
        guard let compile = summary.stage(.compile), summary.coveredPeriod?.isAhead == false
        else { continue }
        for record in records where record.coveredPeriod == summary.coveredPeriod {
          check(record, before: summary, compile, text, into: &findings)
        }
        for record in records where record.coveredPeriod == nil && !record.isUnreadable {
          checkMonthly(record, before: summary, compile, text, into: &findings)
        }
      }
    }
  }

  private func check(
    _ record: Paper, before summary: Paper, _ compile: Int, _ text: DocumentText,
    into findings: inout Findings
  ) {
    guard let archive = record.stage(.archive), let due = record.stages[archive].due,
      let limit = summary.stages[compile].due
    else { return }
    let early = record.sampledDates.lazy.map(\.covered).compactMap { covered -> Early? in
      guard let archived = DueOrder.nominal(record, archive, for: covered),
        let compiled = DueOrder.nominal(summary, compile, for: covered), archived < compiled
      else { return nil }
      return Early(covered: covered, archived: archived, compiled: compiled)
    }.first
    guard let early else { return }
    findings.report(
      at: due.range,
      "\(text.names.paper(record.subject.value)) is archived before "
        + "\(text.names.paper(summary.subject.value)) is compiled",
      explanation: "The sheets of \(early.covered.first) to \(early.covered.last) are gone on "
        + "\(early.archived), for example, and counted on \(early.compiled).",
      notes: [Note("compiled \(text.names.writer.due(limit.value)) here", at: limit.range)],
      suggestions: [Suggestion("Archive them on the day of the summary or later")])
  }

  /// A period whose sheets are archived too early.
  private struct Early {
    let covered: DayRange
    let archived: CalendarDay
    let compiled: CalendarDay
  }

  /// Sheets of no stated period that leave on a day of every month, before the day of the month on
  /// which they are counted.
  private func checkMonthly(
    _ record: Paper, before summary: Paper, _ compile: Int, _ text: DocumentText,
    into findings: inout Findings
  ) {
    guard let archive = record.stage(.archive), let limit = summary.stages[compile].due,
      case .period(.month, offset: 0)? = summary.coveredPeriod,
      let due = record.stages[...archive].compactMap(\.due).last,
      let month = EveryMonth.all.first(where: { month in
        guard let archived = month.day(of: due.value), let compiled = month.day(of: limit.value)
        else { return false }
        return archived < compiled
      }), let archived = month.day(of: due.value), let compiled = month.day(of: limit.value)
    else { return }
    findings.report(
      at: due.range,
      "\(text.names.paper(record.subject.value)) is archived before "
        + "\(text.names.paper(summary.subject.value)) is compiled",
      explanation: "The sheets are gone on \(archived), for example, and counted on \(compiled).",
      notes: [Note("compiled \(text.names.writer.due(limit.value)) here", at: limit.range)],
      suggestions: [
        Suggestion("Archive them later, or say in the column Covers which sheets go then")
      ])
  }
}

/// Days that recur in every month, whichever it is.
private struct EveryMonth {
  /// Those of a leap year and a common one.
  static let all: [EveryMonth] = (2024...2025).flatMap { year in
    (1...12).compactMap { CalendarDay(year: year, month: $0, day: 1).map(EveryMonth.init) }
  }

  let first: CalendarDay

  /// Nil for a date that names its month, or is none of a month.
  func day(of date: DueDate) -> CalendarDay? {
    switch date {
    case .day(let day, .next, _): first.inMonth(day)
    case .monthEnd(.next): first.inMonth(31)
    case .shifted(let date, _): day(of: date)
    default: nil
    }
  }
}
