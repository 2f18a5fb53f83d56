import Diagnostics
import HandbookModel

struct JointVisitorMissing: Rule {
  static let info = RuleInfo(
    713, "joint-visitor-missing", .always(.error),
    checks: "Where a plan says who goes along, everyone whom the policy sends along is there.",
    why: "The head of a department who must hear the complaint does not hear it.",
    fails: """
      # policy: Complaint visit; with: Head of department, Engineer
      visits:
        - { kind: complaint, with: [engineer] }
      """,
    repaired: """
      visits:
        - { kind: complaint, with: [head-of-department, engineer] }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for result in context.refinements where result.isPlan {
      findings.report([.companion], of: result) {
        "\($0.subject) with \($0.child.value); \(result.parentNoun) demands \($0.parent.value)"
      }
    }
  }
}
