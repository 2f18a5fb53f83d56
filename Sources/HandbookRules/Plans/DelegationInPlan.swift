import Diagnostics
import HandbookModel

struct DelegationInPlan: Rule {
  static let info = RuleInfo(
    714, "delegation-in-plan", .always(.error),
    checks: "A plan settles what its policy leaves blank or to somebody.",
    why: "The plan is the last place where a number can be set before the visits are made.",
    fails: """
      # policy: Other-service visit, set by Supervisor, at least 10%
      visits:
        - { kind: other-service, expect: 15/month }
      """,
    repaired: """
      visits:
        - { kind: other-service, expect: 15/month, count: 3/month }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for pair in PlanPolicy.all(in: context.handbook, of: context.workspace) {
      for line in pair.plan.visits {
        if let open = openValue(of: line, pair) {
          findings.report(
            at: line.rate?.range ?? line.kind.range, issued: pair.plan.status == .issued,
            open.complaint(context.names.kind(line.kind.value)),
            notes: [Note("left open here", at: open.range)],
            suggestions: [Suggestion("Set it in the plan")])
        }
      }
    }
  }

  private typealias Open = (complaint: (Message) -> Message, range: SourceRange)

  /// Blanks of a policy in force are reported there (VB408, VB209); those of a draft, a model for
  /// several companies, are for the plans to fill.
  private func openValue(of line: PlanVisit, _ pair: PlanPolicy) -> Open? {
    if let rate = line.rate {
      guard case .delegated = rate.value else { return nil }
      return ({ "Rate of \($0) is still left to somebody" }, rate.range)
    }
    let mayHoldBlanks = pair.policy.status == .draft
    for row in pair.rows(for: line)
    where pair.holds(row, for: line, on: pair.plan.period.value.first) {
      if let rate = row.rate, line.count == nil, !line.hasNumbers {
        if mayHoldBlanks, case .blank = rate.value {
          return ({ "Rate of \($0) is still blank" }, rate.range)
        }
        if case .delegated = rate.value.value {
          return ({ "Rate of \($0) is still left to somebody" }, rate.range)
        }
      }
      if let deadline = row.deadline, line.within == nil, mayHoldBlanks,
        case .blank = deadline.value
      {
        return ({ "Deadline of \($0) is still blank" }, deadline.range)
      }
      if let leaders = row.leaders, line.leaders == nil, mayHoldBlanks,
        case .blank = leaders.value
      {
        return ({ "Visitor of \($0) is still blank" }, leaders.range)
      }
    }
    return nil
  }
}

extension PlanVisit {
  /// A spread gives its numbers itself.
  fileprivate var hasNumbers: Bool {
    if case .spread = schedule?.value { true } else { false }
  }
}
