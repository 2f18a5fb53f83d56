import Diagnostics
import HandbookModel

struct SequenceOutOfOrder: Rule {
  static let info = RuleInfo(
    414, "sequence-out-of-order", .always(.warning),
    checks: "Of visits one after the other, by day or by occasion, none may fall before the one "
      + "that it follows, whatever day they are counted from; nor does a series end before its "
      + "last visit.",
    why: "'On day 30, then after 1 month' swaps the two visits in February, and whoever makes the "
      + "second has no first to go back to.",
    fails: "| Trial visit | on day 30 after the purchase, on day 15 after the purchase |",
    repaired: "| Trial visit | on day 15 after the purchase, on day 30 after the purchase |")

  func check(_ context: RuleContext, into findings: inout Findings) {
    let calendars = context.handbook.calendars
    let order = VisitOrder(calendar: calendars.count == 1 ? calendars.first : nil)
    for text in context.originals {
      checkDeadlines(text, order, into: &findings)
      checkOccurrences(text, order, into: &findings)
    }
  }

  /// Visits that one cell names.
  private func checkDeadlines(
    _ text: DocumentText, _ order: VisitOrder, into findings: inout Findings
  ) {
    var seen: Set<SourceRange> = []
    for clause in text.version.clauses {
      guard let deadline = clause.deadline?.stated, seen.insert(deadline.range).inserted else {
        continue
      }
      let windows = deadline.value.points
      for (earlier, later) in zip(windows, windows.dropFirst()) {
        let pair = VisitPair(
          earlier: Located(earlier, at: deadline.range), later: Located(later, at: deadline.range))
        findings.report(order.clash(pair), of: pair, text)
      }
      if case .sequence(let sequence) = deadline.value {
        checkEnd(of: sequence, at: deadline.range, order, into: &findings)
      }
    }
  }

  private func checkEnd(
    of sequence: VisitSequence, at range: SourceRange, _ order: VisitOrder,
    into findings: inout Findings
  ) {
    switch sequence.end {
    case .times(let count) where count < sequence.points.count:
      findings.report(
        at: range, "Series of \(count, "visit", "visits") names \(sequence.points.count)",
        suggestions: [Suggestion("State as many times as there are visits, or more")])
    case .after(let length):
      guard let last = sequence.points.last, let day = order.startWhose(last, endsAfter: length)
      else { return }
      findings.report(
        at: range, "Series ends before its last visit",
        explanation: "Counted from \(day.start), it ends on \(day.end) and the visit is made on "
          + "\(day.visit) at the earliest.",
        suggestions: [Suggestion("Let it end later, or leave the visit out")])
    case .times, .until, nil: break
    }
  }

  /// Rows of one visit that say which time they are about.
  private func checkOccurrences(
    _ text: DocumentText, _ order: VisitOrder, into findings: inout Findings
  ) {
    let rows = text.visits.filter { $0.key.occurrence != nil }
    let groups = Dictionary(grouping: rows) { row in
      ClauseKey(row.key.subject, condition: row.key.condition)
    }
    for group in groups.values.sorted(by: { $0[0].head < $1[0].head }) {
      let rows = group.compactMap { row -> (place: Int, window: Located<Window>)? in
        guard let place = row.key.occurrence.flatMap({ text.version.occurrenceOrder[$0] }),
          let deadline = row.deadline, let windows = deadline.value.value?.points,
          windows.count == 1
        else { return nil }
        return (place, Located(windows[0], at: deadline.range))
      }.sorted { $0.place < $1.place }
      for (earlier, later) in zip(rows, rows.dropFirst()) where earlier.place < later.place {
        let pair = VisitPair(earlier: earlier.window, later: later.window)
        findings.report(order.clash(pair), of: pair, text)
      }
    }
  }
}

extension Findings {
  fileprivate mutating func report(
    _ clash: VisitOrder.Clash?, of pair: VisitPair, _ text: DocumentText
  ) {
    guard let clash else { return }
    let earlier = text.names.writer.bounds(pair.earlier.value)
    let later = text.names.writer.bounds(pair.later.value)
    let notes =
      pair.earlier.range == pair.later.range
      ? [] : [Note("the visit before it is stated here", at: pair.earlier.range)]
    switch clash {
    case .earlierVisit(let start, let day, let other):
      report(
        at: pair.later.range, "The visit \(later) may come before the one \(earlier)",
        explanation: "Counted from \(start), it may be made on \(day), and the one before it as "
          + "late as \(other).", notes: notes,
        suggestions: [Suggestion("Let it begin after the last day of the one before it")])
    case .earlierEnd(let start, let day, let other):
      report(
        at: pair.later.range, "The visit \(later) is due before the one \(earlier)",
        explanation: "Counted from \(start), it must be made by \(day), and the one before it by "
          + "\(other).", notes: notes,
        suggestions: [Suggestion("Change the two limits, or the order of the visits")])
    }
  }
}

extension Deadline {
  /// Windows that are visited one after the other.
  fileprivate var points: [Window] {
    switch self {
    case .phases(let windows): windows
    case .sequence(let sequence): sequence.points
    case .frequency, .gap, .choice, .vague: []
    }
  }
}
