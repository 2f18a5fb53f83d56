import HandbookModel
import HandbookWriting

/// The parts of the page of a kind as views.
struct KindParts {
  let context: HandbookContext
  let linker: Linker
  let kind: VisitKind
  /// The rows that speak of the kind, in the order of the documents.
  private let rows: [(text: DocumentText, visit: Visit)]
  /// The documents that arrange it, each once.
  private let documents: [DocumentText]

  private var writer: ValueWriter { context.writer }
  private var texts: TextTable { context.texts }

  init(context: HandbookContext, linker: Linker, kind: VisitKind) {
    self.context = context
    self.linker = linker
    self.kind = kind
    rows = context.uses.visits[kind.id] ?? []
    var seen: Set<DocumentKey> = []
    documents = rows.map(\.text).filter { seen.insert($0.document.key).inserted }
  }

  var facts: [View] {
    var facts: [View] = []
    if let event = kind.event {
      facts.append(.fact(texts[label: "event"], [Markup(text: writer.event(event.value))]))
    }
    facts.append(.fact(texts[label: "counted-per"], [Markup(text: writer.unit(kind.unit))]))
    if let feature = kind.feature {
      facts.append(.fact(texts[label: "only-with"], [Markup(text: feature.value)]))
    }
    let parts = context.handbook.vocabulary.kinds.filter { part in
      part.parents.contains { $0.value == kind.id }
    }
    for (label, kinds) in [
      ("is-part-of", kind.parents.map(\.value)), ("parts", parts.map(\.id)),
    ] where !kinds.isEmpty {
      facts.append(.fact(texts[label: label], [linker.joined(kinds.map(link), .all)]))
    }
    return facts
  }

  private func link(_ kind: KindID) -> Markup {
    .link(Markup(text: writer.kind(kind)), to: linker.href(.kind(kind)))
  }

  /// One per row of a document's merged table that speaks of the kind; for a kind that is made up
  /// of its parts, the clause that these inherit from.
  var clauses: [View] {
    rows.map { text, visit in
      let values = VisitValues(text: text, linker: linker, style: .facts)
      let condition = writer.applicability(visit.key)
      let title = text.version.title.value
      let more = values.details(visit)
      return View(
        .kindClause,
        [
          "title": .text(condition.isEmpty ? title : condition),
          "language": .text(condition.isEmpty ? context.foreign(text.version.language) : ""),
          "document": .text(
            [text.document.number?.value, title].compactMap { $0 }.joined(separator: " ")),
          "documentHref": .text(linker.href(to: visit.head, in: text)),
          "facts": .list(values.answers(visit)), "hasMore": .flag(!more.isEmpty),
          "more": .list(more),
        ])
    }
  }

  var sheets: [View] {
    var seen: Set<FormKey> = []
    let forms = rows.flatMap(\.visit.sheets.members).filter { seen.insert($0).inserted }
    return forms.compactMap(context.workspace.form).map { form in
      let (keeper, term) = SheetRecords(linker: linker).keeping(of: form.key)
      let signers = form.signatures.map { context.text(of: $0.name) }
      return View(
        .kindSheet,
        [
          "href": .text(linker.href(form.key)), "title": .text(linker.title(.form(form.key))),
          "number": .text(form.number.value), "signers": .text(writer.list(signers, .all)),
          "keeper": .text(keeper), "retention": .text(term),
        ])
    }
  }

  /// The branches of the steps of whoever makes the visit; where there are none, of all steps.
  var outcomes: [View] {
    let leaders = Set(rows.flatMap { ($0.visit.leaders?.value.value?.roles ?? []).map(\.value) })
    let views = OutcomeViews(linker: linker)
    return documents.flatMap { text in
      text.version.procedures.flatMap { steps in
        let own = views.outcomes(of: steps, in: text) { $0 == .visitor || leaders.contains($0) }
        return own.isEmpty ? views.outcomes(of: steps, in: text) { _ in true } : own
      }
    }
  }

  var escalations: [View] {
    let views = ProcedureViews(linker: linker)
    return documents.flatMap { text in
      text.version.escalations.map { views.escalation($0, in: text) }
    }
  }

  /// The reports of the documents that arrange the visit.
  var reports: [View] {
    let views = PaperViews(linker: linker)
    return documents.flatMap { text in
      text.version.papers.filter(\.isReport).map { views.view($0, in: text) }
    }
  }

  var scripts: [View] {
    let views = ScriptViews(linker: linker)
    return context.scripts.scripts(for: [kind.id]).map { views.view($0.script, in: $0.text) }
  }

  var procedures: [View] {
    let views = ProcedureViews(linker: linker)
    return documents.flatMap { text in
      text.version.procedures.filter { !$0.isEmpty }.map { views.procedure($0, in: text) }
    }
  }

  var plans: [View] {
    context.handbook.plans.flatMap { plan in
      plan.visits.filter { $0.kind.value == kind.id }.map { line in
        .link(
          context.text(of: plan.title), linker.href(.plan(plan.id)),
          note: writer.list(PlanPrinter(context).schedule(line), .all))
      }
    }
  }
}
