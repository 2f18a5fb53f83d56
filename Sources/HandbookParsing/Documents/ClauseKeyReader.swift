import Diagnostics
import HandbookModel

/// Reads the head of a clause: `常规回访（10 万至 15 万平方米）`, `常规回访和重点客户回访`,
/// `首次客户回访`, 全部回访.
struct ClauseKeyReader {
  let context: ReadingContext
  private let words = CellWords.shared
  private let occurrences = OccurrenceReader()

  init(_ context: ReadingContext) { self.context = context }

  /// What narrows the kinds that a head names.
  private struct Narrowing {
    var terms: [Condition.Term] = []
    var occurrence: String?
  }

  /// One key per kind that the head names; none where it names no known kind.
  func keys(
    _ head: SourceText, row: RawRow, into findings: inout [Diagnostic]
  ) -> [Located<ClauseKey>] {
    var (name, bracket) = context.kinds.knows(head) ? (head, nil) : divided(head)
    var narrowing = Narrowing()
    for text in [bracket].compactMap(\.self) + row.all(.appliesTo) + row.all(.condition)
    where CellSilence.isValue(text, context: context) {
      guard narrow(&narrowing, by: text, into: &findings) else { return [] }
    }
    if let cell = row[.occurrence], CellSilence.isValue(cell, context: context) {
      narrowing.occurrence = cell.text
      if occurrences.occurrence(cell) == nil { findings.append(noOccurrence(cell)) }
    }
    if let (occurrence, kind) = leading(name) {
      narrowing.occurrence = occurrence.text
      name = kind
    }
    let conditions = Self.conditions(narrowing.terms)
    return subjects(name, into: &findings).flatMap { subject in
      conditions.map { condition in
        Located(
          ClauseKey(subject.value, condition: condition, occurrence: narrowing.occurrence),
          at: subject.range)
      }
    }
  }

  /// No customer has two values of one axis: `大客户和小客户` speaks of each.
  private static func conditions(_ terms: [Condition.Term]) -> [Condition?] {
    var axes: [AxisID] = []
    var values: [AxisID: [Condition.Term]] = [:]
    var rest: [Condition.Term] = []
    for term in terms {
      guard case .segment(let axis, _) = term else {
        rest.append(term)
        continue
      }
      if values[axis] == nil { axes.append(axis) }
      values[axis, default: []].append(term)
    }
    let products = axes.reduce([[]]) { products, axis in
      products.flatMap { product in (values[axis] ?? []).map { product + [$0] } }
    }
    return products.map { $0.isEmpty && rest.isEmpty ? nil : Condition($0 + rest) }
  }

  private func divided(_ head: SourceText) -> (SourceText, SourceText?) {
    guard let (name, inside) = head.closingBracket else { return (head, nil) }
    // `首次回访（客户回访）` names its kind in the bracket.
    if !context.kinds.knows(name), context.kinds.knows(inside),
      let length = occurrences.prefixLength(of: name),
      words.says(.visit, name.suffix(from: length).text)
    {
      return (SourceText.joined([name.prefix(to: length), inside], by: " ") ?? head, nil)
    }
    return (name, inside)
  }

  /// `首次客户回访`: which visit, and the kind; nil where the name is a kind as it stands.
  private func leading(_ name: SourceText) -> (occurrence: SourceText, kind: SourceText)? {
    guard !context.kinds.knows(name), let length = occurrences.prefixLength(of: name) else {
      return nil
    }
    let kind = name.suffix(from: length)
    return context.kinds.knows(kind) ? (name.prefix(to: length), kind) : nil
  }

  /// False where the text cannot be read, which is reported.
  private func narrow(
    _ narrowing: inout Narrowing, by text: SourceText, into findings: inout [Diagnostic]
  ) -> Bool {
    if occurrences.occurrence(text) != nil {
      narrowing.occurrence = text.text
      return true
    }
    let whole = context.phrases.condition(text)
    if !whole.isClean, let parts = parts(text) {
      for part in parts { _ = narrow(&narrowing, by: part, into: &findings) }
      return true
    }
    findings += whole.diagnostics
    narrowing.terms += whole.value?.terms ?? []
    return whole.value != nil
  }

  /// `大客户，第 1 次`: several in one bracket, each of which can be read by itself.
  private func parts(_ text: SourceText) -> [SourceText]? {
    let parts = text.split(at: ";").flatMap { $0.split(at: ",") }.map(\.trimmed)
    guard parts.count > 1 else { return nil }
    let isReadable = parts.allSatisfy {
      occurrences.occurrence($0) != nil || context.phrases.condition($0).isClean
    }
    return isReadable ? parts : nil
  }

  private func subjects(
    _ name: SourceText, into findings: inout [Diagnostic]
  ) -> [Located<ClauseSubject>] {
    if words.says(.all, name.text) { return [Located(.all, at: name.place)] }
    if words.says(.others, name.text) { return [Located(.others, at: name.place)] }
    return (context.kinds.list(name, into: &findings) ?? []).map { $0.map { .kind($0) } }
  }

  private func noOccurrence(_ cell: SourceText) -> Diagnostic {
    let forms = [CellWords.ID.first, .second, .later].map { words.word($0, like: cell) }
    return Diagnostic(
      RuleCode(106), .error, at: cell.place, "'\(cell.text)' does not say which visit is meant",
      explanation: "Understood are: \(Message(names: forms))")
  }
}
