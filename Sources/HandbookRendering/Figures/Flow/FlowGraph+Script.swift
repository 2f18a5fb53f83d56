import HandbookModel

extension ScriptViews {
  /// A script as a graph: the answers are outcomes. An answer that leads nowhere in particular goes
  /// on to where its item leads, which is the next item unless it says otherwise.
  func graph(_ script: Script) -> FlowGraph {
    var maker = FlowGraphMaker<FlowPlace>()
    for item in script.items where item.act.value != .rule { add(item, to: &maker) }
    return maker.finish(end: context.texts.phrase("step.end"))
  }

  private func add(_ item: Script.Item, to maker: inout FlowGraphMaker<FlowPlace>) {
    let head = [String(item.number), item.label?.value, act(item.act.value)]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    let index = maker.act(head, spoken(item))
    maker.name(index, .number(item.number))
    if let label = item.label { maker.name(index, .label(label.value.lowercased())) }
    for answer in item.answers {
      let target = answer.target ?? item.target
      let words = answer.target.map { " → " + self.target($0.value) } ?? ""
      let outcome = maker.outcome(
        answer.answer.text, (answer.action?.text ?? "") + words, of: index)
      maker.lead(outcome, way(target?.value))
    }
    // A single answer leaves others open.
    if item.answers.count < 2 { maker.lead(index, way(item.target?.value)) }
  }

  private func spoken(_ item: Script.Item) -> String {
    switch item.act.value {
    case .call(let name): name
    default: shown(item.text.text)
    }
  }

  private func way(_ target: Script.Target?) -> FlowGraphMaker<FlowPlace>.Way {
    switch target {
    case nil: .onward
    case .end: .end
    case .item(let number): .place(.number(number))
    case .label(let label): .place(.label(label.lowercased()))
    }
  }
}
