import Diagnostics
import HandbookModel

struct PlanNotApproved: Rule {
  static let info = RuleInfo(
    710, "plan-not-approved", .always(.error),
    checks: "A plan is approved, and everyone concerned told, before its first visit.",
    why: "Departments that learn of a visit afterwards can neither prepare nor go along.",
    fails: """
      period: 2026
      control:
        approved: { name: 方若谷, role: director, date: 2026-01-09 }
      """,
    repaired: """
      period: 2026
      control:
        approved: { name: 方若谷, role: director, date: 2025-12-29 }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for plan in context.handbook.plans where plan.status == .issued {
      let first = plan.firstVisit
      if let approved = plan.control.approved?.date, approved.value > first.value {
        report("Approved on \(approved.value)", at: approved.range, first, into: &findings)
      }
      for told in plan.told where told.date.value > first.value {
        report(
          "\(context.names.role(told.role.value)) told on \(told.date.value)",
          at: told.date.range, first, into: &findings)
      }
    }
  }

  private func report(
    _ what: Message, at range: SourceRange, _ first: Located<CalendarDay>,
    into findings: inout Findings
  ) {
    findings.report(
      at: range, "\(what), after visits begin on \(first.value)",
      notes: [Note("the visits begin here", at: first.range)])
  }
}

extension Plan {
  /// The earliest day on which the plan has visits: its first date where all lines give dates.
  fileprivate var firstVisit: Located<CalendarDay> {
    let dates = visits.compactMap { line -> [Located<CalendarDay>]? in
      if case .dates(let dates) = line.schedule?.value { dates } else { nil }
    }
    let start = Located(period.value.first, at: period.range)
    guard !visits.isEmpty, dates.count == visits.count else { return start }
    return dates.flatMap(\.self).min { $0.value < $1.value } ?? start
  }
}
