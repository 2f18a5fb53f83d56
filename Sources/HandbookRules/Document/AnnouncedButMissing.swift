import Diagnostics
import HandbookModel

struct AnnouncedButMissing: Rule {
  static let info = RuleInfo(
    207, "announced-but-missing", .always(.error),
    checks: "What a text announces is there: the annex, the chart, the table below, what follows a "
      + "colon.",
    why: "Whoever is sent to an annex or a chart acts by what it says. Where it is missing, each "
      + "reader makes up another.",
    fails: "The sheets are handed out by the flow chart in Annex A.",
    repaired: """
      The sheets are handed out by the flow chart in Annex A.

      # Annex A Flow chart
      ![Flow chart](../assets/sheets.svg)
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    lazy var papers = PresentParts.papers(of: context.handbook)
    for text in context.originals {
      let flow = TextFlow(text.version)
      let announcements = Announcement.all(in: flow)
      guard !announcements.isEmpty else { continue }
      var present = PresentParts(text.version, papers: papers)
      var named: [String: [Located<Announcement>]] = [:]
      var order: [String] = []
      for announced in announcements where !present.has(announced.value, in: flow) {
        guard announced.value.sort != .continuation else {
          report(announced, into: &findings)
          continue
        }
        let name = announced.value.name
        if named[name] == nil { order.append(name) }
        named[name, default: []].append(announced)
      }
      for name in order { report(named[name] ?? [], into: &findings) }
    }
  }

  /// `如下：` with nothing behind it.
  private func report(_ announced: Located<Announcement>, into findings: inout Findings) {
    findings.report(
      at: announced.range, "'\(announced.value.name)' announces what does not follow",
      explanation: "Nothing stands behind it in this section",
      suggestions: [Suggestion("Write what follows, or take the announcement out")])
  }

  /// - places: where one thing is announced, in the order of the text.
  private func report(_ places: [Located<Announcement>], into findings: inout Findings) {
    guard let first = places.first else { return }
    let notes =
      places.dropFirst().prefix(2).map { Note("announced here too", at: $0.range) }
      + (places.count > 3 ? [Note("and \(places.count - 3, "more place", "more places")")] : [])
    findings.report(
      at: first.range, "'\(first.value.name)' is announced, but it is not in the text",
      notes: notes,
      suggestions: [suggestion(first.value.sort)])
  }

  private func suggestion(_ sort: Announcement.Sort) -> Suggestion {
    switch sort {
    case .annex:
      Suggestion("Add it under a heading of that name, or cite the form or file by its title")
    case .chart, .picture: Suggestion("Add the picture, or take the reference out")
    case .table: Suggestion("Add the table, or take the reference out")
    case .part, .continuation, .attached:
      Suggestion("Add it under a heading of that name, or take the announcement out")
    }
  }
}
