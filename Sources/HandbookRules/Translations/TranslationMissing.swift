import Diagnostics
import HandbookModel

struct TranslationMissing: Rule {
  static let info = RuleInfo(
    801, "translation-missing", .always(.warning),
    checks: "Every document stands in every language of its handbook.",
    why: "Readers of the other language see the page in a language that they may not read.",
    fails: """
      # handbook.yaml: languages: [zh-Hans, en]
      policies/return-visit.md
      """,
    repaired: """
      policies/return-visit.md
      policies/return-visit.en.md
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      for language in context.handbook.writtenLanguages.dropFirst()
      where text.document.version(in: language) == nil {
        findings.report(
          at: text.version.title.range,
          "\(Names.titled(text.version.title.value)) is not translated into \(language.noun)")
      }
    }
  }
}

extension Language {
  fileprivate var noun: Message {
    switch self {
    case .zhHans: "Simplified Chinese"
    case .zhHant: "Traditional Chinese"
    case .en: "English"
    }
  }
}
