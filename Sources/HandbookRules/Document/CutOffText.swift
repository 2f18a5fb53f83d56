import Diagnostics
import HandbookModel

struct CutOffText: Rule {
  static let info = RuleInfo(
    208, "cut-off-text", .always(.warning),
    checks:
      "The last sentence of a section and the last item of a list are complete: they do not end "
      + "with a comma, a colon, an open bracket or a conjunction, are closed like the items before "
      + "them, and a list has as many items as its text announces.",
    why: "A text that was copied in part loses its end, and with it a duty that nobody misses "
      + "until it was not done.",
    fails: """
      Complaints are handled in three steps:

      1. Record the complaint.
      2. Tell the supervisor and
      """,
    repaired: """
      Complaints are handled in three steps:

      1. Record the complaint.
      2. Tell the supervisor and the manager.
      3. Call the owner.
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      let flow = TextFlow(text.version)
      var told: Set<Int> = []
      for index in text.version.passages.indices
      where flow.isSentence(index) && !flow.isRow(index) && flow.endsSection(index) {
        if report(SentenceEnd(at: index, in: flow).fault, at: index, flow, into: &findings) {
          told.insert(index)
        }
      }
      for (_, items) in flow.lists.sorted(by: { $0.key < $1.key }) {
        guard let last = items.last, !told.contains(last), !flow.isRow(last) else { continue }
        report(ListEnd(items, in: flow).fault, at: last, flow, into: &findings)
      }
      for announced in AnnouncedCount.all(in: flow) { report(announced, into: &findings) }
    }
  }

  @discardableResult
  private func report(
    _ fault: SentenceEnd.Fault?, at index: Int, _ flow: TextFlow, into findings: inout Findings
  ) -> Bool {
    guard let fault else { return false }
    let text = flow.version.passages[index].text
    let word = String(decoding: text.utf8[fault.offsets], as: UTF8.self)
    switch fault.sort {
    case .open:
      findings.report(
        at: text.range(of: fault.offsets), "'\(word)' is opened and never closed",
        suggestions: [Suggestion("Close it, or complete the text")])
    case .unfinished:
      findings.report(
        at: text.range(of: fault.offsets), "The text breaks off after '\(word)'",
        explanation: "Nothing follows in this section",
        suggestions: [Suggestion("Complete the sentence, or end it with a full stop")])
    }
    return true
  }

  private func report(
    _ fault: ListEnd.Fault?, at index: Int, _ flow: TextFlow, into findings: inout Findings
  ) {
    guard let fault else { return }
    let text = flow.version.passages[index].text
    switch fault.sort {
    case .notClosed:
      findings.report(
        at: text.place, "The last item of the list is not closed as the items before it are",
        notes: [Note("closed here", at: fault.earlier)],
        suggestions: [Suggestion("Complete it, or close it in the same way")])
    case .titleOnly:
      findings.report(
        at: text.place, "The last item of the list is only a title",
        notes: [Note("the item before it has a text", at: fault.earlier)],
        suggestions: [Suggestion("Write what applies to it")])
    }
  }

  private func report(_ announced: AnnouncedCount, into findings: inout Findings) {
    findings.report(
      at: announced.range,
      "'\(announced.words)' announces \(announced.wanted); the text has \(announced.found)",
      notes: [Note("the last of them", at: announced.last)],
      suggestions: [Suggestion("Add what is missing, or correct the number")])
  }
}

extension SourceText {
  /// The text without white space at its ends, as a place.
  var place: SourceRange { trimmed.isEmpty ? whole : trimmed.range(of: 0..<trimmed.utf8.count) }
}
