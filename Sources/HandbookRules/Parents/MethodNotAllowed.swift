import Diagnostics
import HandbookModel

struct MethodNotAllowed: Rule {
  static let info = RuleInfo(
    704, "method-not-allowed", .always(.error),
    checks: "Only the parent's ways of visiting are used, each of them whole, and its "
      + "fallbacks are kept.",
    why: "'Phone' does not do where 'phone and a visit in the home' is demanded.",
    fails: """
      # standard: Major-complaint visit, in the home
      | Visit | Method |
      | --- | --- |
      | Major-complaint visit | phone, in the home |
      """,
    repaired: """
      | Visit | Method |
      | --- | --- |
      | Major-complaint visit | in the home |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for result in context.refinements {
      findings.report([.method], of: result) {
        "\($0.subject): \($0.child.value); \(result.parentNoun) allows \($0.parent.value)"
      }
      findings.report([.fallback], of: result) {
        "\($0.subject) falls back on \($0.child.value); "
          + "\(result.parentNoun) demands \($0.parent.value)"
      }
    }
  }
}
