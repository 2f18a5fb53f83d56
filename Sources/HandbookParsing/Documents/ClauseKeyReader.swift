import Diagnostics
import HandbookModel

/// Reads the head of a clause: `常规回访（10 万至 15 万平方米）`, `常规回访和重点客户回访`, 全部回访.
struct ClauseKeyReader {
  let context: ReadingContext
  private let words = CellWords.shared

  init(_ context: ReadingContext) { self.context = context }

  /// One key per kind that the head names; none where it names no known kind.
  func keys(
    _ head: SourceText, row: RawRow, into findings: inout [Diagnostic]
  ) -> [Located<ClauseKey>] {
    let (name, bracket) = context.kinds.knows(head) ? (head, nil) : divided(head)
    var terms: [Condition.Term] = []
    for text in [bracket, row[.appliesTo], row[.condition]].compactMap({ $0 }) {
      guard let condition = condition(text, into: &findings) else { return [] }
      terms += condition.terms
    }
    let condition = terms.isEmpty ? nil : Condition(terms)
    return subjects(name, into: &findings).map { subject in
      Located(
        ClauseKey(subject.value, condition: condition, occurrence: row[.occurrence]?.text),
        at: subject.range)
    }
  }

  private func divided(_ head: SourceText) -> (SourceText, SourceText?) {
    guard let (name, inside) = head.closingBracket else { return (head, nil) }
    return (name, inside)
  }

  private func condition(
    _ text: SourceText, into findings: inout [Diagnostic]
  ) -> Condition? {
    let reading = context.phrases.condition(text)
    findings += reading.diagnostics
    return reading.value
  }

  private func subjects(
    _ name: SourceText, into findings: inout [Diagnostic]
  ) -> [Located<ClauseSubject>] {
    if words.says(.all, name.text) { return [Located(.all, at: name.place)] }
    if words.says(.others, name.text) { return [Located(.others, at: name.place)] }
    return (context.kinds.list(name, into: &findings) ?? []).map { $0.map { .kind($0) } }
  }
}
