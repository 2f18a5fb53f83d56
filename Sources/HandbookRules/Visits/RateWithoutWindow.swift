import Diagnostics
import HandbookModel

struct RateWithoutWindow: Rule {
  static let info = RuleInfo(
    410, "rate-without-window", .always(.warning),
    checks: "A deadline and a rate limit a visit together: neither is set free ('no limit') or "
      + "closed ('exempt') while the other is stated. Where one of them is simply missing, VB401 "
      + "and VB405 say so.",
    why: "Half of the repairs, at any time, can always still be visited later; and a deadline for "
      + "any number of visits is kept by none.",
    fails: """
      | Visit | Deadline | Rate |
      | --- | --- | --- |
      | Repair visit | no limit | 50% |
      """,
    repaired: """
      | Visit | Deadline | Rate |
      | --- | --- | --- |
      | Repair visit | within 7 days after the repair is finished | 50% |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      var told: Set<SourceRange> = []
      // A closed row is no visit, so that the clauses' merged rows are all looked at.
      for visit in text.version.visits where visit.isPrinted {
        guard let deadline = visit.deadline, let rate = visit.rate else { continue }
        if deadline.value.isLoose, let stated = rate.value.value, !stated.isVague,
          told.insert(deadline.range).inserted
        {
          findings.report(
            at: deadline.range,
            "\(text.names.key(visit.key, kind: visit.kind)) has a rate and no deadline to keep it by",
            notes: [Note("the rate is \(text.names.writer.rate(stated)) here", at: rate.range)],
            suggestions: [
              Suggestion("State by when the visits are made, or close the rate as well")
            ])
        }
        if rate.value.isLoose, let stated = deadline.value.value, !stated.isVague,
          told.insert(rate.range).inserted
        {
          findings.report(
            at: rate.range,
            "\(text.names.key(visit.key, kind: visit.kind)) has a deadline and no rate to keep by it",
            notes: [
              Note("the deadline is \(text.names.writer.deadline(stated)) here", at: deadline.range)
            ],
            suggestions: [Suggestion("State how many are visited, or close the deadline as well")])
        }
      }
    }
  }
}

extension Statement {
  /// Decided, and demanding nothing.
  fileprivate var isLoose: Bool {
    switch self {
    case .unlimited, .exempt: true
    case .value, .nothing, .blank, .elsewhere, .unreadable: false
    }
  }
}
