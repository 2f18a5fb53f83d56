import HandbookModel

/// What is new in the current editions of a handbook's documents and forms, against the editions before
/// them that stand beside them.
struct HandbookChanges {
  /// Changes of one sort of thing: visits, duties, reports …
  struct Group {
    /// The key of its label.
    let label: String
    let changes: [Change]
  }

  /// The changes of one document; none where it has no earlier edition here.
  struct OfDocument {
    let text: DocumentText
    let before: DocumentText?
    let groups: [Group]
  }

  let documents: [OfDocument]
  let forms: [Change]

  init(_ linker: Linker) {
    let context = linker.context
    let editions = context.editions[context.handbook.id]
    documents = context.current.map { text in
      let before = editions?.before(text.document).flatMap {
        DocumentText($0, in: text.version.language, tables: context.tables)
      }
      let groups = before.map {
        let after = HandbookChanges.text(text, toCompareWith: $0, context)
        return HandbookChanges.groups(EditionPair(before: $0, after: after, linker: linker))
      }
      return OfDocument(text: text, before: before, groups: groups ?? [])
    }
    forms = context.handbook.forms.compactMap { form in
      guard form.key.handbook == context.handbook.id, editions?.isCurrent(form) ?? false,
        let before = editions?.before(form)
      else { return nil }
      return FormChanges(before: before, after: form, linker: linker).change
    }
  }

  /// An edition that was not translated is compared with the text in its own language: two languages
  /// call one thing by two names.
  private static func text(
    _ text: DocumentText, toCompareWith before: DocumentText, _ context: HandbookContext
  ) -> DocumentText {
    guard before.version.language != text.version.language else { return text }
    return DocumentText(text.document, in: before.version.language, tables: context.tables) ?? text
  }

  private static func groups(_ pair: EditionPair) -> [Group] {
    let procedures = ProcedureChanges(pair: pair)
    let all: [(String, [Change])] = [
      ("visits", VisitChanges(pair).all), ("change-duties", DutyChanges(pair: pair).all),
      ("change-papers", PaperChanges(pair: pair).all),
      ("change-steps", procedures.steps), ("problems", procedures.escalations),
      ("change-targets", procedures.targets), ("change-text", SectionChanges(pair: pair).all),
    ]
    return all.filter { !$0.1.isEmpty }.map { Group(label: $0.0, changes: $0.1) }
  }
}
