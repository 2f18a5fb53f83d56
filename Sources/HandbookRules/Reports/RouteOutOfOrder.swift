import Diagnostics
import HandbookModel

struct RouteOutOfOrder: Rule {
  static let info = RuleInfo(
    611, "route-out-of-order", .always(.error),
    checks:
      "A report is compiled before it is reviewed, reviewed before it is approved, and all of "
      + "that before it is archived; no link of its route is due before the one ahead of it, in "
      + "any period of the year.",
    why: "Whoever reviews by the 5th what is compiled by the 10th signs a blank sheet, or is late "
      + "by order.",
    fails: """
      | Report | Route |
      | --- | --- |
      | Monthly Summary | Supervisor compiles (by the 10th of the next month) → Manager reviews \
      (by the 5th of the next month) |
      """,
    repaired: """
      | Report | Route |
      | --- | --- |
      | Monthly Summary | Supervisor compiles (by the 5th of the next month) → Manager reviews \
      (by the 10th of the next month) |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      for paper in text.version.papers where !paper.isUnreadable {
        checkActs(of: paper, text, into: &findings)
        checkDates(of: paper, text, into: &findings)
      }
    }
  }

  /// The first act that comes before one that it needs.
  private func checkActs(of paper: Paper, _ text: DocumentText, into findings: inout Findings) {
    for (index, stage) in paper.stages.enumerated() {
      let (before, behind) = (paper.stages[..<index], paper.stages[(index + 1)...])
      let missing = behind.first { later in
        stage.act.value.needs.contains(later.act.value)
          && !before.contains { $0.act.value == later.act.value }
      }
      guard let missing else { continue }
      return findings.report(
        at: stage.act.range,
        "\(stage.act.value.capitalizedNoun) of \(text.names.paper(paper.subject.value)) stands "
          + "before its \(missing.act.value.noun)",
        notes: [Note("the \(missing.act.value.noun) stands here", at: missing.act.range)],
        suggestions: [Suggestion("Change the order of the route")])
    }
  }

  /// The first link that is due too early, with a period in which it is.
  private func checkDates(of paper: Paper, _ text: DocumentText, into findings: inout Findings) {
    let covered = paper.sampledDates.lazy.map(\.covered)
    for (index, stage) in paper.stages.enumerated().dropFirst() {
      let ahead = paper.stages[index - 1]
      guard let due = stage.due, let limit = ahead.due,
        let early = covered.compactMap({ Early(paper, index, $0) }).first
      else { continue }
      return findings.report(
        at: due.range,
        "\(stage.act.value.capitalizedNoun) of \(text.names.paper(paper.subject.value)) is due "
          + "before its \(ahead.act.value.noun)",
        explanation: "Of \(early.covered.first) to \(early.covered.last), it is due on "
          + "\(early.due), and the \(ahead.act.value.noun) on \(early.ahead).",
        notes: [Note("the \(ahead.act.value.noun) is due here", at: limit.range)],
        suggestions: [Suggestion("Let it be due on the same day or later")])
    }
  }

  /// A covered period in which a stage is due before the one ahead of it.
  private struct Early {
    let covered: DayRange
    let due: CalendarDay
    let ahead: CalendarDay

    init?(_ paper: Paper, _ index: Int, _ covered: DayRange) {
      guard let due = DueOrder.nominal(paper, index, for: covered),
        let ahead = DueOrder.nominal(paper, index - 1, for: covered), due < ahead
      else { return nil }
      (self.covered, self.due, self.ahead) = (covered, due, ahead)
    }
  }
}

extension Paper.Act {
  /// What must have been done before.
  fileprivate var needs: [Paper.Act] {
    switch self {
    case .compile: []
    case .review, .submit: [.compile]
    case .approve: [.compile, .review]
    case .archive: [.compile, .review, .approve]
    }
  }

  fileprivate var capitalizedNoun: Message {
    switch self {
    case .compile: "Compilation"
    case .review: "Review"
    case .approve: "Approval"
    case .submit: "Submission"
    case .archive: "Archiving"
    }
  }
}
