import Diagnostics
import HandbookModel

struct LaterThanAllowed: Rule {
  static let info = RuleInfo(
    702, "later-than-allowed", .always(.error),
    checks: "Windows lie inside the parent's, visits are at least as often, and notice, length and "
      + "hours of a visit are within the parent's.",
    why: "Whoever keeps the plan would break the policy, and learn of it from a complaint.",
    fails: """
      # policy: Complaint visit, within 3 days after the complaint is closed
      visits:
        - { kind: complaint, within: within 5 days after the complaint is closed }
      """,
    repaired: """
      visits:
        - { kind: complaint, within: within 2 days after the complaint is closed }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for result in context.refinements {
      findings.report([.deadline], of: result) {
        "\($0.subject) \($0.child.value); \(result.parentNoun) says \($0.parent.value)"
      }
      findings.report([.notice, .length, .hours], of: result) {
        "\($0.subject), \($0.attribute.noun): \($0.child.value); "
          + "\(result.parentNoun) says \($0.parent.value)"
      }
    }
  }
}
