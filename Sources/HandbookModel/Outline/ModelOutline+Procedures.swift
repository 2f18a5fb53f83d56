import Diagnostics

/// Steps, demands on forms, escalations and targets.
extension ModelOutline {
  func procedures(_ version: DocumentVersion) -> [String] {
    version.procedures.enumerated().flatMap { index, steps in
      self.steps(steps, below: "\(index + 1)")
    }
  }

  private func steps(_ steps: [Step], below place: String) -> [String] {
    steps.flatMap { step in
      let place = "\(place).\(step.number)"
      return [self.step(step, at: place)]
        + step.citations.map { "step \(place): \(text(of: $0.value))" }
        + step.branches.enumerated().map { branch($1, at: "\(place) branch \($0 + 1)") }
        + self.steps(step.substeps, below: place)
    }
  }

  private func step(_ step: Step, at place: String) -> String {
    let label = step.label.map { " [\($0.value)]" } ?? ""
    return "step \(place)\(label): "
      + body(step.actor, step.condition, step.due, step.text, step.target)
  }

  private func branch(_ branch: Step.Branch, at place: String) -> String {
    "step \(place): "
      + body(branch.actor, branch.condition, branch.due, branch.text, branch.target)
  }

  private func body(
    _ actor: Located<RoleID>?, _ condition: SourceText?, _ due: Located<DueDate>?,
    _ text: SourceText, _ target: Located<Step.Target>?
  ) -> String {
    let condition = condition.flatMap { $0.isEmpty ? nil : $0 }
    let head = [
      actor.map(\.value.text), condition.map { "if \(quoted($0))" },
      due.map { "due \(ModelNotation.text(of: $0.value))" },
    ].compactMap { $0 }.joined(separator: ", ")
    return (head.isEmpty ? "" : head + ": ") + quoted(text)
      + (target.map { " → \(self.text(of: $0.value))" } ?? "")
  }

  private func text(of target: Step.Target) -> String {
    switch target {
    case .step(let number): "step \(number)"
    case .label(let label): "label \(quoted(label))"
    case .end: "end"
    }
  }

  func demands(_ version: DocumentVersion) -> [String] {
    version.demands.map { demand in
      let act =
        switch demand.value.act {
        case .sign: "signs"
        case .review: "reviews"
        case .decide: "decides"
        }
      return "demand \(text(of: .form(demand.value.form))): \(demand.value.role) \(act)"
    }
  }

  func escalations(_ version: DocumentVersion) -> [String] {
    version.escalations.enumerated().flatMap { index, row in
      ([quoted(row.occasion)] + counts(row) + ways(row)).map { "escalation \(index + 1): \($0)" }
    }
  }

  private func counts(_ row: Escalation) -> [String] {
    let counting = row.counting?.value
    let parts = [
      counting?.unit.map { "per \($0.rawValue)" },
      counting?.within.map { "within \(ModelNotation.text(of: $0))" },
    ].compactMap { $0 }
    let counted =
      parts.isEmpty
      ? row.countedPer.lines { "counted per \(quoted($0))" }
      : ["counted " + parts.joined(separator: " ")]
    return row.threshold.lines {
      "at least \($0.value.count)" + ($0.value.isConsecutive ? " in a row" : "")
    } + counted
  }

  private func ways(_ row: Escalation) -> [String] {
    let chain = row.chain.map { link in
      link.role.value.text + (link.due.map { " (\(ModelNotation.text(of: $0.value)))" } ?? "")
    }
    return row.by.lines { "by \($0.value)" }
      + (chain.isEmpty ? [] : ["to " + chain.joined(separator: " → ")])
      + row.due.lines { "due \(ModelNotation.text(of: $0.value))" }
      + row.governing.map { "under \(text(of: $0.value))" }
  }

  func targets(_ version: DocumentVersion) -> [String] {
    version.targets.enumerated().map { index, target in
      let value = target.value.map { " \(ModelNotation.text(of: $0.value))" } ?? ""
      let parts =
        target.numerator.lines { "of \(text(of: $0.value))" }
        + target.denominator.lines { "out of \(text(of: $0.value))" }
        + target.period.lines { "every \($0.value.rawValue)" }
        + (target.exceptions.isEmpty ? [] : ["except \(list(target.exceptions))"])
        + target.owner.lines { "owner \($0.value)" }
      return "target \(index + 1): \(quoted(target.name))\(value)"
        + parts.map { " · \($0)" }.joined()
    }
  }

  private func text(of quantity: Target.Quantity) -> String {
    switch quantity {
    case .measure(let measure): measure.text
    case .denominator(let denominator): denominator.text
    case .kind(let kind): kind.text
    }
  }
}
