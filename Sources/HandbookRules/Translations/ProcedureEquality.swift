import Diagnostics
import HandbookModel

extension TranslationComparison {
  mutating func compareEscalations() {
    let names = names
    compareCount(
      translation.escalations.count, original.escalations.count,
      { "\($0, "case to report", "cases to report")" }, .escalations)
    guard translation.escalations.count == original.escalations.count else { return }
    for (own, wanted) in zip(translation.escalations, original.escalations) {
      let rows = (own.range, wanted.range)
      let subject: Message = "'\(own.occasion.text)'"
      compareNumbers(own.occasion, wanted.occasion, subject)
      compareNumbers(own.countedPer, wanted.countedPer, subject)
      compare(own.by, wanted.by, "\(subject), by", rows: rows, describe: names.role)
      compare(
        own.due?.map(\.withoutWords), wanted.due?.map(\.withoutWords), subject, rows: rows,
        describe: { names.writer.due($0) })
      let (chain, wantedChain) = (own.chain.map(\.role), wanted.chain.map(\.role))
      compare(
        Located(chain.map(\.value), at: chain.first?.range ?? own.range),
        Located(wantedChain.map(\.value), at: wantedChain.first?.range ?? wanted.range),
        "\(subject), to", rows: rows
      ) { Wording.list($0.map(names.role), .sequence) }
      for (link, match) in zip(own.chain, wanted.chain) {
        compare(
          link.due?.map(\.withoutWords), match.due?.map(\.withoutWords),
          "\(subject), to \(names.role(link.role.value))",
          rows: (link.role.range, match.role.range), describe: { names.writer.due($0) })
      }
    }
  }

  mutating func compareTargets() {
    let names = names
    compareCount(
      translation.targets.count, original.targets.count, { "\($0, "target", "targets")" }, .targets)
    guard translation.targets.count == original.targets.count else { return }
    for (own, wanted) in zip(translation.targets, original.targets) {
      let rows = (own.range, wanted.range)
      let subject: Message = "'\(own.name.text)'"
      compare(own.value, wanted.value, subject, rows: rows) { names.writer.target($0) }
      compare(own.numerator, wanted.numerator, "\(subject), of", rows: rows) {
        names.quantity($0)
      }
      compare(own.denominator, wanted.denominator, "\(subject), out of", rows: rows) {
        names.quantity($0)
      }
      compare(own.period, wanted.period, subject, rows: rows) { "every \($0.noun)" }
      compare(own.owner, wanted.owner, "\(subject), owner", rows: rows, describe: names.role)
      compare(
        Located(Set(own.exceptions.map(\.value)), at: own.exceptions.first?.range ?? own.range),
        Located(
          Set(wanted.exceptions.map(\.value)), at: wanted.exceptions.first?.range ?? wanted.range),
        "\(subject), except", rows: rows
      ) { $0.isEmpty ? "none" : Wording.list($0.sorted().map(names.kind)) }
    }
  }

  mutating func compareSteps() {
    let names = names
    compareCount(
      translation.procedures.count, original.procedures.count,
      { "\($0, "list of steps", "lists of steps")" },
      .steps)
    // Behind a row that only one text has, each would be compared with its neighbour.
    guard translation.procedures.count == original.procedures.count else { return }
    for (own, wanted) in zip(translation.procedures, original.procedures) {
      compareCount(own.count, wanted.count, { "\($0, "step", "steps")" }, .steps)
      guard own.count == wanted.count else { continue }
      for (step, match) in zip(own, wanted) {
        let rows = (step.range, match.range)
        let subject: Message = "Step \(step.number)"
        compare(step.actor, match.actor, subject, rows: rows, describe: names.role)
        compare(
          step.due?.map(\.withoutWords), match.due?.map(\.withoutWords), subject, rows: rows,
          describe: { names.writer.due($0) })
        compareTargets(of: step, match)
      }
    }
  }

  private mutating func compareTargets(of step: Step, _ match: Step) {
    let subject: Message = "Step \(step.number)"
    let rows = (step.range, match.range)
    compare(step.target?.numbered, match.target?.numbered, subject, rows: rows) {
      "goes on with \($0)"
    }
    guard step.branches.count == match.branches.count else {
      differ(
        at: step.range,
        "\(subject): \(step.branches.count, "branch", "branches"); the original has "
          + "\(match.branches.count)", from: match.range)
      return
    }
    for (branch, wanted) in zip(step.branches, match.branches) {
      compare(
        branch.target?.numbered, wanted.target?.numbered, subject,
        rows: (branch.range, wanted.range)
      ) { "goes on with \($0)" }
    }
  }
}

extension Located<Step.Target> {
  /// Labels are in the words of their language.
  fileprivate var numbered: Located<Message> {
    map { target in
      switch target {
      case .step(let number): "step \(number)"
      case .label: "a labelled step"
      case .end: "the end"
      }
    }
  }
}

extension Names {
  func quantity(_ quantity: Target.Quantity) -> Message {
    switch quantity {
    case .measure(let id): measure(id)
    case .denominator(let id): denominator(id)
    case .kind(let id): kind(id)
    }
  }
}
