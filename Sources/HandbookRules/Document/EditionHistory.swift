import Diagnostics
import HandbookModel

struct EditionHistory: Rule {
  static let info = RuleInfo(
    206, "edition-history", .always(.error),
    checks: "The revisions list the edition at hand, each edition once, in the order of dates.",
    why: "Branches that work by different editions find out from the revisions what changed.",
    fails: """
      edition: "3.0"
      revisions:
        - { edition: "2.0", date: 2024-05-28, summary: theme of the quarter added }
      """,
    repaired: """
      edition: "3.0"
      revisions:
        - { edition: "2.0", date: 2024-05-28, summary: theme of the quarter added }
        - { edition: "3.0", date: 2026-06-15, summary: rate of repair visits raised }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for document in context.handbook.documents where !document.revisions.isEmpty {
      checkEditions(of: document, into: &findings)
      checkDates(of: document.revisions, into: &findings)
    }
  }

  private func checkEditions(of document: Document, into findings: inout Findings) {
    var first: [String: SourceRange] = [:]
    for revision in document.revisions {
      if let earlier = first[revision.edition.value] {
        findings.report(
          at: revision.edition.range, "Edition \(revision.edition.value) is listed twice",
          notes: [Note("first listed here", at: earlier)])
      } else {
        first[revision.edition.value] = revision.edition.range
      }
    }
    if first[document.edition.value] == nil {
      findings.report(
        at: document.edition.range,
        "Edition \(document.edition.value) is missing from the revisions",
        suggestions: [Suggestion("Add a revision that says what changed")])
    }
  }

  /// Oldest first or newest first, but one way only.
  private func checkDates(of revisions: [Revision], into findings: inout Findings) {
    let dated = revisions.compactMap(\.date)
    guard let first = dated.first, let last = dated.last else { return }
    let isRising = first.value <= last.value
    for (earlier, later) in zip(dated, dated.dropFirst())
    where isRising ? later.value < earlier.value : later.value > earlier.value {
      findings.report(
        at: later.range, "\(later.value) breaks the order of the revisions",
        notes: [Note("the revision before it", at: earlier.range)])
    }
  }
}
