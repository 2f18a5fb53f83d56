import Diagnostics
import HandbookModel

/// New, dropped and changed targets, escalations and steps. They are matched by their words, and so
/// only where both editions speak one language.
struct ProcedureChanges {
  let pair: EditionPair

  private var context: HandbookContext { pair.context }

  var targets: [Change] {
    compared(pair.before.version.targets, pair.after.version.targets, by: \.name.text) {
      target, text in
      let value = target.value.map { context.writer.target($0.value) }
      let period = target.period.map { context.writer.each($0.value) }
      let owner = target.owner.map { context.writer.role($0.value) }
      return Line(
        subject: target.name.text,
        content: [value, period, owner].compactMap { $0 }, range: target.range,
        roles: [target.owner?.value].compactMap { $0 })
    }
  }

  var escalations: [Change] {
    compared(pair.before.version.escalations, pair.after.version.escalations, by: \.occasion.text) {
      escalation, text in
      let chain = escalation.chain.map { link in
        let role = context.writer.role(link.role.value)
        return link.due.map { context.writer.noted(role, context.writer.due($0.value)) } ?? role
      }
      let by = escalation.by.map { context.writer.role($0.value) }
      let due = escalation.due.map { context.writer.due($0.value) }
      return Line(
        subject: escalation.occasion.text,
        content: [([by].compactMap { $0 } + chain).joined(separator: " → "), due]
          .compactMap { $0 }, range: escalation.range,
        roles: escalation.chain.map(\.role.value) + [escalation.by?.value].compactMap { $0 })
    }
  }

  /// Steps by their number: a step that moves is a change of two.
  var steps: [Change] {
    compared(
      numbered(pair.before.version.procedures), numbered(pair.after.version.procedures), by: \.name
    ) { item, _ in
      let step = item.step
      let actor = step.actor.map { context.writer.role($0.value) }
      let due = step.due.map { context.writer.due($0.value) }
      return Line(
        subject: item.name, isWritten: false,
        content: [actor, due, step.text.text].compactMap { $0 }
          + step.branches.map { $0.condition.text + context.texts[label: "colon"] + $0.text.text },
        range: step.range, roles: [step.actor?.value].compactMap { $0 })
    }
  }

  private struct NumberedStep {
    let name: String
    let step: Step
  }

  private func numbered(_ procedures: [[Step]]) -> [NumberedStep] {
    procedures.enumerated().flatMap { index, steps in
      steps.map { step in
        let name = context.texts.phrase("step.number", ["n": String(step.number)])
        let procedure = context.texts.phrase("change.procedure", ["n": String(index + 1)])
        return NumberedStep(
          name: procedures.count == 1 ? name : procedure + name, step: step)
      }
    }
  }

  /// One thing in words that can be compared.
  private struct Line {
    let subject: String
    /// The subject is in the words of the text.
    var isWritten = true
    let content: [String]
    let range: SourceRange
    let roles: [RoleID]
  }

  private func compared<Item>(
    _ before: [Item], _ after: [Item], by name: (Item) -> String,
    _ line: (Item, DocumentText) -> Line
  ) -> [Change] {
    guard pair.hasOneLanguage else { return [] }
    let earlier = Dictionary(before.map { (name($0), line($0, pair.before)) }) { first, _ in first }
    let names = Set(after.map(name))
    let later = after.compactMap { item -> Change? in
      change(from: earlier[name(item)], to: line(item, pair.after))
    }
    let gone = before.filter { !names.contains(name($0)) }
    return later + gone.compactMap { change(from: line($0, pair.before), to: nil) }
  }

  private func change(from before: Line?, to after: Line?) -> Change? {
    guard let shown = after ?? before, before?.content != after?.content else { return nil }
    let language = shown.isWritten ? context.foreign(pair.after.version.language) : ""
    return Change(
      sort: before == nil ? .added : after == nil ? .dropped : .changed,
      subject: Markup(text: shown.subject, in: language),
      rows: [
        Change.Row(
          label: nil, before: before.map { values($0, pair.before) } ?? [],
          after: after.map { values($0, pair.after) } ?? [])
      ], roles: Set((before?.roles ?? []) + (after?.roles ?? [])))
  }

  private func values(_ line: Line, _ text: DocumentText) -> [View] {
    line.content.filter { !$0.isEmpty }.map { pair.written($0, at: line.range, in: text) }
  }
}
