import Diagnostics
import HandbookModel

struct SummaryBeforePeriodEnd: Rule {
  static let info = RuleInfo(
    602, "summary-before-period-end", .always(.warning),
    checks: "A summary is not due before the period that it covers has ended. Plans and themes, "
      + "which cover a period to come, are due before it.",
    why: "What happens in the last days of the period is in no summary at all.",
    fails: """
      | Report | Covers | Route |
      | --- | --- | --- |
      | Monthly Summary | this month | Supervisor compiles (by the 24th of the month) |
      """,
    repaired: """
      | Report | Covers | Route |
      | --- | --- | --- |
      | Monthly Summary | this month | Supervisor compiles (by the 2nd of the next month) |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      for paper in text.version.papers where paper.coveredPeriod?.isAhead == false {
        // One finding a paper: the stages after an early one are early because of it.
        let early = paper.sampledDates.lazy.compactMap { covered, dates in
          dates.first { $0.last < covered.last }.map { (covered, $0) }
        }.first
        guard let (covered, stage) = early, let due = paper.stages[stage.stage].due else {
          continue
        }
        findings.report(
          at: due.range,
          "\(text.names.paper(paper.subject.value)) is due before the period that it covers ends",
          explanation: "For \(covered.first) to \(covered.last) it is due on "
            + "\(stage.last).",
          notes: paper.covers.map { [Note("covers this period", at: $0.range)] } ?? [])
      }
    }
  }
}
