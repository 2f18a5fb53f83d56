import Diagnostics
import HandbookModel

struct RequirementNotCovered: Rule {
  static let info = RuleInfo(
    701, "requirement-not-covered", .always(.error),
    checks: "A policy has every kind of visit, report and record that its standard names, and "
      + "a plan every kind of its policy, or says under `none` why not.",
    why: "Silence about one attribute inherits it; silence about a whole kind means that "
      + "nobody plans it.",
    fails: """
      # the policy has complaint visits and repair visits; the plan:
      visits:
        - { kind: complaint, expect: 6/month, count: 6/month }
      """,
    repaired: """
      visits:
        - { kind: complaint, expect: 6/month, count: 6/month }
      none:
        - { kind: repair, because: no repairs under guarantee this year, agreed: { name: 方若谷, role: director, date: 2025-12-20 } }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for result in context.refinements {
      let child = result.entry.name.range.source
      for gap in result.uncovered
      where !gap.isPaper || !context.hasUnresolvedReferences(child) {
        findings.report(
          at: result.entry.name.range, issued: result.isIssued,
          "\(gap.name) is missing, which \(result.parentNoun) demands",
          notes: [Note("demanded here", at: gap.parent)],
          suggestions: result.isPlan
            ? [Suggestion("Plan it under 'visits', or say under 'none' why there is none")] : [])
      }
      findings.report([.topic, .contact, .signature], of: result) {
        "\($0.subject) without \($0.parent.value), which \(result.parentNoun) demands"
      }
    }
  }
}
