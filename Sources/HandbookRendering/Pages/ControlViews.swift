import HandbookModel

/// Views of document control, refinements and status, which documents and plans share.
struct ControlViews {
  let linker: Linker

  private var context: HandbookContext { linker.context }

  /// Nil where nothing is stated.
  func control(_ control: DocumentControl) -> View? {
    let rows = DocumentControl.Act.allCases.compactMap { act in
      control[act].map { row(act, $0) }
    }
    let hasNames = DocumentControl.Act.allCases.contains { control[$0]?.name != nil }
    return rows.isEmpty
      ? nil : View(.control, ["hasNames": .flag(hasNames), "rows": .list(rows)])
  }

  private func row(_ act: DocumentControl.Act, _ signatory: DocumentControl.Signatory) -> View {
    let role = signatory.role?.value
    return View(
      .controlRow,
      [
        "act": .text(context.texts.name(of: act.rawValue, in: "control")),
        "name": .text(signatory.name?.value ?? ""),
        "role": .text(role.map(context.writer.role) ?? ""),
        "roleHref": .text(role.map { linker.href(.role($0)) } ?? ""),
        "date": .text(signatory.date.map { context.writer.day($0.value) } ?? ""),
      ])
  }

  func refinements(_ refinements: [Refinement]) -> [View] {
    refinements.map { refinement in
      let citation = refinement.key.map(Citation.document)
      let title = citation.map(linker.title)
      return View(
        .refinement,
        [
          "href": .text(citation.map(linker.href) ?? ""),
          "title": .text(
            title.map { context.texts.phrase("title.cite", ["title": $0]) }
              ?? refinement.name.value),
          "edition": .text(
            "\(context.texts[label: "edition"]) \(refinement.edition.value)"),
          "language": .text(refinement.key.map(titleLanguage) ?? ""),
        ])
    }
  }

  /// Of a document's title on this page, where it is not the page's.
  private func titleLanguage(_ key: DocumentKey) -> String {
    let document = context.workspace.document(key)
    let shown = document?.version(in: context.language) ?? document?.original
    return shown.map { context.foreign($0.language) } ?? ""
  }

  func revisions(_ revisions: [Revision]) -> [View] {
    revisions.map { revision in
      View(
        .revision,
        [
          "edition": .text(revision.edition.value),
          "date": .text(revision.date.map { context.writer.day($0.value) } ?? ""),
          "summary": .text(revision.summary.map(context.text) ?? ""),
          "language": .text(
            revision.summary.map { context.foreign($0.language(in: context.language)) } ?? ""),
        ])
    }
  }

  func status(_ status: Status) -> String { context.texts.name(of: status.rawValue, in: "status") }
}
