import Diagnostics
import HandbookModel

struct TierOverlap: Rule {
  static let info = RuleInfo(
    412, "tier-overlap", .always(.error),
    checks: "No number falls into two tiers of a visit that state different deadlines, rates or "
      + "responsible roles.",
    why: "Whoever stands on the border chooses the milder row, and can show where it stands.",
    fails: """
      | Visit | Applies to | Deadline |
      | --- | --- | --- |
      | Routine visit | up to 300 households | twice a year |
      | Routine visit | at least 300 households | every quarter |
      """,
    repaired: """
      | Visit | Applies to | Deadline |
      | --- | --- | --- |
      | Routine visit | below 300 households | twice a year |
      | Routine visit | at least 300 households | every quarter |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    let vocabulary = context.handbook.vocabulary
    for text in context.originals {
      for tiers in Tiers.all(of: text.version.visits, vocabulary) {
        for (one, other) in Self.neighbours(tiers.rows) {
          check(one, other, of: tiers, text, vocabulary.kinds[tiers.kind], into: &findings)
        }
      }
    }
  }

  /// Every row with the one before it on the scale that reaches farthest.
  private static func neighbours(_ rows: [Tier]) -> [(Tier, Tier)] {
    let sorted = rows.sorted { ($0.interval.first ?? .min) < ($1.interval.first ?? .min) }
    var farthest: Tier?
    return sorted.compactMap { tier in
      defer {
        let reach = farthest.map { $0.interval.last ?? .max } ?? .min
        if (tier.interval.last ?? .max) >= reach { farthest = tier }
      }
      return farthest.map { ($0, tier) }
    }
  }

  private func check(
    _ one: Tier, _ other: Tier, of tiers: Tiers, _ text: DocumentText, _ kind: VisitKind?,
    into findings: inout Findings
  ) {
    guard let common = one.interval.common(with: other.interval) else { return }
    let (earlier, later) =
      one.visit.head < other.visit.head ? (one.visit, other.visit) : (other.visit, one.visit)
    guard let (demand, otherDemand) = earlier.difference(from: later, of: kind, text.names) else {
      return
    }
    let term = Condition([tiers.scale.term(common)])
    findings.report(
      at: later.head,
      "\(text.names.writer.condition(term)) falls into two rows of \(text.names.kind(tiers.kind))",
      explanation: "One row demands \(demand), the other \(otherDemand)",
      notes: [Note("the row for \(text.names.tier(earlier)) stands here", at: earlier.head)],
      suggestions: [
        Suggestion(
          "Let one of the rows leave it out: 'below' and 'above' exclude a number, 'up to' and 'at "
            + "least' include it")
      ])
  }
}

extension Visit {
  /// What the two rows themselves demand, where it differs: a deadline, a rate or who leads.
  fileprivate func difference(
    from other: Visit, of kind: VisitKind?, _ names: Names
  ) -> (Message, Message)? {
    difference(from: other, \.deadline, { $0.resolved(for: kind) }) { names.writer.deadline($0) }
      ?? difference(from: other, \.rate, { $0.resolved(for: kind) }, names.writer.rate)
      ?? difference(from: other, \.leaders, \.normal, names.writer.leaders)
  }

  private func difference<Value, Normal: Equatable>(
    from other: Visit, _ attribute: KeyPath<Visit, Sourced<Value>?>,
    _ normal: (Value) -> Normal, _ words: (Value) -> Message
  ) -> (Message, Message)? {
    guard let own = self[keyPath: attribute], let their = other[keyPath: attribute],
      own.range != their.range, let value = own.value.value, let otherValue = their.value.value,
      normal(value) != normal(otherValue)
    else { return nil }
    return (words(value), words(otherValue))
  }
}
