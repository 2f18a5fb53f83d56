import Diagnostics
import HandbookModel

/// Reads a steps block: `客服主管（每月 22 日前）：排定…` with branches nested below.
struct ProcedureReader {
  let context: ReadingContext
  private let words = CellWords.shared
  private let routes: RouteReader

  init(_ context: ReadingContext) {
    self.context = context
    routes = RouteReader(context)
  }

  func steps(of block: RawBlock, into findings: inout [Diagnostic]) -> [Step] {
    let steps = block.rows.enumerated().map { index, row in
      block.shape == .table
        ? tableStep(row, number: index + 1, into: &findings)
        : listStep(row, number: row.number ?? index + 1, into: &findings)
    }
    reportLostTargets(steps, into: &findings)
    return steps
  }

  private func listStep(
    _ row: RawRow, number: Int, into findings: inout [Diagnostic]
  ) -> Step {
    let whole = row[.text] ?? SourceText(whole: row.range)
    let (text, target) = target(of: whole)
    let parts = text.split(at: ":", limit: 1).map(\.trimmed)
    var step = Step(number: number, text: parts[parts.count - 1], range: row.range)
    step.target = target
    if parts.count == 2 { readHead(parts[0], into: &step, &findings) }
    for child in row.children { step.branches += branches(child) }
    return step
  }

  private func tableStep(
    _ row: RawRow, number: Int, into findings: inout [Diagnostic]
  ) -> Step {
    var step = Step(
      number: row[.number].flatMap { Int($0.text) } ?? number,
      text: row[.text] ?? SourceText(whole: row.range), range: row.range)
    step.actor = row[.actor].flatMap { context.roles.one($0, into: &findings) }
    step.condition = row[.condition]
    step.due = row[.due].flatMap { routes.due($0, into: &findings) }
    step.target = row[.next].flatMap { read(target: $0) }
    return step
  }

  /// A head that is a role, or nearly one, is the actor; any other is a condition.
  private func readHead(
    _ head: SourceText, into step: inout Step, _ findings: inout [Diagnostic]
  ) {
    var name = head
    if let (rest, inside) = head.closingBracket {
      name = rest
      step.due = routes.due(inside, into: &findings)
    }
    if context.roles.knows(name) || context.names.roles.nearest(name.text) != nil {
      step.actor = context.roles.one(name, into: &findings)
    } else {
      step.condition = name
    }
  }

  private func branches(_ row: RawRow) -> [Step.Branch] {
    guard let whole = row[.text] else { return [] }
    let (text, target) = target(of: whole)
    let parts = text.split(at: ":", limit: 1).map(\.trimmed)
    let branch = Step.Branch(
      condition: parts.count == 2 ? parts[0] : SourceText(whole: whole.whole.start),
      text: parts[parts.count - 1], target: target, range: row.range)
    return [branch] + row.children.flatMap(branches)
  }

  /// Divides `… → 第 5 步` into what is done and where it leads.
  private func target(of text: SourceText) -> (SourceText, Located<Step.Target>?) {
    let parts = text.split(at: "→")
    guard parts.count > 1, let last = parts.last?.trimmed, !last.isEmpty else { return (text, nil) }
    let start = text.utf8.count - (parts.last?.utf8.count ?? 0) - Array("→".utf8).count
    return (text.prefix(to: start), read(target: last))
  }

  private func read(target text: SourceText) -> Located<Step.Target>? {
    if words.says(.end, text.text) { return Located(.end, at: text.place) }
    var rest = text
    guard let length = rest.prefixLength(words[.step]) else {
      return Located(.label(text.text), at: text.place)
    }
    rest = rest.suffix(from: length)
    if let end = rest.lengthBeforeSuffix(words[.stepEnd]) { rest = rest.prefix(to: end) }
    guard let number = Int(rest.text) else { return Located(.label(text.text), at: text.place) }
    return Located(.step(number), at: text.place)
  }

  /// A target that no step bears leads the reader nowhere.
  private func reportLostTargets(_ steps: [Step], into findings: inout [Diagnostic]) {
    let numbers = Set(steps.map(\.number))
    let labels = Set(steps.compactMap { $0.label.map { folded($0.value) } })
    for target in steps.flatMap({ [$0.target] + $0.branches.map(\.target) }).compactMap({ $0 }) {
      switch target.value {
      case .step(let number) where !numbers.contains(number):
        findings.append(lost(target, "No step \(number) in this procedure"))
      case .label(let label) where !labels.contains(folded(label)):
        findings.append(lost(target, "No step is labelled '\(label)'"))
      default: break
      }
    }
  }

  private func lost(_ target: Located<Step.Target>, _ summary: String) -> Diagnostic {
    Diagnostic(RuleCode(118), .error, at: target.range, summary)
  }
}
