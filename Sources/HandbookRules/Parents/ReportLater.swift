import Diagnostics
import HandbookModel

struct ReportLater: Rule {
  static let info = RuleInfo(
    708, "report-later", .always(.error),
    checks: "A report or record covers the parent's period, passes through its stages in "
      + "their order, and each is due no later, in every period.",
    why: "The group waits for the reports of its companies by its own dates.",
    fails: """
      # standard: Project manager reviews (by the 10th of the next month)
      | Report | Route |
      | --- | --- |
      | Monthly Summary | Project manager reviews (by the 15th of the next month) |
      """,
    repaired: """
      | Report | Route |
      | --- | --- |
      | Monthly Summary | Project manager reviews (by the 8th of the next month) |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for result in context.refinements {
      findings.report([.stage, .covers], of: result) {
        "\($0.subject): \($0.child.value); \(result.parentNoun) demands \($0.parent.value)"
      }
    }
  }
}
