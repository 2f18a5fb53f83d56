import HandbookModel
import HandbookWriting

/// How the places of a list are named: by number or by label.
enum FlowPlace: Hashable {
  case number(Int)
  /// In small letters: a text may write the same label in both.
  case label(String)
}

extension ProcedureViews {
  /// A procedure as a graph: its branches are outcomes. Where all branches of a step are told, the
  /// procedure goes on only through them; a single branch leaves the others to the next step.
  func graph(_ steps: [Step]) -> FlowGraph {
    var maker = FlowGraphMaker<FlowPlace>()
    for step in steps { add(step, number: String(step.number), depth: 0, to: &maker) }
    return maker.finish(end: context.texts.phrase("step.end"))
  }

  @discardableResult
  private func add(
    _ step: Step, number: String, depth: Int, to maker: inout FlowGraphMaker<FlowPlace>
  ) -> Int {
    let index = maker.act(
      flowHead(step, number), linker.unbracketed(step.text.text), depth: depth)
    if depth == 0 { maker.name(index, .number(step.number)) }
    if let label = step.label { maker.name(index, .label(label.value.lowercased())) }
    var last = index
    for part in step.substeps {
      let next = add(part, number: "\(number).\(part.number)", depth: depth + 1, to: &maker)
      maker.connect(last, next)
      last = next
    }
    for branch in step.branches { add(branch, of: index, to: &maker) }
    if depth == 0, step.branches.count < 2 { maker.lead(last, way(step.target?.value)) }
    return last
  }

  private func add(
    _ branch: Step.Branch, of node: Int, to maker: inout FlowGraphMaker<FlowPlace>
  ) {
    let actor = branch.actor.map { context.writer.role($0.value) }
    let due = branch.due.map { context.writer.due($0.value) }
    let parts = [actor, due, linker.unbracketed(branch.text.text)].compactMap { $0 }.filter {
      !$0.isEmpty
    }
    let text = parts.joined(separator: " ") + flowTarget(branch.target?.value)
    let index = maker.outcome(branch.condition.text, text, of: node)
    maker.lead(index, way(branch.target?.value))
  }

  private func flowHead(_ step: Step, _ number: String) -> String {
    let actor = step.actor.map { context.writer.role($0.value) } ?? step.condition?.text
    let words = [number, step.label?.value, actor].compactMap { $0 }.joined(separator: " ")
    return step.due.map { context.writer.noted(words, context.writer.due($0.value)) } ?? words
  }

  private func flowTarget(_ target: Step.Target?) -> String {
    target.map { " → " + self.target($0) } ?? ""
  }

  private func way(_ target: Step.Target?) -> FlowGraphMaker<FlowPlace>.Way {
    switch target {
    case nil: .onward
    case .end: .end
    case .step(let number): .place(.number(number))
    case .label(let label): .place(.label(label.lowercased()))
    }
  }
}
