import Diagnostics
import HandbookModel

/// Reads a steps block: `客服主管（每月 22 日前）：排定…` with branches (`-`) and sub-steps (`1.`)
/// nested below, or a table of steps.
struct ProcedureReader {
  let context: ReadingContext
  private let heads: HeadReader
  private let routes: RouteReader
  private let titles: CellTitles
  private let targets = TargetReader()

  init(_ context: ReadingContext) {
    self.context = context
    heads = HeadReader(context)
    routes = RouteReader(context)
    titles = CellTitles(context.titles)
  }

  func steps(of block: RawBlock, into findings: inout [Diagnostic]) -> [Step] {
    let steps = block.rows.enumerated().map { index, row in
      block.shape == .table
        ? tableStep(row, number: index + 1, into: &findings)
        : listStep(row, number: row.number ?? index + 1, into: &findings)
    }
    reportLostTargets(of: steps, block.rows, into: &findings)
    return steps
  }

  // MARK: Lists

  private func listStep(_ row: RawRow, number: Int, into findings: inout [Diagnostic]) -> Step {
    let (text, target) = targets.divided(row.body)
    let head = heads.head(of: text, into: &findings)
    var step = Step(number: number, text: head.text, range: row.range)
    step.label = row.label.map { Located($0.text, at: $0.place) }
    step.actor = head.actor
    step.condition = head.condition
    step.due = head.due
    step.target = target?.map(Step.Target.init)
    for (index, child) in row.children.enumerated() {
      if let number = child.number {
        step.substeps.append(listStep(child, number: number, into: &findings))
      } else {
        step.branches += branches(row.children[index], into: &findings)
      }
    }
    step.citations = citations(in: [row.body] + step.branches.flatMap { [$0.condition, $0.text] })
    return step
  }

  private func branches(_ row: RawRow, into findings: inout [Diagnostic]) -> [Step.Branch] {
    let (text, target) = targets.divided(row[.text] ?? SourceText(whole: row.range))
    let head = heads.head(of: text, into: &findings)
    let point = SourceText(whole: text.whole.start)
    // `合格 → 第 7 步` says in what case, and nothing else.
    let isBare = target != nil && head.condition == nil && head.actor == nil
    let own = row.children.filter { $0.number != nil }
    var branch = Step.Branch(
      condition: isBare ? head.text : head.condition ?? point,
      text: SourceText.joined([isBare ? point : head.text] + own.map(\.body)) ?? point,
      target: target?.map(Step.Target.init), range: row.range)
    branch.actor = head.actor
    branch.due = head.due
    let nested = row.children.filter { $0.number == nil }
    return [branch] + nested.flatMap { branches($0, into: &findings) }
  }

  // MARK: Tables

  private func tableStep(_ row: RawRow, number: Int, into findings: inout [Diagnostic]) -> Step {
    let (text, target) = targets.divided(row[.text] ?? SourceText(whole: row.range))
    var step = Step(number: number, text: text, range: row.range)
    if let cell = row[.number] { readNumber(cell, into: &step) }
    step.actor = row[.actor].flatMap { context.roles.one($0, into: &findings) }
    step.condition = row[.condition].flatMap(value)
    step.due = row[.due].flatMap(value).flatMap { routes.due($0, into: &findings) }
    step.target = target?.map(Step.Target.init)
    if let next = row[.next].flatMap(value) { readNext(next, into: &step, &findings) }
    step.citations = citations(in: [step.condition, row[.text]].compactMap { $0 })
    if let cell = row[.sheet].flatMap(value) {
      let cited = titles.citations(cell, expectsForm: true, into: &findings) ?? []
      step.citations += cited.filter { !step.citations.map(\.value).contains($0.value) }
    }
    return step
  }

  /// `1`, `第 1 步`, or a label, or both.
  private func readNumber(_ cell: SourceText, into step: inout Step) {
    if case .number(let number) = targets.destination(cell).value {
      step.number = number
      return
    }
    let (number, label) = cell.withoutNumber
    if let number = number?.withoutStop.wholeNumber { step.number = number }
    step.label = Located(label.text, at: label.place)
  }

  /// `第 5 步`, or one for each case: `合格：第 7 步；不合格：第 6 步`.
  private func readNext(
    _ cell: SourceText, into step: inout Step, _ findings: inout [Diagnostic]
  ) {
    for value in cell.split(at: ";").map(\.trimmed) where !value.isEmpty {
      let parts = value.split(at: ":", limit: 1).map(\.trimmed)
      let target = targets.destination(parts[parts.count - 1].withoutArrow)
        .map(Step.Target.init)
      if parts.count == 2 {
        let place = value.place
        step.branches.append(
          Step.Branch(
            condition: parts[0], text: SourceText(whole: place.end), target: target, range: place))
      } else {
        step.target = target
      }
    }
  }

  /// What a cell states; nil for `—`.
  private func value(_ cell: SourceText) -> SourceText? {
    CellSilence.isValue(cell, context: context) ? cell : nil
  }

  /// What texts cite, each once. Unknown titles are reported with all others of the document.
  private func citations(in texts: [SourceText]) -> [Located<Citation>] {
    var found: [Located<Citation>] = []
    for citation in texts.flatMap(titles.known)
    where !found.contains(where: { $0.value == citation.value }) {
      found.append(citation)
    }
    return found
  }

  // MARK: Targets

  private func reportLostTargets(
    of steps: [Step], _ rows: [RawRow], into findings: inout [Diagnostic]
  ) {
    var checker = TargetChecker("step", of: "procedure")
    for (step, row) in zip(steps, rows) { checker.numbers[step.number] = row }
    let all = steps.flatMap(\.withSubsteps)
    checker.labels = Set(all.compactMap { $0.label.map { folded($0.value) } })
    let found = all.flatMap { [$0.target] + $0.branches.map(\.target) }.compactMap { $0 }
    findings += found.compactMap { target in
      checker.finding(Located(target.value.destination, at: target.range))
    }
  }
}

extension Step {
  /// The step, and those below it, in the order of the text.
  var withSubsteps: [Step] { [self] + substeps.flatMap(\.withSubsteps) }
}

extension Step.Target {
  init(_ destination: TargetReader.Destination) {
    switch destination {
    case .number(let number): self = .step(number)
    case .label(let label): self = .label(label)
    case .end: self = .end
    }
  }

  fileprivate var destination: TargetReader.Destination {
    switch self {
    case .step(let number): .number(number)
    case .label(let label): .label(label)
    case .end: .end
    }
  }
}

extension SourceText {
  /// Without an arrow at its start.
  fileprivate var withoutArrow: SourceText {
    let parts = partsBetweenArrows
    guard parts.count > 1, slice(parts[0]).trimmed.isEmpty else { return self }
    return suffix(from: parts[1].lowerBound)
  }
}
