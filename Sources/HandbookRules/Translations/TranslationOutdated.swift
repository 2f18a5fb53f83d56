import Diagnostics
import HandbookModel

struct TranslationOutdated: Rule {
  static let info = RuleInfo(
    803, "translation-outdated", .always(.warning),
    checks: "A translation translates the edition of its original.",
    why: "Readers of the translation would follow rules that have changed.",
    fails: """
      # return-visit.md:    edition: "3.0"
      # return-visit.en.md: translates: "2.0"
      """,
    repaired: """
      # return-visit.en.md: translates: "3.0"
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for document in context.handbook.documents {
      for version in document.versions {
        guard let translates = version.translates, translates.value != document.edition.value
        else { continue }
        findings.report(
          at: translates.range,
          "Translates edition \(translates.value) of an original in edition \(document.edition.value)",
          notes: [Note("the edition of the original", at: document.edition.range)])
      }
    }
  }
}
