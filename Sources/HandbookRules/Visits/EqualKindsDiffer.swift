import Diagnostics
import HandbookModel

struct EqualKindsDiffer: Rule {
  static let info = RuleInfo(
    419, "equal-kinds-differ", .always(.error),
    checks: "Two kinds of visit that the text says to be one ('the annual visit is the same as the "
      + "fourth quarterly visit', 年度回访即第四季度的回访) are made in one way and by one role.",
    why: "The one visit would have to be made twice, or by two people in two ways.",
    fails: """
      | Visit | Deadline | Responsible | Method |
      | --- | --- | --- | --- |
      | Quarterly visit | every quarter | Steward | phone |
      | Annual visit | once a year | Steward | in the home |

      The annual visit is the same as the fourth quarterly visit.
      """,
    repaired: """
      | Visit | Deadline | Responsible | Method |
      | --- | --- | --- | --- |
      | Quarterly visit | every quarter | Steward | phone, in the home |
      | Annual visit | once a year | Steward | phone, in the home |

      The annual visit is the same as the fourth quarterly visit.
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      let rows = Dictionary(text.visits.map { ($0.kind, $0) }) { first, _ in first }
      var told: Set<Set<KindID>> = []
      for said in text.version.equalKinds {
        guard let one = rows[said.value.one], let other = rows[said.value.other],
          told.insert([said.value.one, said.value.other]).inserted
        else { continue }
        check(one, other, said.range, text, into: &findings)
      }
    }
  }

  private func check(
    _ one: Visit, _ other: Visit, _ place: SourceRange, _ text: DocumentText,
    into findings: inout Findings
  ) {
    let notes = [Note("they are said to be one visit here", at: place)]
    let (name, otherName) = (text.names.kind(one.kind), text.names.kind(other.kind))
    if let (own, their) = one.difference(from: other, \.methods, \.normal) {
      findings.report(
        at: own.range,
        "\(name) is made by \(text.names.ways(own.value)), and \(otherName), which is the same visit, "
          + "by \(text.names.ways(their.value))",
        notes: [Note("\(otherName) has its method here", at: their.range)] + notes,
        suggestions: [Suggestion("State one method for both, or say that they are two visits")])
    }
    if let (own, their) = one.difference(from: other, \.leaders, { Set($0.roles.map(\.value)) }) {
      findings.report(
        at: own.range,
        "\(name) is made by \(text.names.writer.leaders(own.value)), and \(otherName), which is the "
          + "same visit, by \(text.names.writer.leaders(their.value))",
        notes: [Note("\(otherName) has its role here", at: their.range)] + notes,
        suggestions: [Suggestion("Name one role for both, or say that they are two visits")])
    }
  }
}

extension Visit {
  /// What the two rows state of an attribute, where both do and not the same.
  fileprivate func difference<Value, Normal: Equatable>(
    from other: Visit, _ attribute: KeyPath<Visit, Sourced<Value>?>, _ normal: (Value) -> Normal
  ) -> (Located<Value>, Located<Value>)? {
    guard let own = self[keyPath: attribute], let their = other[keyPath: attribute],
      let value = own.value.value, let otherValue = their.value.value,
      normal(value) != normal(otherValue)
    else { return nil }
    return (Located(value, at: own.range), Located(otherValue, at: their.range))
  }
}
