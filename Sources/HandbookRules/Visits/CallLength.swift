import Diagnostics
import HandbookModel

struct CallLength: Rule {
  static let info = RuleInfo(
    421, "call-length", .always(.information),
    checks: "A call may last longer than no time at all, and an exception to its length is a kind "
      + "of visit or a result that the handbook knows.",
    why: "The caller has to see, while the clock runs, whether this call is an exception; a word "
      + "that is declared nowhere is read in as many ways as there are callers.",
    fails: "| First call | within 3 minutes; except urgent matters |",
    repaired: "| First call | within 3 minutes; except Complaint visit |")

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      var seen: Set<SourceRange> = []
      for clause in text.version.clauses {
        guard let length = clause.length?.stated, seen.insert(length.range).inserted else {
          continue
        }
        check(length, text, into: &findings)
      }
    }
  }

  private func check(
    _ length: Located<VisitLength>, _ text: DocumentText, into findings: inout Findings
  ) {
    if length.value.maximum < 1 {
      findings.report(
        at: length.range, "A call may last 0 minutes",
        suggestions: [Suggestion("State how many minutes it may last")])
    }
    for exception in length.value.exceptions {
      guard case .text(let words) = exception, !text.defines(words) else { continue }
      findings.report(
        at: length.range, "Exception '\(words)' is defined nowhere",
        suggestions: [
          Suggestion("Name a kind of visit or a result, or define it in a block of terms")
        ])
    }
  }
}

extension DocumentText {
  fileprivate func defines(_ words: String) -> Bool {
    version.terms.contains { $0.term.value.lowercased() == words.lowercased() }
  }
}
