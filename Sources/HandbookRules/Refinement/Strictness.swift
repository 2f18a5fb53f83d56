import HandbookModel

/// How a value stands beside the one that it has to refine.
package enum Strictness: String, CaseIterable, Sendable {
  /// It allows less: there is a margin.
  case margin
  case equal
  /// It allows what the other does not.
  case short
  /// The two count from different events, or one has no number.
  case other
}

extension Deadline {
  /// How the deadline of a kind stands beside its parent's.
  package func strictness(beside parent: Deadline, of kind: VisitKind?) -> Strictness {
    let (own, wanted) = (resolved(for: kind), parent.resolved(for: kind))
    return switch (own.refines(wanted), wanted.refines(own)) {
    case (true, true): .equal
    case (true, false): .margin
    case (false, true): .short
    case (false, false): .other
    }
  }
}
