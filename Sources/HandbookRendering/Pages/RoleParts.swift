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
      return View(
        .roleVisit,
        [
          "kind": .text(writer.kind(visiting.visit.kind)),
          "href": .text(linker.href(.kind(visiting.visit.kind))),
          "condition": .text(writer.applicability(visiting.visit.key)),
          "part": .text(part(visiting.part)), "facts": .list(values.facts(visiting.visit)),
        ])
    }
  }

  private func part(_ part: VisitPart) -> String {
    switch part {
    case .leads: texts.phrase("part.leads")
    case .goesAlong: texts.phrase("part.goes-along")
    case .assists: texts.phrase("part.assists")
    case .organises: texts.phrase("part.organises")
    case .member(let body): texts.phrase("part.member", ["role": writer.role(body)])
    }
  }

  var reports: [View] {
    activities.stages.map { item in
      View(
        .roleReport,
        [
          "href": .text(href(item.paper.subject.value)),
          "title": .text(title(item.paper.subject.value)),
          "act": .text(texts.name(of: item.stage.act.value.rawValue, in: "act")),
          "due": .text(item.stage.due.map { writer.due($0.value) } ?? ""),
          "source": .text(linker.href(to: item.stage.role.range, in: item.text)),
          "period": .text(
            item.paper.period?.value.value.map { writer.each($0) } ?? ""),
          "covers": .text(item.paper.covers?.value.value.map(writer.covers) ?? ""),
        ])
    }
  }

  private func title(_ subject: Paper.Subject) -> String {
    switch subject {
    case .form(let key): linker.title(.form(key))
    case .document(let key): linker.title(.document(key))
    case .named(let name), .system(let name): name
    }
  }

  private func href(_ subject: Paper.Subject) -> String {
    switch subject {
    case .form(let key): linker.href(key)
    case .document(let key): linker.href(.document(key))
    case .named, .system: ""
    }
  }

  var sheets: [View] {
    activities.signatures.map { form, field in
      let act = texts.name(of: field.does.rawValue, in: "signs")
      return .link(linker.title(.form(form.key)), linker.href(form.key), note: act)
    }
  }

  var records: [View] {
    activities.keeps.map { _, paper in
      let term = paper.retention?.value.value.map(writer.retention) ?? ""
      return .link(title(paper.subject.value), href(paper.subject.value), note: term)
    }
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

  /// The actor is named only where the role acts as the visitor.
  var steps: [View] {
    let views = ProcedureViews(linker: linker)
    return activities.steps.map { text, step in
      views.step(step, in: text, namesActor: step.actor?.value == .visitor)
    }
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
