import HandbookModel

// Rows of marked blocks, member by member.

extension Paper: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    subject.convert(script)
    period.convert(script)
    occasion.convert(script)
    covers.convert(script)
    for index in stages.indices { stages[index].due.convert(script) }
    enclosures.convert(script)
    contents.convert(script)
    keeper.convert(script)
    retention.convert(script)
  }
}

extension Escalation: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    occasion.convert(script)
    countedPer.convert(script)
    for index in chain.indices { chain[index].due.convert(script) }
    due.convert(script)
    governing.convert(script)
  }
}

extension Provision: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    name.convert(script)
    time.convert(script)
    contents.convert(script)
    amount.convert(script)
    governing.convert(script)
  }
}

extension Step: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    label.convert(script)
    condition.convert(script)
    due.convert(script)
    text.convert(script)
    target.convert(script)
    branches.convert(script)
    substeps.convert(script)
    citations.convert(script)
  }
}

extension Step.Branch: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    condition.convert(script)
    due.convert(script)
    text.convert(script)
    target.convert(script)
  }
}

extension Script: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    name.convert(script)
    items.convert(script)
  }
}

extension Script.Item: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    label.convert(script)
    act.convert(script)
    text.convert(script)
    slots.convert(script)
    for index in answers.indices {
      answers[index].answer.convert(script)
      answers[index].action.convert(script)
      answers[index].target.convert(script)
    }
    questions.convert(script)
    target.convert(script)
  }
}
