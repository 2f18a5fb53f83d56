import Diagnostics
import HandbookModel

struct BlankRate: Rule {
  static let info = RuleInfo(
    408, "blank-rate", .errorWhenIssued,
    checks: "An issued document leaves no rate blank.",
    why: "A template may hold '____%' for each company to fill; in force, it demands nothing.",
    fails: "| Repair visit | within 3 days after the repair is finished | ____% |",
    repaired: "| Repair visit | within 3 days after the repair is finished | 30% |")

  func check(_ context: RuleContext, into findings: inout Findings) {
    for document in context.handbook.documents {
      guard let original = document.original else { continue }
      let blanks = original.blankRates
      let isBlank = Set(blanks.map { Key($0.key) })
      for blank in blanks {
        report(blank, in: original, of: document, context, into: &findings)
      }
      for translation in document.versions.dropFirst() {
        // What the original leaves open, its translations can only leave open too.
        for blank in translation.blankRates where !isBlank.contains(Key(blank.key)) {
          report(blank, in: translation, of: document, context, into: &findings)
        }
      }
    }
  }

  /// The words of an occurrence differ by language.
  private struct Key: Hashable {
    let subject: ClauseSubject
    let terms: Set<Condition.Term>

    init(_ key: ClauseKey) {
      subject = key.subject
      terms = Set(key.condition?.terms ?? [])
    }
  }

  private func report(
    _ blank: (key: ClauseKey, range: SourceRange), in version: DocumentVersion,
    of document: Document, _ context: RuleContext, into findings: inout Findings
  ) {
    let names = context.names(in: version.language)
    findings.report(
      at: blank.range, issued: document.status == .issued,
      "Rate of \(names.subject(blank.key)) is blank",
      suggestions: [Suggestion("Fill it in, or say who sets it")])
  }
}
