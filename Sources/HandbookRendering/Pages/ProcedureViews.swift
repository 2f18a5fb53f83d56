import HandbookModel
import HandbookWriting

extension ViewShape {
  static let branch = ViewShape(
    "branch",
    ["condition": .text, "actor": .text, "due": .text, "content": .markup, "target": .text])
  /// `language`: of the text, where it is not the page's; `level`: 1, deeper for parts of a step.
  static let step = ViewShape(
    "step",
    [
      "href": .text, "number": .text, "level": .text, "label": .text, "actor": .text,
      "condition": .text, "due": .text, "content": .markup, "target": .text,
      "hasBranches": .flag, "branches": .list(.branch), "language": .text,
    ])
  /// The steps of one list of a document, and its picture.
  static let procedure = ViewShape(
    "procedure",
    [
      "title": .text, "href": .text, "steps": .list(.step), "flow": .view(.flow),
      "language": .text,
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

  var context: HandbookContext { linker.context }
  private var writer: ValueWriter { context.writer }
  private var texts: TextTable { context.texts }

  /// All steps of a list, named after its section.
  func procedure(_ steps: [Step], in text: DocumentText) -> View {
    let title = steps.first.flatMap { text.outline.section(at: $0.range) }
      .map { text.outline.sections[$0].title.value }
    return View(
      .procedure,
      [
        "title": .text(title ?? text.version.title.value),
        "href": .text(steps.first.map { linker.href(to: $0.range, in: text) } ?? ""),
        "steps": .list(steps.flatMap { self.steps($0, in: text, namesActor: true) }),
        "flow": .view(flow(steps, in: text)),
        "language": .text(context.foreign(text.version.language)),
      ])
  }

  func flow(_ steps: [Step], in text: DocumentText) -> View? {
    View.flow(graph(steps), named: texts[label: "flow-of-steps"], of: text, in: context)
  }

  /// A step and its parts, one after the other.
  func steps(_ step: Step, in text: DocumentText, namesActor: Bool) -> [View] {
    parts(step, number: String(step.number), level: 1).map { part, number, level in
      view(part, number, level, in: text, namesActor: namesActor)
    }
  }

  private func parts(
    _ step: Step, number: String, level: Int
  ) -> [(step: Step, number: String, level: Int)] {
    [(step, number, level)]
      + step.substeps.flatMap { part in
        parts(part, number: "\(number).\(part.number)", level: level + 1)
      }
  }

  private func view(
    _ step: Step, _ number: String, _ level: Int, in text: DocumentText, namesActor: Bool
  ) -> View {
    let branches = step.branches.map(branch)
    let actor = namesActor ? step.actor.map { writer.role($0.value) } : nil
    return View(
      .step,
      [
        "href": .text(linker.href(to: step.range, in: text)), "number": .text(number),
        "level": .text(String(min(level, 4))), "label": .text(step.label?.value ?? ""),
        "actor": .text(actor ?? ""), "condition": .text(step.condition?.text ?? ""),
        "due": .text(step.due.map { writer.due($0.value) } ?? ""),
        "content": .markup(linker.linked(step.text.text)),
        "target": .text(step.target.map { target($0.value) } ?? ""),
        "hasBranches": .flag(!branches.isEmpty), "branches": .list(branches),
        "language": .text(context.foreign(text.version.language)),
      ])
  }

  private func branch(_ branch: Step.Branch) -> View {
    View(
      .branch,
      [
        "condition": .text(branch.condition.text),
        "actor": .text(branch.actor.map { writer.role($0.value) } ?? ""),
        "due": .text(branch.due.map { writer.due($0.value) } ?? ""),
        "content": .markup(linker.linked(branch.text.text)),
        "target": .text(branch.target.map { target($0.value) } ?? ""),
      ])
  }

  func target(_ target: Step.Target) -> String {
    switch target {
    case .step(let number): texts.phrase("step.number", ["n": String(number)])
    case .label(let label): label
    case .end: texts.phrase("step.end")
    }
  }

  func escalation(_ escalation: Escalation, in text: DocumentText) -> View {
    View(
      .escalation,
      [
        "href": .text(linker.href(to: escalation.range, in: text)),
        "title": .text(escalation.occasion.text),
        "counted": .text(escalation.countedPer?.text ?? ""),
        "from": .text(escalation.by.map { writer.role($0.value) } ?? ""),
        "to": .text(chain(escalation)),
        "due": .text(escalation.due.map { writer.due($0.value) } ?? ""),
        "language": .text(context.foreign(text.version.language)),
      ])
  }

  /// To whom, one after the other, each with its limit.
  func chain(_ escalation: Escalation) -> String {
    escalation.chain.map { link in
      let role = writer.role(link.role.value)
      return link.due.map { writer.noted(role, writer.due($0.value)) } ?? role
    }.joined(separator: " → ")
  }
}
