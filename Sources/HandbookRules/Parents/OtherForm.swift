import Diagnostics
import HandbookModel

struct OtherForm: Rule {
  static let info = RuleInfo(
    706, "other-form", .always(.error),
    checks: "A visit is recorded on the parent's sheet, or on one that extends it.",
    why: "Another sheet may lack what the parent's asks for, and cannot be counted with "
      + "it.",
    fails: """
      # policy: [Owner Visit Record Sheet]
      visits:
        - { kind: repair, form: repair-slip }
      """,
    repaired: """
      # forms/repair-slip.yaml
      extends: owner-visit-record
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for result in context.refinements {
      findings.report([.sheet], of: result) {
        "\($0.subject) on \($0.child.value); "
          + "\(result.parentNoun) demands \($0.parent.value), or a form that extends it"
      }
    }
  }
}
