import Diagnostics
import HandbookModel

struct RoleBelow: Rule {
  static let info = RuleInfo(
    705, "role-below", .always(.error),
    checks: "Whoever leads a visit, goes along or keeps a record may act for the role that "
      + "the parent names: the role itself, a member of the body, or someone to whom it "
      + "reports.",
    why: "A task given to the manager is not done by the manager when staff do it.",
    fails: """
      # standard: Major-complaint visit, Project manager
      | Visit | Responsible |
      | --- | --- |
      | Major-complaint visit | Reception staff |
      """,
    repaired: """
      | Visit | Responsible |
      | --- | --- |
      | Major-complaint visit | Project manager |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for result in context.refinements {
      findings.report([.leader, .keeper], of: result) {
        "\($0.child.value) for \($0.subject) may not act for \($0.parent.value)"
      }
      findings.report([.supervisor], of: result) {
        "\($0.subject) supervised by \($0.child.value); "
          + "\(result.parentNoun) demands \($0.parent.value)"
      }
      guard !result.isPlan else { continue }
      findings.report([.companion], of: result) {
        "\($0.subject) with \($0.child.value); "
          + "\(result.parentNoun) demands \($0.parent.value)"
      }
    }
  }
}
