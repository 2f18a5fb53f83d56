import HandbookModel

/// How a document hangs together with the rest: what refines it, the sheets and roles that it names,
/// the documents before and after it.
struct DocumentRelations {
  let text: DocumentText
  let linker: Linker

  private var context: HandbookContext { linker.context }

  /// Current documents and plans of all handbooks that refine this edition.
  var refinedBy: [View] {
    context.workspace.handbooks.flatMap { handbook -> [View] in
      let documents = handbook.documents.filter { document in
        (context.editions[handbook.id]?.isCurrent(document) ?? true) && names(document.refines)
      }
      let plans = handbook.plans.filter { names($0.refines) }
      return documents.map(link) + plans.map { link($0, in: handbook) }
    }
  }

  private func names(_ refinements: [Refinement]) -> Bool {
    refinements.contains { $0.key == text.document.key }
  }

  private func link(_ document: Document) -> View {
    let shown = document.version(in: context.language) ?? document.original
    return reference(
      context.texts.phrase("title.cite", ["title": document.title(in: context.language)]),
      linker.href(document.key), shown?.language,
      edition: "\(context.texts[label: "edition"]) \(document.edition.value)")
  }

  private func link(_ plan: Plan, in handbook: Handbook) -> View {
    reference(
      context.text(of: plan.title),
      linker.location.href(to: context.location(.plan(plan.id), in: handbook.id)),
      plan.title.language(in: context.language), edition: "")
  }

  private func reference(
    _ title: String, _ href: String, _ language: Language?, edition: String
  ) -> View {
    View(
      .refinement,
      [
        "href": .text(href), "title": .text(title), "edition": .text(edition),
        "language": .text(language.map(context.foreign) ?? ""),
      ])
  }

  /// The sheets that the text cites or its rows are recorded on, each once, in the order of the text.
  var sheets: [View] {
    let version = text.version
    var seen: Set<FormKey> = []
    let cited = version.citations.compactMap { citation -> FormKey? in
      if case .form(let key) = citation.value { key } else { nil }
    }
    let all = cited + version.visits.flatMap(\.sheets.members)
    return all.filter { seen.insert($0).inserted }.map { key in
      let form = context.workspace.form(key)
      return .link(
        linker.title(.form(key)), linker.href(key), note: form?.number.value ?? "")
    }
  }

  /// The roles that the document gives something to do, in the order of the vocabulary.
  var roles: [View] {
    let version = text.version
    var named = Set(version.duties.map(\.role.value))
    for visit in version.visits {
      named.formUnion(visit.leaders?.value.value?.roles.map(\.value) ?? [])
      named.formUnion(visit.companions?.value.value?.map(\.value) ?? [])
      named.formUnion(visit.assistants?.value.value?.map(\.value) ?? [])
    }
    named.formUnion(version.papers.flatMap(\.stages).map(\.role.value))
    named.formUnion(version.procedures.joined().compactMap(\.actor?.value))
    return context.handbook.vocabulary.roles.filter { named.contains($0.id) }
      .map { .link(context.writer.role($0.id), linker.href(.role($0.id))) }
  }

  /// In the order of the start page; nil at its ends, and for an edition that is not current.
  var previous: View? { neighbour(-1) }
  var next: View? { neighbour(1) }

  private func neighbour(_ step: Int) -> View? {
    guard
      let index = context.current.firstIndex(where: { $0.document.key == text.document.key }),
      context.current.indices.contains(index + step)
    else { return nil }
    let other = context.current[index + step]
    return .link(
      other.version.title.value, linker.href(other.document.key),
      note: context.foreign(other.version.language))
  }
}
