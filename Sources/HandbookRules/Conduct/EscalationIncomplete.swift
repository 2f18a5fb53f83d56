import Diagnostics
import HandbookModel

struct EscalationIncomplete: Rule {
  static let info = RuleInfo(
    605, "escalation-incomplete", .always(.error),
    checks: "A case that is reported names to whom, and by when where other cases do; a number of "
      + "times says whose and within what time they are counted; levels follow one another and "
      + "are named.",
    why: "Whoever has the case on the desk must know whom to tell and by when. '3 repairs' without "
      + "a time are reached by every owner in the end, and by no two counts on the same day.",
    fails: """
      | Case | Counted per | To | Due |
      | --- | --- | --- | --- |
      | 3 or more repairs of the same kind | | Project manager | same day |
      """,
    repaired: """
      | Case | Counted per | To | Due |
      | --- | --- | --- | --- |
      | 3 or more repairs of the same kind | same household, within 3 months | Project manager | \
      same day |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.complete {
      let rows = text.version.escalations.filter { !$0.isUnreadable }
      checkRecipients(rows, into: &findings)
      checkDueDates(rows, into: &findings)
      for row in rows { checkCounting(row, text, into: &findings) }
      checkLevels(rows, into: &findings)
      checkChain(text, into: &findings)
    }
  }

  private func checkRecipients(_ rows: [Escalation], into findings: inout Findings) {
    let gaps = rows.filter(\.chain.isEmpty)
    guard let first = gaps.first else { return }
    findings.report(
      at: first.occasion.whole, "'\(first.occasion.text)' is reported to nobody",
      notes: Note.also(gaps.dropFirst().map(\.occasion.whole)),
      suggestions: [Suggestion("Name whoever is told, in the column To")])
  }

  /// A document none of whose rows has a limit reports with its periodic reports.
  private func checkDueDates(_ rows: [Escalation], into findings: inout Findings) {
    guard let stated = rows.lazy.compactMap(\.firstDue).first else { return }
    let gaps = rows.filter { $0.firstDue == nil && !$0.chain.isEmpty }
    guard let first = gaps.first else { return }
    findings.report(
      at: first.occasion.whole, "'\(first.occasion.text)' has no time by which it is reported",
      notes: Note.also(gaps.dropFirst().map(\.occasion.whole))
        + [Note("for this case it is said", at: stated.range)],
      suggestions: [Suggestion("State a limit in the column Due: 'same day', 'within 2 days'")])
  }

  private func checkCounting(
    _ row: Escalation, _ text: DocumentText, into findings: inout Findings
  ) {
    guard let threshold = row.threshold, threshold.value.count > 1,
      row.countedPer == nil || row.counting != nil
    else { return }
    let count = threshold.value.count
    // What follows in a row needs no other bound, nor what a periodic report counts.
    let isBounded =
      row.counting?.value.within != nil || threshold.value.isConsecutive
      || text.hasPeriodicReport
    if !isBounded {
      findings.report(
        at: threshold.range, "\(count) cases are counted within no stated time",
        explanation: "Over the years every household comes to \(count) cases.",
        suggestions: [
          Suggestion("Write it in the column Counted per: 'same household, within 3 months'")
        ])
    } else if row.counting?.value.unit == nil, !row.saysWhose {
      findings.report(
        at: threshold.range, "\(count) cases are counted together, whosever they are",
        suggestions: [
          Suggestion("Write it in the column Counted per: 'same household', 'same matter'")
        ])
    }
  }

  private func checkLevels(_ rows: [Escalation], into findings: inout Findings) {
    let levels = rows.compactMap(\.level)
    let named = Set(levels.map(\.value))
    for level in levels where level.value > 1 && !named.contains(level.value - 1) {
      findings.report(
        at: level.range, "Level \(level.value - 1) has no row",
        explanation: "Nobody learns what follows when its limit is missed.",
        suggestions: [Suggestion("Add a row for level \(level.value - 1), or renumber this one")])
    }
  }

  /// "Level by level" where nothing says which levels there are.
  private func checkChain(_ text: DocumentText, into findings: inout Findings) {
    let rows = text.version.escalations
    guard !rows.contains(where: { $0.chain.count > 1 || $0.level != nil || $0.isUnreadable })
    else { return }
    let texts = rows.map(\.occasion) + text.version.stepTexts.map(\.text)
    let places = texts.flatMap { text in
      WordFinder(text.utf8).places(of: .levelByLevel).map { text.slice($0) }
    }
    guard let first = places.first else { return }
    findings.report(
      at: first.whole, "'\(first.text)' goes through levels that nothing names",
      notes: Note.also(places.dropFirst().map(\.whole)),
      suggestions: [
        Suggestion("Name them in a block of escalations: 'A → B (within 3 days) → C'")
      ])
  }
}

extension Escalation {
  /// A limit for it as a whole, or for a link of its chain.
  fileprivate var firstDue: Located<DueDate>? { due ?? chain.lazy.compactMap(\.due).first }

  /// The words of the case say that it is one and the same matter, household …
  fileprivate var saysWhose: Bool {
    !WordFinder(occasion.utf8).places(of: .same).isEmpty
      || countedPer.map { !WordFinder($0.utf8).places(of: .same).isEmpty } ?? false
  }
}

extension DocumentText {
  fileprivate var hasPeriodicReport: Bool {
    version.papers.contains { $0.isReport && $0.coveredPeriod?.isAhead == false }
  }
}
