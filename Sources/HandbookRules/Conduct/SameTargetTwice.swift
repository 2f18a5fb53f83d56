import Diagnostics
import HandbookModel

struct SameTargetTwice: Rule {
  static let info = RuleInfo(
    608, "same-target-twice", .always(.error),
    checks: "No two targets of a document measure the same: the same count, out of the same, in "
      + "the same period, bounded on the same side.",
    why: "With two values for one measure, whoever reports it picks the easier one.",
    fails: """
      | Target | Value | Of | Out of | Period |
      | --- | --- | --- | --- | --- |
      | Problems solved | ≥ 90% | problems solved | problems raised | every month |
      | Solution rate | ≥ 80% | problems solved | problems raised | every month |
      """,
    repaired: """
      | Target | Value | Of | Out of | Period |
      | --- | --- | --- | --- | --- |
      | Problems solved | ≥ 90% | problems solved | problems raised | every month |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      var earlier: [TargetMeasure: [Target]] = [:]
      for target in text.version.targets where !target.isUnreadable {
        guard let measure = TargetMeasure(target) else { continue }
        let same = earlier[measure]?.first { $0.clashes(with: target) }
        earlier[measure, default: []].append(target)
        guard let same else { continue }
        let isEqual = same.value?.value == target.value?.value
        findings.report(
          at: target.name.whole,
          "Target '\(target.name.text)' measures the same as '\(same.name.text)'",
          notes: [Note("'\(same.name.text)' stands here", at: same.name.whole)],
          suggestions: [
            isEqual
              ? Suggestion("Take one of the two out")
              : Suggestion("Keep the value that holds, and take the other out")
          ])
      }
    }
  }
}

/// What a target measures, whatever it is called.
private struct TargetMeasure: Hashable {
  private enum Subject: Hashable {
    case counted(Target.Quantity, outOf: Target.Quantity?)
    case rate(KindID)
  }

  private let subject: Subject
  private let period: CalendarPeriod?
  private let exceptions: Set<KindID>

  /// Nil where the target does not say what it counts.
  init?(_ target: Target) {
    if case .rate(let kind)? = target.value?.value {
      subject = .rate(kind)
    } else if let numerator = target.numerator?.value {
      subject = .counted(numerator, outOf: target.denominator?.value)
    } else {
      return nil
    }
    period = target.period?.value
    exceptions = Set(target.exceptions.map(\.value))
  }
}

extension Target {
  /// At least the one and at most the other is a band, and no clash, unless nothing lies in it; a
  /// share and a number are two measures.
  fileprivate func clashes(with other: Target) -> Bool {
    switch (value?.value, other.value?.value) {
    case (.share(let own, let share), .share(let comparator, let bound)):
      !Self.isBand(own, share.basisPoints, comparator, bound.basisPoints)
    case (.number(let own, let number), .number(let comparator, let bound)):
      !Self.isBand(own, number, comparator, bound)
    case (.rate, .rate): true
    case (nil, _), (_, nil): true
    default: false
    }
  }

  private static func isBand(
    _ left: Comparator, _ low: Int, _ right: Comparator, _ high: Int
  ) -> Bool {
    switch (left, right) {
    case (.atLeast, .atMost): low <= high
    case (.atMost, .atLeast): high <= low
    default: false
    }
  }
}
