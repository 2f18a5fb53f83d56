import Diagnostics
import HandbookModel

struct VisitWithoutRate: Rule {
  static let info = RuleInfo(
    405, "visit-without-rate", .always(.warning),
    checks: "Every visit says how many of its cases are visited.",
    why: "One branch visits every case, the next a sample, and the figures do not compare.",
    fails: """
      | Visit | Deadline | Rate |
      | --- | --- | --- |
      | Repair visit | within 3 days after the repair is finished | |
      """,
    repaired: """
      | Visit | Deadline | Rate |
      | --- | --- | --- |
      | Repair visit | within 3 days after the repair is finished | 30% |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.complete {
      // Without a deadline either, the row as a whole is missing, and VB401 says so.
      for visit in text.visits
      where visit.rate.isMissing() && !visit.deadline.isMissing() {
        findings.report(
          at: visit.rate?.range ?? visit.head,
          "\(text.names.key(visit.key, kind: visit.kind)) has no rate",
          suggestions: [Suggestion("State a share, a number, or who sets it")])
      }
    }
  }
}
