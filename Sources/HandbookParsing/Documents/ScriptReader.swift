import Diagnostics
import HandbookModel

/// Reads a script block: `[**label**] 问：您好，请问是{客户称呼}吗？` with the answers nested below.
struct ScriptReader {
  let context: ReadingContext
  private let words = CellWords.shared
  private let targets = TargetReader()

  init(_ context: ReadingContext) { self.context = context }

  func script(of block: RawBlock, into findings: inout [Diagnostic]) -> Script {
    let items = block.rows.enumerated().map { index, row in
      item(row, number: row.number ?? index + 1, of: block.rows.count, into: &findings)
    }
    reportLostTargets(of: items, block.rows, into: &findings)
    let name = block.title.map { Located($0.text, at: $0.place) }
    return Script(
      name: name ?? Located("", at: block.content.start), kinds: kinds(block, into: &findings),
      items: items, range: block.content)
  }

  /// The heading names the kind, with or without the word for a script behind it.
  private func kinds(_ block: RawBlock, into findings: inout [Diagnostic]) -> [Located<KindID>] {
    guard let heading = block.heading, heading.column == .kind else { return [] }
    let text = heading.text
    if context.kinds.knows(text) { return context.kinds.list(text, into: &findings) ?? [] }
    let name = text.lengthBeforeSuffix(words[.script]).map { text.prefix(to: $0) } ?? text
    return context.kinds.list(name, into: &findings) ?? []
  }

  // MARK: Items

  private func item(
    _ row: RawRow, number: Int, of count: Int, into findings: inout [Diagnostic]
  ) -> Script.Item {
    let (body, target) = targets.divided(row.body)
    var (act, text) = act(body, into: &findings)
    if act == nil { findings.append(withoutVerb(row.body)) }
    text = text.trimmed
    var item = Script.Item(
      number: number, act: act ?? Located(.do, at: text.place), text: text, range: row.range)
    item.label = row.label.map { Located($0.text, at: $0.place) }
    item.slots = text.slots
    item.target = target?.map(Script.Target.init)
    if item.target == nil, item.act.value == .do, let jump = targets.jump(text, count: count) {
      item.text = jump.text
      item.target = jump.target.map(Script.Target.init)
    }
    readChildren(of: row, into: &item, of: count, &findings)
    return item
  }

  /// The verb before the colon, or a call of another script.
  private func act(
    _ body: SourceText, into findings: inout [Diagnostic]
  ) -> (Located<Script.Act>?, SourceText) {
    if let call = call(body) { return (call, SourceText(whole: body.place.end)) }
    let parts = body.split(at: ":", limit: 1).map(\.trimmed)
    guard parts.count == 2 else { return (nil, body) }
    guard let verb = verb(parts[0], into: &findings) else { return (nil, body) }
    return (Located(verb, at: parts[0].place), parts[1])
  }

  private func verb(_ head: SourceText, into findings: inout [Diagnostic]) -> Script.Act? {
    if words.says(.say, head.text) { return .say }
    if words.says(.ask, head.text) { return .ask }
    if words.says(.do, head.text) { return .do }
    if words.says(.rule, head.text) { return .rule }
    guard let length = head.prefixLength(words[.pick]) else { return nil }
    var rest = head.suffix(from: length)
    if let end = rest.lengthBeforeSuffix(words[.questions]) { rest = rest.prefix(to: end) }
    return rest.wholeNumber.map { .pick($0) }
  }

  /// `见《开场》`, `see [Opening]`.
  private func call(_ body: SourceText) -> Located<Script.Act>? {
    guard let length = body.prefixLength(words[.see]) else { return nil }
    let rest = body.suffix(from: length).withoutStop
    guard let cited = rest.citedTitles.first, cited.range == 0..<rest.utf8.count else { return nil }
    return Located(.call(cited.title.text), at: cited.title.place)
  }

  private func readChildren(
    of row: RawRow, into item: inout Script.Item, of count: Int, _ findings: inout [Diagnostic]
  ) {
    for child in row.children {
      let text = child[.text] ?? SourceText(whole: child.range)
      switch item.act.value {
      case .pick: item.questions.append(text)
      case .say, .ask, .do: item.answers.append(answer(text, child.range, of: count))
      case .rule, .call: findings.append(withoutAnswers(text))
      }
      item.slots += text.slots
      findings += child.children.map { withoutAnswers($0[.text] ?? text) }
    }
  }

  /// `answer：action → target`, `answer：转第 4 项`.
  private func answer(
    _ text: SourceText, _ range: SourceRange, of count: Int
  ) -> Script.Answer {
    var (said, target) = targets.divided(text)
    var parts = said.split(at: ":", limit: 1).map(\.trimmed)
    if target == nil, let jump = targets.jump(parts[parts.count - 1], count: count) {
      parts[parts.count - 1] = jump.text
      target = jump.target
    }
    let action = parts.count == 2 && !parts[1].isEmpty ? parts[1] : nil
    return Script.Answer(
      parts[0], action: action, target: target?.map(Script.Target.init), range: range)
  }

  // MARK: Findings

  private func reportLostTargets(
    of items: [Script.Item], _ rows: [RawRow], into findings: inout [Diagnostic]
  ) {
    var checker = TargetChecker("item", of: "script")
    for (item, row) in zip(items, rows) { checker.numbers[item.number] = row }
    checker.labels = Set(items.compactMap { $0.label.map { folded($0.value) } })
    let found = items.flatMap { [$0.target] + $0.answers.map(\.target) }.compactMap { $0 }
    findings += found.compactMap { target in
      checker.finding(Located(target.value.destination, at: target.range))
    }
  }

  private func withoutVerb(_ text: SourceText) -> Diagnostic {
    let forms = [CellWords.ID.say, .ask, .do, .pick, .rule].map { id in
      words.word(id, like: text) + (id == .pick ? " 3:" : ":")
    }
    let call = words.word(.see, like: text)
    return Diagnostic(
      RuleCode(106), .error, at: text.place, "The item does not say what the caller does",
      explanation: "An item begins with one of: \(forms.joined(separator: " ")) "
        + "or calls another script: \(call) 《…》")
  }

  private func withoutAnswers(_ text: SourceText) -> Diagnostic {
    Diagnostic(
      RuleCode(106), .error, at: text.place, "No answer is expected here",
      explanation: "Answers stand below what is said, asked or done; an answer leads to an item")
  }
}

extension Script.Target {
  fileprivate init(_ destination: TargetReader.Destination) {
    switch destination {
    case .number(let number): self = .item(number)
    case .label(let label): self = .label(label)
    case .end: self = .end
    }
  }

  fileprivate var destination: TargetReader.Destination {
    switch self {
    case .item(let number): .number(number)
    case .label(let label): .label(label)
    case .end: .end
    }
  }
}

extension SourceText {
  /// The names in `{…}`, in the order of the text.
  fileprivate var slots: [Located<String>] {
    var found: [Located<String>] = []
    var open: Int?
    for index in utf8.indices {
      if let length = sign(["{", "｛"], at: index) { open = index + length }
      guard let start = open, sign(["}", "｝"], at: index) != nil else { continue }
      let name = slice(start..<index).trimmed
      found.append(Located(name.text, at: name.place))
      open = nil
    }
    return found
  }

  private func sign(_ signs: [String], at index: Int) -> Int? {
    signs.first { has(Array($0.utf8), at: index) }?.utf8.count
  }
}
