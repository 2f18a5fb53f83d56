import Diagnostics
import HandbookModel

struct MissingSection: Rule {
  static let info = RuleInfo(
    201, "missing-section", .always(.error),
    checks: "A document or plan has every part that the handbook requires of its sort.",
    why: "A reader who looks for the retention term, or for who is responsible, must find the "
      + "part that says it; and what is nowhere written is nowhere checked.",
    fails: """
      # handbook.yaml
      require: { policy: [purpose, visits, records] }
      # policies/return-visit.md has no block marked `records`
      """,
    repaired: """
      ## Records
      <!-- records -->
      | Record | Archived | Keeper | Kept for |
      | --- | --- | --- | --- |
      | [Owner Visit Record Sheet] | Customer-service centre, month-end | Office | 2 years |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    let required = context.handbook.requirements
    for text in context.originals {
      for word in required.sections[text.document.sort] ?? [] where !has(word.value, text.version) {
        let isBlock = MarkedBlock.Sort(rawValue: word.value) != nil
        let part = Self.part(word.value)
        findings.report(
          at: text.version.title.range,
          isBlock
            ? "\(Names.titled(text.version.title.value)) has no block '\(part)'"
            : "\(Names.titled(text.version.title.value)) has no section '\(part)'",
          notes: [Note("required here", at: word.range)],
          suggestions: [
            Suggestion(
              isBlock
                ? "Add a table or list marked '<!-- \(part) -->'"
                : "Add a section with that heading")
          ])
      }
    }
    for plan in context.handbook.plans {
      for word in required.plan where !has(word.value, plan) {
        findings.report(
          at: plan.range, "\(context.names.plan(plan)) has no '\(word.value)'",
          notes: [Note("required here", at: word.range)])
      }
    }
  }

  /// The word as the program names it, in the language of whoever reads the message.
  private static func part(_ word: String) -> Message {
    switch word {
    case "purpose": "purpose"
    case "scope": "scope"
    case "definitions": "definitions"
    case "privacy": "privacy"
    case "appraisal": "appraisal"
    case "training": "training"
    case "duties": "duties"
    case "visits": "visits"
    case "reports": "reports"
    case "records": "records"
    case "steps": "steps"
    case "documents": "documents"
    case "escalations": "escalations"
    case "targets": "targets"
    case "hours": "hours"
    case "terms": "terms"
    default: Message(verbatim: word)
    }
  }

  private func has(_ word: String, _ version: DocumentVersion) -> Bool {
    guard let sort = MarkedBlock.Sort(rawValue: word) else {
      return version.sections.contains { $0.topic == word }
    }
    return version.blocks.contains { $0.sort == sort }
  }

  private func has(_ key: String, _ plan: Plan) -> Bool {
    switch key {
    case "site": plan.site != nil
    case "staff": !plan.staff.isEmpty
    case "capacity": !plan.capacity.isEmpty
    case "visits": !plan.visits.isEmpty
    case "told": !plan.told.isEmpty
    case "themes": !plan.themes.isEmpty
    case "control": plan.control.range != nil
    default: true
    }
  }
}
