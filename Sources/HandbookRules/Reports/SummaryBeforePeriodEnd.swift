import Diagnostics
import HandbookModel

struct SummaryBeforePeriodEnd: Rule {
  static let info = RuleInfo(
    602, "summary-before-period-end", .always(.warning),
    checks:
      "A summary is not due before the period that it covers has ended, and one of this month "
      + "that is due late in a month says in which. Plans and themes, which cover a period to come, "
      + "are due before it.",
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
        if let (covered, stage) = early, let due = paper.stages[stage.stage].due {
          findings.report(
            at: due.range,
            "\(text.names.paper(paper.subject.value)) is due before the period that it covers ends",
            explanation: "For \(covered.first) to \(covered.last) it is due on \(stage.last).",
            notes: paper.covers.map { [Note("covers this period", at: $0.range)] } ?? [])
        } else {
          checkOpenMonth(of: paper, text, into: &findings)
        }
      }
    }
  }

  /// `本月` compiled 每月 24 日前: of which month? By the rule of due dates it is the next one, but a
  /// day of a month's second half is what people keep in the month itself.
  private func checkOpenMonth(
    of paper: Paper, _ text: DocumentText, into findings: inout Findings
  ) {
    guard let covers = paper.covers, covers.value.value == .period(.month, offset: 0),
      let due = paper.stages.lazy.compactMap(\.due).first, due.value.isLateInOpenMonth
    else { return }
    findings.report(
      at: due.range,
      "\(text.names.paper(paper.subject.value)) may be due before the month that it covers ends",
      explanation: "On that day of the month itself, all visits after it are left out; on that day "
        + "of the next month, the summary comes weeks after the end.",
      notes: [Note("covers this month", at: covers.range)],
      suggestions: [
        Suggestion("Write 'of the next month', or cover the days up to then: '25th to 24th'")
      ])
  }
}

extension DueDate {
  /// A day from the 16th on, of a month that is not named.
  fileprivate var isLateInOpenMonth: Bool {
    switch self {
    case .day(let day, .next, _): day > 15
    case .shifted(let date, _): date.isLateInOpenMonth
    default: false
    }
  }
}
