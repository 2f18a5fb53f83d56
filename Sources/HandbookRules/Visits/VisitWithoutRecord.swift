import Diagnostics
import HandbookModel

struct VisitWithoutRecord: Rule {
  static let info = RuleInfo(
    418, "visit-without-record", .always(.error),
    checks: "Every visit is recorded on a sheet, its own or the one of 'all others'.",
    why: "A visit without a record cannot be counted, reviewed or followed up.",
    fails: """
      | Visit | Responsible | Sheet |
      | --- | --- | --- |
      | Repair visit | Reception staff | |
      """,
    repaired: """
      | Visit | Responsible | Sheet |
      | --- | --- | --- |
      | Repair visit | Reception staff | [Owner Visit Record Sheet] |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.complete {
      for visit in text.visits where visit.sheets.items.isEmpty && !visit.sheets.isUnreadable {
        findings.report(
          at: visit.sheets.closed?.range ?? visit.head,
          "\(text.names.key(visit.key, kind: visit.kind)) leaves no record",
          suggestions: [Suggestion("Name the sheet that it is recorded on")])
      }
    }
  }
}
