import Diagnostics

/// Call scripts, and what supports the visits.
extension ModelOutline {
  func scripts(_ version: DocumentVersion) -> [String] {
    version.scripts.enumerated().flatMap { index, script in
      let kinds = script.kinds.isEmpty ? "free" : "kind \(list(script.kinds))"
      return ["script \(index + 1) \(quoted(script.name.value)): \(kinds)"]
        + script.items.flatMap { item($0, at: "\(index + 1).\($0.number)") }
    }
  }

  private func item(_ item: Script.Item, at place: String) -> [String] {
    let label = item.label.map { " [\($0.value)]" } ?? ""
    let slots =
      item.slots.isEmpty ? "" : " slots " + item.slots.map(\.value).joined(separator: ", ")
    return [
      "script \(place)\(label): \(text(of: item.act.value, item.text))\(slots)"
        + (item.target.map { " → \(text(of: $0.value))" } ?? "")
    ]
      + item.answers.enumerated().map { number, answer in
        "script \(place) answer \(number + 1): \(quoted(answer.answer))"
          + (answer.action.map { " \(quoted($0))" } ?? "")
          + (answer.target.map { " → \(text(of: $0.value))" } ?? "")
      }
      + item.questions.enumerated().map { "script \(place) question \($0 + 1): \(quoted($1))" }
  }

  private func text(of act: Script.Act, _ words: SourceText) -> String {
    switch act {
    case .say: "say \(quoted(words))"
    case .ask: "ask \(quoted(words))"
    case .do: "do \(quoted(words))"
    case .pick(let count): "pick \(count) \(quoted(words))"
    case .rule: "rule \(quoted(words))"
    case .call(let script): "see script \(quoted(script))"
    }
  }

  private func text(of target: Script.Target) -> String {
    switch target {
    case .item(let number): "\(number)"
    case .label(let label): "label \(quoted(label))"
    case .end: "end"
    }
  }

  func provisions(_ version: DocumentVersion) -> [String] {
    version.provisions.enumerated().map { index, row in
      let category = row.category.map { "\($0.value.rawValue) " } ?? ""
      let parts =
        (row.addressees.isEmpty ? [] : ["for \(list(row.addressees))"])
        + row.responsible.lines { "responsible \($0.value)" }
        + row.time.lines { ModelNotation.text(of: $0.value) }
        + row.contents.map { "contains \(quoted($0))" }
        + row.forms.map { text(of: .form($0.value)) }
        + row.amount.lines { text(of: $0.value, ModelNotation.text) }
        + row.governing.map { "under \(text(of: $0.value))" }
      return "provision \(index + 1): \(category)\(quoted(row.name))"
        + parts.map { " · \($0)" }.joined()
    }
  }
}
