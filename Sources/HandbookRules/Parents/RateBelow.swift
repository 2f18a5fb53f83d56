import Diagnostics
import HandbookModel

struct RateBelow: Rule {
  static let info = RuleInfo(
    703, "rate-below", .always(.error),
    checks:
      "A rate is not lower than the parent's, and a share of the same cohort; a target of the "
      + "same figure is at least as tight.",
    why: "The figures of the branches would not reach what the standard promises.",
    fails: """
      # standard: Repair visit, 30%
      | Visit | Rate |
      | --- | --- |
      | Repair visit | 20% |
      """,
    repaired: """
      | Visit | Rate |
      | --- | --- |
      | Repair visit | 30% |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for result in context.refinements {
      findings.report([.rate], of: result) {
        "\($0.subject) at \($0.child.value); \(result.parentNoun) demands \($0.parent.value)"
      }
      findings.report([.target], of: result) {
        "\($0.subject) \($0.child.value); \(result.parentNoun) demands \($0.parent.value)"
      }
    }
  }
}
