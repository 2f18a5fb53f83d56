import Diagnostics
import HandbookModel

struct TranslationDiffers: Rule {
  static let info = RuleInfo(
    802, "translation-differs", .always(.error),
    checks: "A translation says the same as its original: the same visits with equal values, the "
      + "same duties, reports, records, escalations, targets and steps, and in each section the "
      + "same references. Shape, order of rows and wording are free.",
    why: "Two colleagues who read different languages would follow different rules.",
    fails: """
      | 投诉回访 | 投诉处理完毕后 3 天内 |
      | Complaint visit | within 5 days after the complaint is closed |
      """,
    repaired: """
      | 投诉回访 | 投诉处理完毕后 3 天内 |
      | Complaint visit | within 3 days after the complaint is closed |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for document in context.handbook.documents {
      guard let original = document.original else { continue }
      for translation in document.versions.dropFirst() {
        var comparison = TranslationComparison(
          original: original, translation: translation,
          kinds: context.handbook.vocabulary.kinds, names: context.names(in: translation.language),
          reportedDuties: Set(
            RoleWithoutDuty.uses(in: original, context.handbook).map(\.value)),
          hasUnresolvedReferences: context.hasUnresolvedReferences(original.source)
            || context.hasUnresolvedReferences(translation.source),
          isPartlyRead: context.isPartlyRead(original.source)
            || context.isPartlyRead(translation.source))
        comparison.compare()
        for difference in comparison.differences {
          findings.report(
            at: difference.range, issued: document.status == .issued, difference.text,
            notes: difference.others + [Note(difference.note, at: difference.original)])
        }
      }
    }
  }
}
