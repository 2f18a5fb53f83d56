import HandbookModel
import HandbookWriting

extension ViewShape {
  static let branch = ViewShape(
    "branch", ["condition": .text, "content": .markup, "target": .text])
  /// `language`: of the text, where it is not the page's.
  static let step = ViewShape(
    "step",
    [
      "href": .text, "number": .text, "actor": .text, "due": .text, "content": .markup,
      "hasBranches": .flag, "branches": .list(.branch), "language": .text,
    ])
  static let escalation = ViewShape(
    "escalation",
    [
      "href": .text, "title": .text, "counted": .text, "from": .text, "to": .text, "due": .text,
      "language": .text,
    ])
}

/// Steps and escalations of documents, as the pages of roles and kinds show them.
struct ProcedureViews {
  let linker: Linker

  private var context: HandbookContext { linker.context }
  private var writer: ValueWriter { context.writer }
  private var texts: TextTable { context.texts }

  func step(_ step: Step, in text: DocumentText, namesActor: Bool) -> View {
    let branches = step.branches.map(branch)
    let actor = namesActor ? step.actor.map { writer.role($0.value) } : nil
    return View(
      .step,
      [
        "href": .text(linker.href(to: step.range, in: text)),
        "number": .text(String(step.number)), "actor": .text(actor ?? ""),
        "due": .text(step.due.map { writer.due($0.value) } ?? ""),
        "content": .markup(linker.linked(step.text.text)),
        "hasBranches": .flag(!branches.isEmpty), "branches": .list(branches),
        "language": .text(context.foreign(text.version.language)),
      ])
  }

  private func branch(_ branch: Step.Branch) -> View {
    View(
      .branch,
      [
        "condition": .text(branch.condition.text),
        "content": .markup(linker.linked(branch.text.text)),
        "target": .text(branch.target.map { target($0.value) } ?? ""),
      ])
  }

  private func target(_ target: Step.Target) -> String {
    switch target {
    case .step(let number): texts.phrase("step.number", ["n": String(number)])
    case .label(let label): label
    case .end: texts.phrase("step.end")
    }
  }

  func escalation(_ escalation: Escalation, in text: DocumentText) -> View {
    let chain = escalation.chain.map { link in
      let role = writer.role(link.role.value)
      return link.due.map { writer.noted(role, writer.due($0.value)) } ?? role
    }
    return View(
      .escalation,
      [
        "href": .text(linker.href(to: escalation.range, in: text)),
        "title": .text(escalation.occasion.text),
        "counted": .text(escalation.countedPer?.text ?? ""),
        "from": .text(escalation.by.map { writer.role($0.value) } ?? ""),
        "to": .text(chain.joined(separator: " → ")),
        "due": .text(escalation.due.map { writer.due($0.value) } ?? ""),
        "language": .text(context.foreign(text.version.language)),
      ])
  }
}
