import HandbookModel
import HandbookWriting

/// The parts of a role's page as views.
struct RoleParts {
  let context: HandbookContext
  let linker: Linker
  let role: Role
  let activities: Activities

  private var writer: ValueWriter { context.writer }
  private var texts: TextTable { context.texts }

  var duties: [View] {
    activities.duties.map { text, duty in
      View(
        .duty,
        [
          "content": .markup(linker.linked(duty.text.text)),
          "href": .text(linker.href(to: duty.range, in: text)),
          "source": .text(source(text, duty.range.lower, text.outline.label(at: duty.range))),
          "language": .text(context.foreign(text.version.language)),
        ])
    }
  }

  /// `TL-KF-07 § 4`
  private func source(_ text: DocumentText, _ lower: Int32, _ section: String) -> String {
    let number = text.document.number?.value ?? text.version.title.value
    return section.isEmpty ? number : number + " " + section
  }

  var visits: [View] {
    activities.visits.map { visiting in
      let values = VisitValues(text: visiting.text, linker: linker, style: .facts)
      let more = values.rest(visiting.visit)
      return View(
        .roleVisit,
        [
          "kind": .text(writer.kind(visiting.visit.kind)),
          "href": .text(linker.href(.kind(visiting.visit.kind))),
          "condition": .text(writer.applicability(visiting.visit.key)),
          "part": .text(part(visiting.part)),
          "facts": .list(values.brief(visiting.visit)), "hasMore": .flag(!more.isEmpty),
          "more": .list(more),
        ])
    }
  }

  private func part(_ part: VisitPart) -> String {
    switch part {
    // What most visits of a role are, each card need not say.
    case .leads: ""
    case .leadsWhen(let conditions):
      texts.phrase("part.leads-when", ["condition": writer.conditions(conditions)])
    case .goesAlong: texts.phrase("part.goes-along")
    case .assists: texts.phrase("part.assists")
    case .organises: texts.phrase("part.organises")
    case .supervises: texts.phrase("part.supervises")
    case .member(let body): texts.phrase("part.member", ["role": writer.role(body)])
    }
  }

  var reports: [View] {
    let papers = PaperViews(linker: linker)
    return activities.stages.map { item in
      let subject = item.paper.subject.value
      return View(
        .roleReport,
        [
          "href": .text(papers.href(subject)), "title": .text(papers.title(subject)),
          "language": .text(papers.language(subject, in: item.text)),
          "act": .text(texts.name(of: item.stage.act.value.rawValue, in: "act")),
          "due": .text(item.stage.due.map { writer.due($0.value) } ?? ""),
          "source": .text(linker.href(to: item.stage.role.range, in: item.text)),
          "period": .text(papers.period(item.paper)), "covers": .text(papers.covers(item.paper)),
        ])
    }
  }

  /// Each sheet once, with all that the role does on it.
  var sheets: [View] {
    var acts: [FormKey: [String]] = [:]
    for (form, field) in activities.signatures {
      let act = texts.name(of: field.does.rawValue, in: "signs")
      if !(acts[form.key] ?? []).contains(act) { acts[form.key, default: []].append(act) }
    }
    var seen: Set<FormKey> = []
    return activities.signatures.map(\.form).filter { seen.insert($0.key).inserted }.map { form in
      let (keeper, term) = SheetRecords(linker: linker).keeping(of: form.key)
      return View(
        .roleSheet,
        [
          "href": .text(linker.href(form.key)), "title": .text(linker.title(.form(form.key))),
          "acts": .text(writer.list(acts[form.key] ?? [], .all)), "keeper": .text(keeper),
          "retention": .text(term),
        ])
    }
  }

  var records: [View] {
    let papers = PaperViews(linker: linker)
    return activities.keeps.map { papers.view($0.paper, in: $0.text) }
  }

  /// The sheets on which the people of the role sign that they have read what concerns them.
  var readings: [View] {
    guard role.isStaff else { return [] }
    return context.current.filter { !activities.within($0.document.key).isEmpty }.map { text in
      let key = text.document.key
      return .link(
        linker.title(.document(key)), linker.href(.made(key.id, .reading(role.id))),
        note: "\(texts[label: "edition"]) \(key.edition)")
    }
  }

  /// The actor is named where the role acts as the visitor, or not alone.
  var steps: [View] {
    let views = ProcedureViews(linker: linker)
    return activities.steps.flatMap { text, step in
      views.steps(step, in: text, namesActor: step.actors != [role.id])
    }
  }

  /// What follows from what the role finds: the branches of its steps, in each document.
  var outcomes: [View] {
    let views = OutcomeViews(linker: linker)
    var seen: Set<DocumentKey> = []
    let texts = activities.steps.map(\.text).filter { seen.insert($0.document.key).inserted }
    return texts.flatMap { text in
      let isVisitor = activities.visits.contains {
        $0.part.isVisitor && $0.text.document.key == text.document.key
      }
      return text.version.procedures.flatMap { steps in
        views.outcomes(of: steps, in: text) { $0 == role.id || $0 == .visitor && isVisitor }
      }
    }
  }

  /// What is said on the visits that the role makes.
  var scripts: [View] {
    let kinds = Set(activities.visits.filter { $0.part.isVisitor }.map(\.visit.kind))
    let views = ScriptViews(linker: linker)
    return context.scripts.scripts(for: kinds).map { views.view($0.script, in: $0.text) }
  }

  var provisions: [View] {
    let views = ProvisionViews(linker: linker)
    return activities.provisions.map { views.view($0.provision, in: $0.text) }
  }

  var escalations: [View] {
    let views = ProcedureViews(linker: linker)
    return activities.escalations.map { text, escalation in views.escalation(escalation, in: text) }
  }

  var targets: [View] {
    activities.targets.map { text, target in
      let value = target.value.map { writer.target($0.value) } ?? ""
      let period = target.period.map { writer.each($0.value) }
      return .link(
        target.name.text, linker.href(to: target.range, in: text),
        note: period.map { writer.noted(value, $0) } ?? value)
    }
  }
}
