import Diagnostics
import HandbookModel

struct VisitWithoutResponsible: Rule {
  static let info = RuleInfo(
    301, "visit-without-responsible", .always(.error),
    checks: "Every visit has someone who makes it, its own or the one of 'all others'.",
    why: "A visit that is nobody's is not made, and nobody notices.",
    fails: """
      <!-- visits -->
      | Visit | Deadline | Responsible |
      | --- | --- | --- |
      | Repair visit | within 3 days after the repair is finished | |
      """,
    repaired: """
      <!-- visits -->
      | Visit | Deadline | Responsible |
      | --- | --- | --- |
      | Repair visit | within 3 days after the repair is finished | Reception staff |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.complete {
      let gaps = text.visits.filter { $0.leaders.isMissing() }
        .map { (visit: $0, range: $0.leaders?.range ?? $0.head) }
      findings.report(
        gaps, of: text, ({ "\($0) has nobody responsible" }, { "\($0) have nobody responsible" }),
        suggestion: "Name a role in the row, or in a row for all others")
    }
  }
}

extension Optional {
  /// Nobody states a value: neither a row, nor one that says "none" where something must be.
  func isMissing<Value>() -> Bool where Wrapped == Sourced<Value> {
    guard let value = self?.value else { return true }
    return value.isNothing
  }
}

extension Statement {
  var isNothing: Bool { if case .nothing = self { true } else { false } }
}
