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
          suggestions: [Suggestion("State a window after an event, or how often it is made")])
      }
    }
  }
}
