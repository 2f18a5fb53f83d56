import Diagnostics
import HandbookModel

struct ArchiveBeforeSummary: Rule {
  static let info = RuleInfo(
    601, "archive-before-summary", .always(.error),
    checks: "The sheets of a period are archived no earlier than the summary of that period is "
      + "compiled.",
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
    let early = record.sampledDates.lazy.map(\.covered).first { covered in
      let archived = DueOrder.nominal(record, archive, for: covered)
      let compiled = DueOrder.nominal(summary, compile, for: covered)
      guard let archived, let compiled else { return false }
      return archived < compiled
    }
    guard let early else { return }
    findings.report(
      at: due.range,
      "\(text.names.paper(record.subject.value)) is archived before "
        + "\(text.names.paper(summary.subject.value)) is compiled",
      explanation: "For \(early.first) to \(early.last), for example.",
      notes: [Note("compiled \(text.names.writer.due(limit.value)) here", at: limit.range)])
  }
}
