import Diagnostics
import HandbookModel

struct VisitWithoutRecord: Rule {
  static let info = RuleInfo(
    418, "visit-without-record", .always(.error),
    checks: "Every visit is recorded on a sheet, its own, the one of 'all others' or the one that "
      + "a step fills in, or says with — that it needs none.",
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
      // Where no clause names a sheet, the one that a step fills in is that of all visits.
      if text.visits.allSatisfy(\.sheets.isUnstated), recordsInSteps(text, context) { continue }
      let gaps = text.visits
        // A sheet that is closed with `—` was decided against.
        .filter { $0.sheets.isUnstated }
        .map { (visit: $0, range: $0.head) }
      findings.report(
        gaps, of: text, ({ "\($0) leaves no record" }, { "\($0) leave no record" }),
        suggestion: "Name the sheet that it is recorded on")
    }
  }

  private func recordsInSteps(_ text: DocumentText, _ context: RuleContext) -> Bool {
    text.version.procedures.joined().flatMap { [$0] + $0.substeps }.flatMap(\.citations).contains {
      guard case .form(let key) = $0.value, let form = context.handbook.form(key) else {
        return false
      }
      // Problems and results stand on other sheets too.
      return form.fields.contains {
        $0.topic != nil || $0.records?.value == .visitDate || $0.records?.value == .visitor
      }
    }
  }
}
