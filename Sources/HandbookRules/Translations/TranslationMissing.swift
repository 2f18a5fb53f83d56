import Diagnostics
import HandbookModel

struct TranslationMissing: Rule {
  static let info = RuleInfo(
    801, "translation-missing", .always(.warning),
    checks: "Every document stands in every language of its handbook, and every name on a form in "
      + "those of its sheet; a language that is converted from another script needs none.",
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
    for form in context.handbook.forms where context.isOwn(form.range) {
      let languages = form.languages.isEmpty ? context.handbook.writtenLanguages : form.languages
      for language in languages { check(form, in: language, into: &findings) }
    }
  }

  /// One finding for a form that nobody translated, else one for each name that was forgotten.
  private func check(_ form: Form, in language: Language, into findings: inout Findings) {
    let missing = form.names.filter { !$0.has(language) }.compactMap(\.all.first)
    guard let first = missing.first else { return }
    if first.range == form.title.all.first?.range {
      return findings.report(
        at: first.range, "\(Names.titled(first.value)) is not translated into \(language.noun)")
    }
    for name in missing where name.value.contains(where: \.isLetter) {
      findings.report(at: name.range, "'\(name.value)' has no name in \(language.noun)")
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
