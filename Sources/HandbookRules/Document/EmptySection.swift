import Diagnostics
import HandbookModel

struct EmptySection: Rule {
  static let info = RuleInfo(
    202, "empty-section", .always(.error),
    checks: "Something stands under every heading.",
    why: "A reader cannot tell whether nothing applies or a page was lost. If nothing applies, "
      + "the section says so.",
    fails: """
      # 9 Records

      # 10 Targets
      """,
    repaired: """
      # 9 Records

      None.

      # 10 Targets
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for document in context.handbook.documents {
      for section in document.versions.flatMap(\.sections) where section.isEmpty {
        findings.report(
          at: section.title.range, "\(section.title.value) has nothing under its heading",
          suggestions: [Suggestion("Write what applies, or that nothing does")])
      }
    }
  }
}
