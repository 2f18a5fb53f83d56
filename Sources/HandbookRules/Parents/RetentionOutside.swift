import Diagnostics
import HandbookModel

struct RetentionOutside: Rule {
  static let info = RuleInfo(
    707, "retention-outside", .always(.error),
    checks: "A record is kept no shorter than the parent's minimum and no longer than its "
      + "maximum.",
    why: "Longer is not stricter: personal data must go when the term ends.",
    fails: """
      # standard: at least 1 year, at most 3 years after archiving
      | Record | Kept for |
      | --- | --- |
      | [Owner Visit Record Sheet] | 5 years after archiving |
      """,
    repaired: """
      | Record | Kept for |
      | --- | --- |
      | [Owner Visit Record Sheet] | 2 years after archiving |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for result in context.refinements {
      findings.report([.retention], of: result) {
        "\($0.subject) kept \($0.child.value); \(result.parentNoun) says \($0.parent.value)"
      }
    }
  }
}
