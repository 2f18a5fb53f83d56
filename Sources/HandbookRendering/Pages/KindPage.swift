import HandbookModel
import HandbookWriting

extension ViewShape {
  static let kindClause = ViewShape(
    "kindClause",
    [
      "title": .text, "document": .text, "documentHref": .text, "facts": .list(.fact),
    ])
  static let kindPage = ViewShape(
    "kind",
    [
      "text": .texts, "page": .view(.frame), "facts": .list(.fact),
      "clauses": .list(.kindClause), "hasPlans": .flag, "plans": .list(.link),
      "hasSteps": .flag, "steps": .list(.step), "hasEscalations": .flag,
      "escalations": .list(.escalation), "dueDates": .view(.dueDates),
      "timeLine": .view(.timeLine),
    ])
}

/// The page of a kind of visit: who, when, how often, how, about what, on which sheet, and what
/// happens with its result.
struct KindPage {
  let context: HandbookContext
  let kind: VisitKind

  private var linker: Linker { Linker(context, from: .kind(kind.id)) }
  private var writer: ValueWriter { context.writer }

  var view: View {
    let linker = linker
    let plans = plans(linker)
    let texts = context.current.filter { text in
      text.version.visits.contains { $0.kind == kind.id }
    }
    let steps = steps(texts, linker)
    let escalations = escalations(texts, linker)
    var frame = PageFrame(
      context, .kind(kind.id), title: writer.kind(kind.id), section: .kinds)
    frame.styles += ["due-dates.css", "figures.css", "time-line.css"]
    frame.subject = kind.name
    return View(
      .kindPage,
      [
        "text": .texts(context.texts), "page": frame.view, "facts": .list(facts(linker)),
        "clauses": .list(clauses(linker)), "hasPlans": .flag(!plans.isEmpty),
        "plans": .list(plans), "hasSteps": .flag(!steps.isEmpty), "steps": .list(steps),
        "hasEscalations": .flag(!escalations.isEmpty), "escalations": .list(escalations),
        "dueDates": .view(dueDates(linker)),
        "timeLine": .view(KindTimeLine(linker: linker, kind: kind).view),
      ])
  }

  private func dueDates(_ linker: Linker) -> View? {
    let uses = context.uses.visits[kind.id] ?? []
    return DueDates(linker, uses.map { DueDates.Clause(text: $0.text, visit: $0.visit) }).view
  }

  /// The steps of the documents that arrange the visit: what comes of its result stands in their
  /// branches.
  private func steps(_ texts: [DocumentText], _ linker: Linker) -> [View] {
    let views = ProcedureViews(linker: linker)
    return texts.flatMap { text in
      text.version.procedures.joined().map { views.step($0, in: text, namesActor: true) }
    }
  }

  private func escalations(_ texts: [DocumentText], _ linker: Linker) -> [View] {
    let views = ProcedureViews(linker: linker)
    return texts.flatMap { text in
      text.version.escalations.map { views.escalation($0, in: text) }
    }
  }

  private func facts(_ linker: Linker) -> [View] {
    let texts = context.texts
    var facts: [View] = []
    if let event = kind.event {
      facts.append(.fact(texts[label: "event"], [Markup(text: writer.event(event.value))]))
    }
    let unit = writer.unit(kind.unit)
    facts.append(.fact(texts[label: "counted-per"], [Markup(text: unit)]))
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
  private func clauses(_ linker: Linker) -> [View] {
    (context.uses.visits[kind.id] ?? []).map { text, visit in
      let values = VisitValues(text: text, linker: linker, style: .facts)
      let condition = writer.applicability(visit.key)
      let title = text.version.title.value
      return View(
        .kindClause,
        [
          "title": .text(condition.isEmpty ? title : condition),
          "document": .text(
            [text.document.number?.value, title].compactMap { $0 }.joined(separator: " ")),
          "documentHref": .text(linker.href(to: visit.head, in: text)),
          "facts": .list(values.facts(visit)),
        ])
    }
  }

  private func plans(_ linker: Linker) -> [View] {
    context.handbook.plans.flatMap { plan in
      plan.visits.filter { $0.kind.value == kind.id }.map { line in
        .link(
          context.text(of: plan.title), linker.href(.plan(plan.id)),
          note: writer.list(PlanPrinter(context).schedule(line), .all))
      }
    }
  }
}
