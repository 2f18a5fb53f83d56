import Diagnostics
import HandbookModel
import HandbookWriting

extension ViewShape {
  /// What a visit or a review may come to, and what is done then.
  static let outcome = ViewShape(
    "outcome",
    [
      "condition": .text, "content": .markup, "next": .text, "nextLanguage": .text, "href": .text,
      "source": .text,
      "language": .text,
    ])
}

/// What follows from results: the branches of steps.
struct OutcomeViews {
  let linker: Linker

  private var context: HandbookContext { linker.context }
  private var writer: ValueWriter { context.writer }

  /// The branches of the steps in which `isActor` is true of somebody; parts of steps included.
  func outcomes(
    of steps: [Step], in text: DocumentText, where isActor: (RoleID) -> Bool
  ) -> [View] {
    zip(steps, steps.dropFirst().map(Optional.some) + [nil]).flatMap { step, next -> [View] in
      let acting = step.withParts.filter { part in
        !part.branches.isEmpty && (part.actor.map { isActor($0.value) } ?? false)
      }
      return acting.flatMap { part in part.branches.map { view($0, of: step, next, text) } }
    }
  }

  private func view(
    _ branch: Step.Branch, of step: Step, _ next: Step?, _ text: DocumentText
  ) -> View {
    View(
      .outcome,
      [
        "condition": .text(branch.condition.text),
        "content": .markup(content(branch)),
        "next": .text(self.next(branch.target?.value, next)),
        "nextLanguage": .text(isLabel(branch.target) ? context.foreign(text.version.language) : ""),
        "href": .text(linker.href(to: branch.range, in: text)),
        "source": .text(
          context.texts.phrase("step.number", ["n": String(step.number)])),
        "language": .text(context.foreign(text.version.language)),
      ])
  }

  private func content(_ branch: Step.Branch) -> Markup {
    let actor = branch.actor.map { linker.role($0.value) }
    let due = branch.due.map { Markup(text: writer.due($0.value)) }
    let parts = [actor, due, linker.linked(branch.text.text)].compactMap { $0 }
    return Markup(trusted: parts.map(\.html).filter { !$0.isEmpty }.joined(separator: " "))
  }

  private func isLabel(_ target: Located<Step.Target>?) -> Bool {
    guard case .label? = target?.value else { return false }
    return true
  }

  /// What comes next: the step that the branch names, else the one below.
  private func next(_ target: Step.Target?, _ next: Step?) -> String {
    guard let target else { return next.map { self.next($0) } ?? "" }
    return ProcedureViews(linker: linker).target(target)
  }

  private func next(_ step: Step) -> String {
    let number = context.texts.phrase("step.number", ["n": String(step.number)])
    return step.actor.map { writer.noted(number, writer.role($0.value)) } ?? number
  }
}

extension Step {
  /// The step and its parts, in the order of the text.
  var withParts: [Step] { [self] + substeps.flatMap(\.withParts) }

  /// Everybody who acts in the step, in its parts and branches.
  var actors: [RoleID] {
    withParts.flatMap { part in
      [part.actor?.value].compactMap { $0 } + part.branches.compactMap { $0.actor?.value }
    }
  }
}
