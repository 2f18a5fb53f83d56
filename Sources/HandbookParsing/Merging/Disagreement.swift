import Diagnostics
import HandbookModel

/// Finds clauses that must agree and do not (VB213): equal keys that state one attribute twice, and
/// rows that state otherwise what the row "all visits" states for every clause.
struct DisagreementFinder {
  let clauses: [Clause]

  func findings() -> [Diagnostic] {
    compare("deadline", \.deadline) { $0 }
      + compare("rate", \.rate) { $0 }
      + compare("responsible role", \.leaders) { [$0.roles.map(\.value)] + $0.exceptionRoles }
      + compare("organisers", \.organisers) { $0.map(\.value) }
      + compare("companions", \.companions) { $0.map(\.value) }
      + compare("assistants", \.assistants) { $0.map(\.value) }
      + compare("supervisors", \.supervisors) { $0.map(\.value) }
      + compare("method", \.methods) { $0 }
      + compare("fallback", \.fallbacks) { $0 }
      + compare("length", \.length) { $0 } + compare("hours", \.hours) { $0 }
      + compare("notice", \.notice) { $0 } + compare("script", \.script) { $0 }
  }

  /// `normal` drops what two equal statements may differ in: their places.
  private func compare<Value, Normal: Hashable>(
    _ name: Message, _ attribute: KeyPath<Clause, Located<Statement<Value>>?>,
    _ normal: (Value) -> Normal
  ) -> [Diagnostic] {
    var first: [ClauseKey: (place: SourceRange, value: Statement<Normal>)] = [:]
    let universal = clauses.first { $0.key.value.subject == .all && $0[keyPath: attribute] != nil }
    return clauses.compactMap { clause in
      guard let stated = clause[keyPath: attribute],
        let value = stated.value.normalised(normal)
      else { return nil }
      let earlier = first[clause.key.value]
      first[clause.key.value] = earlier ?? (stated.range, value)
      if let earlier, earlier.value != value {
        return finding(name, stated.range, "The same visit", earlier.place)
      }
      guard clause.key.value.subject != .all, clause.key.value.subject != .others,
        let all = universal?[keyPath: attribute], all.value.normalised(normal) != value
      else { return nil }
      return finding(name, stated.range, "The row for all visits", all.range)
    }
  }

  private func finding(
    _ name: Message, _ place: SourceRange, _ other: Message, _ otherPlace: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      RuleCode(213), .error, at: place, "The \(name) differs from what is stated elsewhere",
      explanation: "One clause can have one \(name) only; readers could follow either",
      notes: [Note("\(other) has another \(name) here", at: otherPlace)])
  }
}

extension Statement {
  /// Nil for what could not be read: it was reported, and equals nothing.
  fileprivate func normalised<Normal>(_ normal: (Value) -> Normal) -> Statement<Normal>? {
    switch self {
    case .value(let value): .value(normal(value))
    case .nothing: .nothing
    case .unlimited: .unlimited
    case .blank: .blank
    case .exempt: .exempt
    case .elsewhere(let citation): .elsewhere(citation)
    case .unreadable: nil
    }
  }
}

extension Leaders {
  fileprivate var exceptionRoles: [[RoleID]] { exceptions.map { $0.roles.map(\.value) } }
}
