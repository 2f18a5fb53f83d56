import Diagnostics
import HandbookModel

struct TargetIncomplete: Rule {
  static let info = RuleInfo(
    607, "target-incomplete", .always(.error),
    checks: "A target has a value; a share says what is counted, out of what, and in what period.",
    why: "Each office would count its own cases over its own time, and none could be compared or "
      + "held to account.",
    fails: """
      | Target | Value | Of | Out of | Period |
      | --- | --- | --- | --- | --- |
      | Problems solved | ≥ 90% | problems solved | problems raised | |
      """,
    repaired: """
      | Target | Value | Of | Out of | Period |
      | --- | --- | --- | --- | --- |
      | Problems solved | ≥ 90% | problems solved | problems raised | every month |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.complete {
      for target in text.version.targets where !target.isUnreadable && !target.isLeftOpen {
        check(target, context.handbook.vocabulary, into: &findings)
      }
    }
  }

  /// One finding a target: what else it lacks stands in the notes.
  private func check(
    _ target: Target, _ vocabulary: Vocabulary, into findings: inout Findings
  ) {
    let (place, name) = (target.name.whole, target.name.text)
    let gaps = target.gaps(vocabulary)
    let also = gaps.dropFirst().map(\.note)
    switch gaps.first {
    case .value?:
      findings.report(
        at: place, "Target '\(name)' has no value", notes: also,
        suggestions: [Suggestion("State one with its comparison: '≥ 90%', 'at most 2'")])
    case .numerator?:
      findings.report(
        at: place, "Target '\(name)' does not say what is counted", notes: also,
        suggestions: [Suggestion("Name a measure in the column Of")])
    case .denominator?:
      findings.report(
        at: place, "Target '\(name)' does not say what it is a share of", notes: also,
        suggestions: [Suggestion("Name a measure in the column Out of")])
    case .period?:
      findings.report(
        at: place, "Target '\(name)' does not say in what period it is counted", notes: also,
        suggestions: [Suggestion("State one in the column Period: 'every month'")])
    case nil: break
    }
  }
}

/// What a target lacks.
private enum TargetGap {
  case value, numerator, denominator, period

  /// Behind the first of the gaps.
  var note: Note {
    switch self {
    case .value: Note("it has no value either")
    case .numerator: Note("nor does it say what is counted")
    case .denominator: Note("nor does it say what it is a share of")
    case .period: Note("nor does it say in what period it is counted")
    }
  }
}

extension Target {
  /// A number counts what its name says; the rate of a clause is counted as that clause says.
  fileprivate func gaps(_ vocabulary: Vocabulary) -> [TargetGap] {
    var gaps: [TargetGap] = []
    switch value?.value {
    case .rate?: return []
    case .number?: break
    case nil:
      gaps.append(.value)
      if numerator == nil { gaps.append(.numerator) }
    case .share?:
      if numerator == nil { gaps.append(.numerator) }
      if denominator == nil { gaps.append(.denominator) }
    }
    if period == nil, !hasPeriod(vocabulary) { gaps.append(.period) }
    return gaps
  }

  /// What it is a share of is declared with a period.
  private func hasPeriod(_ vocabulary: Vocabulary) -> Bool {
    [numerator, denominator].contains { quantity in
      guard case .denominator(let id)? = quantity?.value else { return false }
      return vocabulary.denominators[id] != nil
    }
  }
}
