import Diagnostics
import HandbookModel

struct BlankRate: Rule {
  static let info = RuleInfo(
    408, "blank-rate", .errorWhenIssued,
    checks: "An issued document leaves no rate blank.",
    why: "A template may hold '____%' for each company to fill; in force, it demands nothing.",
    fails: "| Repair visit | within 3 days after the repair is finished | ____% |",
    repaired: "| Repair visit | within 3 days after the repair is finished | 30% |")

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      for clause in text.version.clauses {
        guard let rate = clause.rate, case .blank = rate.value else { continue }
        findings.report(
          at: rate.range, issued: text.isIssued,
          "Rate of \(text.names.subject(clause.key.value)) is blank",
          suggestions: [Suggestion("Fill it in, or say who sets it")])
      }
    }
  }
}
