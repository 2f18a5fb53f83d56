import Diagnostics
import HandbookModel

struct VisitWithoutTime: Rule {
  static let info = RuleInfo(
    401, "visit-without-time", .always(.error),
    checks: "Every visit has a deadline: a window after an event, or a frequency.",
    why: "Without a time nobody can be late, and no plan can be checked.",
    fails: """
      | Visit | Deadline | Responsible |
      | --- | --- | --- |
      | Repair visit | | Reception staff |
      """,
    repaired: """
      | Visit | Deadline | Responsible |
      | --- | --- | --- |
      | Repair visit | within 3 days after the repair is finished | Reception staff |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.complete {
      for visit in text.visits where visit.deadline.isMissing() {
        findings.report(
          at: visit.deadline?.range ?? visit.head,
          "\(text.names.key(visit.key, kind: visit.kind)) has no deadline",
          notes: visit.ownRate.map {
            [Note("its rate of \(text.names.writer.rate($0.value)) stands here", at: $0.range)]
          } ?? [],
          suggestions: [Suggestion("State a window after an event, or how often it is made")])
      }
    }
  }
}

extension Visit {
  /// A rate without a deadline was most likely meant to be kept by some day.
  fileprivate var ownRate: Located<Rate>? {
    guard let rate, rate.origin == .own, let stated = rate.value.value else { return nil }
    return Located(stated, at: rate.range)
  }
}
