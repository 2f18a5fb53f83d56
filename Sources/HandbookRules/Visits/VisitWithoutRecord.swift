import Diagnostics
import HandbookModel

struct VisitWithoutRecord: Rule {
  static let info = RuleInfo(
    418, "visit-without-record", .always(.error),
    checks: "Every visit is recorded on a sheet, its own or the one of 'all others', or says"
      + " with — that it needs none.",
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
      let gaps = text.visits
        // A sheet that is closed with `—` was decided against.
        .filter { $0.sheets.isUnstated }
        .map { (visit: $0, range: $0.head) }
      findings.report(
        gaps, of: text, ({ "\($0) leaves no record" }, { "\($0) leave no record" }),
        suggestion: "Name the sheet that it is recorded on")
    }
  }
}
