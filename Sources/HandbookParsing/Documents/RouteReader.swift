import Diagnostics
import HandbookModel

/// Reads the way of a paper through the house: `A 编制（每月末）→ B 审核（次月 3 日前）`.
struct RouteReader {
  let context: ReadingContext

  init(_ context: ReadingContext) { self.context = context }

  /// Nil where a link cannot be read, which is reported.
  func stages(_ text: SourceText, into findings: inout [Diagnostic]) -> [Paper.Stage]? {
    var stages: [Paper.Stage] = []
    var isWhole = true
    for link in links(text) {
      if let stage = stage(link, into: &findings) { stages.append(stage) } else { isWhole = false }
    }
    return isWhole && !stages.isEmpty ? stages : nil
  }

  /// A chain of people to report to: `周例会 → 分管副总（3 个工作日内）`.
  func chain(_ text: SourceText, into findings: inout [Diagnostic]) -> [Escalation.Link]? {
    var chain: [Escalation.Link] = []
    for link in links(text) {
      let (head, bracket) = divided(link)
      guard let role = context.roles.one(head, into: &findings) else { return nil }
      chain.append(.init(role: role, due: bracket.flatMap { due($0, into: &findings) }))
    }
    return chain
  }

  /// A stage in a column of its own: `客服中心，月末`.
  func stage(
    _ act: Paper.Act, _ cell: SourceText, into findings: inout [Diagnostic]
  ) -> Paper.Stage? {
    let parts = cell.split(at: ",", limit: 1).map(\.trimmed)
    guard let role = context.roles.one(parts[0], into: &findings) else { return nil }
    let due = parts.count > 1 ? due(parts[1], into: &findings) : nil
    if parts.count > 1 && due == nil { return nil }
    return Paper.Stage(act: Located(act, at: cell.place), role: role, due: due)
  }

  func due(_ text: SourceText, into findings: inout [Diagnostic]) -> Located<DueDate>? {
    let reading = context.phrases.dueDate(text)
    findings += reading.diagnostics
    return reading.value.map { Located($0, at: text.place) }
  }

  private func links(_ text: SourceText) -> [SourceText] {
    text.splitAtArrows.flatMap { $0.split(atWords: CellWords.shared[.then]) }
      .map(\.trimmed).filter { !$0.isEmpty }
  }

  private func divided(_ link: SourceText) -> (SourceText, SourceText?) {
    guard let (head, inside) = link.closingBracket else { return (link, nil) }
    return (head, inside)
  }

  private func stage(_ link: SourceText, into findings: inout [Diagnostic]) -> Paper.Stage? {
    let (head, bracket) = divided(link)
    guard let found = act(in: head) else {
      findings.append(withoutAct(head))
      return nil
    }
    guard let role = context.roles.one(found.actor, into: &findings) else { return nil }
    return Paper.Stage(
      act: found.act, role: role, due: bracket.flatMap { due($0, into: &findings) })
  }

  /// The act at the end of a link, and who does it before it.
  private func act(in head: SourceText) -> (act: Located<Paper.Act>, actor: SourceText)? {
    for act in Paper.Act.allCases {
      let words = BlockDictionary.shared.words(of: act.column, in: .reports)
      guard let length = head.lengthBeforeSuffix(words), length > 0 else { continue }
      return (Located(act, at: head.suffix(from: length).place), head.prefix(to: length))
    }
    return nil
  }

  private func withoutAct(_ head: SourceText) -> Diagnostic {
    let known = Paper.Act.allCases.flatMap {
      BlockDictionary.shared.words(of: $0.column, in: .reports, inScriptOf: head.text).prefix(1)
    }
    return Diagnostic(
      RuleCode(106), .error, at: head.place, "The stage does not say what is done",
      explanation: "A stage is a role and an act: \(known.joined(separator: ", "))")
  }
}
