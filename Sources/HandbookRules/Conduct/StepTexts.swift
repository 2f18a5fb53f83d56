import Diagnostics
import HandbookModel

/// What somebody does, in a step, a branch or a sub-step.
struct StepText {
  let text: SourceText
  /// Nil where the text names nobody before the colon.
  let actor: RoleID?
}

extension DocumentVersion {
  /// In the order of the text.
  var stepTexts: [StepText] { procedures.joined().flatMap(\.texts) }
}

extension Step {
  fileprivate var texts: [StepText] {
    let own = StepText(text: text, actor: actor?.value)
    let below = branches.map {
      StepText(text: $0.text, actor: $0.actor?.value ?? self.actor?.value)
    }
    return [own] + below + substeps.flatMap(\.texts)
  }
}
