import Diagnostics
import HandbookModel

struct EndlessSeries: Rule {
  static let info = RuleInfo(
    415, "endless-series", .always(.warning),
    checks: "A series of visits that follows an event says where it ends.",
    why:
      "'Then every month' goes on for each customer for ever, and the work grows with every sale.",
    fails: "| Trial visit | on day 3 after the purchase, then every month |",
    repaired: "| Trial visit | on day 3 after the purchase, then every month for one year |")

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      var seen: Set<SourceRange> = []
      for clause in text.version.clauses {
        guard let deadline = clause.deadline, case .value(.sequence(let sequence)) = deadline.value,
          sequence.tail != nil, sequence.end == nil, seen.insert(deadline.range).inserted
        else { continue }
        findings.report(
          at: deadline.range, "Series has no end",
          suggestions: [
            Suggestion("Say until what, for how long, or how many times: 'for one year'")
          ])
      }
    }
  }
}
