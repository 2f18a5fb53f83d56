import Diagnostics
import HandbookModel

struct VisitAfterSummary: Rule {
  static let info = RuleInfo(
    604, "visit-after-summary", .always(.information),
    checks: "Lists the visits that may lawfully be made after the summary of the period in which "
      + "their case arose is compiled.",
    why: "A complaint closed on the last day of a period is due and not yet visited when its "
      + "period is counted; the rate looks lower than it is.",
    fails: """
      | Visit | Deadline | Rate |
      | --- | --- | --- |
      | Complaint visit | within 3 days after the complaint is closed | 100% |

      | Report | Covers | Route |
      | --- | --- | --- |
      | Monthly Summary | this month | Supervisor compiles (by the 2nd of the next month) |
      """,
    repaired: """
      | Visit | Deadline | Rate |
      | --- | --- | --- |
      | Complaint visit | within 3 days after the complaint is closed | 100% of the complaints \
      closed in the previous month |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    let calendars = context.handbook.calendars
    let calendar = calendars.count == 1 ? calendars.first : nil
    for text in context.complete {
      let summaries = text.version.papers.compactMap(Summary.init)
      for visit in text.visits where !namesCohort(visit, context.handbook.vocabulary) {
        guard visit.rate?.value.value != nil, let deadline = visit.deadline,
          case .phases(let windows) = deadline.value.value,
          let summary = summaries.first(where: { $0.isBefore(windows, in: calendar) })
        else { continue }
        findings.report(
          at: deadline.range,
          "\(text.names.key(visit.key, kind: visit.kind)) may fall after "
            + "\(text.names.paper(summary.paper.subject.value)) of its period has been compiled",
          notes: [
            Note("compiled \(text.names.writer.due(summary.due.value)) here", at: summary.due.range)
          ])
      }
    }
  }

  /// The rate is a share of a named set of cases. An author who names one has thought of which
  /// cases are counted; the vocabulary does not say from which period they are.
  private func namesCohort(_ visit: Visit, _ vocabulary: Vocabulary) -> Bool {
    guard case .share(_, let id?, _) = visit.rate?.value.value else { return false }
    guard let whole = vocabulary.denominators[id] else { return true }
    guard case .kind(let kind) = whole.of.value else { return false }
    return vocabulary.kinds[kind]?.unit == .case
  }
}

/// A report that counts a period, and when it is compiled.
private struct Summary {
  let paper: Paper
  let due: Located<DueDate>
  let periods: [(end: CalendarDay, compiled: CalendarDay)]

  init?(_ paper: Paper) {
    guard paper.isReport, paper.coveredPeriod?.isAhead == false,
      let compile = paper.stage(.compile), let due = paper.stages[compile].due
    else { return nil }
    self.paper = paper
    self.due = due
    // A leap year and a common one.
    periods = paper.sampledDates.prefix { $0.covered.last.civil.year < 2026 }.compactMap {
      covered, dates in
      dates.first { $0.stage == compile }.map { (covered.last, $0.last) }
    }
    // A summary before its period's end is itself at fault (VB602).
    guard periods.allSatisfy({ $0.end <= $0.compiled }) else { return nil }
  }

  /// A case of a period's last day may be visited on the day of compiling or later.
  func isBefore(_ windows: [Window], in calendar: WorkingCalendar?) -> Bool {
    periods.contains { period in
      windows.contains { window in
        guard let event = DayRange(first: period.end, last: period.end),
          let last = window.dates(around: event, in: calendar)?.last
        else { return false }
        return last > period.end && last >= period.compiled
      }
    }
  }
}
