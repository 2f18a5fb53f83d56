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
      let read = self.stages(ofLink: link, into: &findings)
      stages += read ?? []
      isWhole = isWhole && read != nil
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

  /// Stages in a column of their own: `客服中心，月末`, `品质部、分管副总，次月 5 日前`,
  /// `A（月末）；B（次月 3 日前）`.
  func stages(
    _ act: Paper.Act, _ cell: SourceText, into findings: inout [Diagnostic]
  ) -> [Paper.Stage]? {
    var stages: [Paper.Stage] = []
    for value in cell.split(at: ";").flatMap(\.lines).map(\.trimmed) where !value.isEmpty {
      let act = Located(act, at: cell.place)
      guard let read = self.stages(act, value: value, into: &findings) else { return nil }
      stages += read
    }
    return stages
  }

  /// Roles come first; what follows the comma behind them is the due date of all of them.
  private func stages(
    _ act: Located<Paper.Act>, value: SourceText, into findings: inout [Diagnostic]
  ) -> [Paper.Stage]? {
    let parts = value.split(at: ",").map(\.trimmed)
    let people = parts.enumerated().prefix { $0.offset == 0 || namesRoles($0.element) }
    var common: Located<DueDate>?
    if let rest = SourceText.joined(Array(parts.dropFirst(people.count)), by: ",") {
      common = due(rest, into: &findings)
      if common == nil { return nil }
    }
    var stages: [Paper.Stage] = []
    for part in people.flatMap({ members(of: $0.element) }) {
      let (head, bracket) = divided(part)
      guard let role = context.roles.one(head, into: &findings) else { return nil }
      let own = bracket.flatMap { due($0, into: &findings) }
      stages.append(Paper.Stage(act: act, role: role, due: own ?? common))
    }
    return stages
  }

  private func namesRoles(_ text: SourceText) -> Bool {
    members(of: text).allSatisfy { context.roles.knows(divided($0).0) }
  }

  private func members(of text: SourceText) -> [SourceText] {
    context.roles.knows(text) ? [text] : ListDivider(index: context.names.roles).parts(of: text)
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

  /// `A 和 B 审核（月末）`: one stage for each of them.
  private func stages(
    ofLink link: SourceText, into findings: inout [Diagnostic]
  ) -> [Paper.Stage]? {
    let (head, bracket) = divided(link)
    guard let found = act(in: head) else {
      findings.append(withoutAct(head))
      return nil
    }
    guard let roles = context.roles.list(found.actor, into: &findings) else { return nil }
    let date = bracket.flatMap { due($0, into: &findings) }
    return roles.map { Paper.Stage(act: found.act, role: $0, due: date) }
  }

  /// The act at the end of a link (`A 审核`), or at its start (`报送 B`, `reviewed by A`); and who
  /// it is about.
  private func act(in head: SourceText) -> (act: Located<Paper.Act>, actor: SourceText)? {
    for act in Paper.Act.allCases {
      let words = BlockDictionary.shared.words(of: act.column, in: .reports)
      if let length = head.lengthBeforeSuffix(words), length > 0 {
        return (Located(act, at: head.suffix(from: length).place), head.prefix(to: length))
      }
    }
    for act in Paper.Act.allCases {
      let words = BlockDictionary.shared.words(of: act.column, in: .reports)
      if let length = head.prefixLength(words), length < head.utf8.count {
        return (Located(act, at: head.prefix(to: length).place), head.suffix(from: length))
      }
    }
    return nil
  }

  private func withoutAct(_ head: SourceText) -> Diagnostic {
    let known = Paper.Act.allCases.flatMap {
      BlockDictionary.shared.words(of: $0.column, in: .reports, inScriptOf: head.text).prefix(1)
    }
    return Diagnostic(
      RuleCode(106), .error, at: head.place, "The stage does not say what is done",
      explanation: "A stage is a role and an act: \(Message(names: known))")
  }
}
