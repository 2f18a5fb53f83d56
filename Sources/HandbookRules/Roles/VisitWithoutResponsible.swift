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
      report(visitorsWithoutPost(text), of: text, into: &findings)
    }
  }
}

extension VisitWithoutResponsible {
  /// Rows that leave the visit to the visitor, each place once.
  private func visitorsWithoutPost(_ text: DocumentText) -> [(visit: Visit, range: SourceRange)] {
    var seen: Set<SourceRange> = []
    return text.visits.compactMap { visit in
      guard let leaders = visit.leaders, let roles = leaders.value.value?.roles, !roles.isEmpty,
        roles.allSatisfy({ $0.value == .visitor }), seen.insert(leaders.range).inserted
      else { return nil }
      return (visit, leaders.range)
    }
  }

  private func report(
    _ visits: [(visit: Visit, range: SourceRange)], of text: DocumentText,
    into findings: inout Findings
  ) {
    for (visit, range) in visits {
      findings.report(
        at: range,
        "\(text.names.key(visit.key, kind: visit.kind)) is left to the visitor, whoever that is",
        explanation: "The visitor is the role that leads the visit, and no row says which one does",
        suggestions: [Suggestion("Name the post that makes the visit")])
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
