import Diagnostics
import HandbookModel

struct StageAfterEnd: Rule {
  static let info = RuleInfo(
    416, "stage-after-end", .always(.warning),
    checks: "A visit some days after the start of a job or agreement, beside one at its end, says "
      + "what holds for one that is over by then.",
    why: "In a job of ten days the visit of day 15 is a question about work in progress, asked "
      + "after everybody has left.",
    fails: """
      | Visit | Deadline |
      | --- | --- |
      | Mid-work visit | on day 15 after the work starts |
      | Completion visit | within 7 days after the work is completed |
      """,
    repaired: """
      | Visit | Applies to | Deadline |
      | --- | --- | --- |
      | Mid-work visit | long jobs | on day 15 after the work starts |
      | Completion visit | | within 7 days after the work is completed |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    let pairs = SpanPairs(context.handbook.vocabulary.events)
    for text in context.originals {
      let stages = text.visits.flatMap(\.stages)
      let ends = stages.filter { pairs.isEnd($0.window.anchor) }
      var seen: Set<SourceRange> = []
      for end in ends where seen.insert(end.range).inserted {
        report(stages.filter { $0.mayMiss(end, pairs) }, before: end, text, into: &findings)
      }
    }
  }

  /// One finding for a job, at the visit that comes latest.
  private func report(
    _ stages: [Stage], before end: Stage, _ text: DocumentText, into findings: inout Findings
  ) {
    guard let latest = stages.last, let length = latest.window.lower?.offset,
      case .event(let event) = end.window.anchor.subject
    else { return }
    let visit = text.names.key(latest.visit.key, kind: latest.visit.kind)
    let least = text.names.writer.length(length)
    let others = stages.dropLast().map(\.range).filter { $0 != latest.range }
    let isOneCell = end.range == latest.range
    let notes =
      (isOneCell ? [] : [Note("counted from the end", at: end.range)]) + Note.also(others)
    let suggestion = Suggestion(
      "Say for which jobs it is made, in the column Applies to or Condition")
    if end.window.anchor.point == .end {
      findings.report(
        at: latest.range, "\(visit) may come after the end of \(text.names.event(event))",
        explanation: "Whatever lasts less than \(least) is over by then.", notes: notes,
        suggestions: [suggestion])
    } else {
      findings.report(
        at: latest.range, "\(visit) may come after \(text.names.event(event))",
        explanation: "Whatever lasts less than \(least) is over by then.", notes: notes,
        suggestions: [suggestion])
    }
  }
}

/// A window of a visit.
private struct Stage {
  let visit: Visit
  let window: Window
  let range: SourceRange

  /// It begins some time after the start of what `end` counts from the end of, for all cases.
  func mayMiss(_ end: Stage, _ pairs: SpanPairs) -> Bool {
    guard visit.key.condition == nil, let lower = window.lower, lower.offset.count > 0 else {
      return false
    }
    return pairs.isStart(window.anchor, of: end.window.anchor)
  }
}

extension Visit {
  /// A series that ends with the job cannot outlast it.
  fileprivate var stages: [Stage] {
    guard let deadline else { return [] }
    switch deadline.value.value {
    case .phases(let windows):
      return windows.map { Stage(visit: self, window: $0.normal, range: deadline.range) }
    case .sequence(let sequence):
      if case .until? = sequence.end { return [] }
      return sequence.points.map { Stage(visit: self, window: $0.normal, range: deadline.range) }
    default: return []
    }
  }
}
