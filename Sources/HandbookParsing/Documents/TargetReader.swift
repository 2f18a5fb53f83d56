import Diagnostics

/// Reads where a step, a branch or an answer leads to: `… → 第 5 步`, `… → **整改**`, `… → end`.
struct TargetReader {
  enum Destination: Hashable {
    case number(Int)
    case label(String)
    case end
  }

  private let words = CellWords.shared

  /// Divides a text into what is done and where it leads; the last arrow counts.
  func divided(_ text: SourceText) -> (text: SourceText, target: Located<Destination>?) {
    let parts = text.partsBetweenArrows
    guard parts.count > 1, let last = parts.last.map({ text.slice($0).withoutStop }), !last.isEmpty
    else { return (text, nil) }
    return (text.prefix(to: parts[parts.count - 2].upperBound), destination(last))
  }

  /// The same without an arrow: what is said last sends the reader to a numbered place, or to the
  /// end (`还出血：转第 4 项`, `if so, go to item 4`). A bare number is one only up to `count`: 转 120
  /// is a telephone call.
  func jump(_ text: SourceText, count: Int) -> (text: SourceText, target: Located<Destination>)? {
    let last = text.split(at: ",").last ?? text
    let (start, end) = (text.utf8.count - last.utf8.count, text.utf8.count)
    var rest = last.trimmed
    while let length = rest.prefixLength(words[.directly]) { rest = rest.suffix(from: length) }
    guard let length = rest.prefixLength(words[.goTo]) else { return nil }
    let place = rest.suffix(from: length).withoutStop
    let target = destination(place)
    switch target.value {
    case .label: return nil
    case .number(let number) where number > count && place.wholeNumber != nil: return nil
    case .number, .end: break
    }
    let before = text.slice(0..<min(start, end)).withoutStop
    return (before, target)
  }

  func destination(_ text: SourceText) -> Located<Destination> {
    let text = text.withoutStop
    if words.says(.end, text.text) { return Located(.end, at: text.place) }
    var rest = text
    if let length = rest.prefixLength(words[.goTo]) { rest = rest.suffix(from: length) }
    let name = rest
    if let length = rest.prefixLength(words[.step]) { rest = rest.suffix(from: length) }
    if let end = rest.lengthBeforeSuffix(words[.stepEnd]) { rest = rest.prefix(to: end) }
    guard let number = rest.wholeNumber else { return Located(.label(name.text), at: text.place) }
    return Located(.number(number), at: text.place)
  }
}

/// Where the items of one list lead to, and which of these places there are.
struct TargetChecker {
  /// Printed number, and the number that stands in the file, where it differs.
  var numbers: [Int: RawRow] = [:]
  var labels: Set<String> = []
  /// What an item is called, and what it belongs to: `step`, `procedure`.
  let noun: Message
  let whole: Message

  init(_ noun: Message, of whole: Message) {
    self.noun = noun
    self.whole = whole
  }

  /// A target that no item bears, or that the file numbers otherwise, leads the reader nowhere.
  func finding(_ target: Located<TargetReader.Destination>) -> Diagnostic? {
    switch target.value {
    case .end: return nil
    case .label(let label):
      guard !labels.contains(folded(label)) else { return nil }
      return lost(target, "No \(noun) is labelled '\(label)'")
    case .number(let number):
      guard let row = numbers[number] else {
        return lost(target, "No \(noun) \(number) in this \(whole)")
      }
      guard let typed = row.typedNumber, typed.value != number else { return nil }
      return Diagnostic(
        RuleCode(118), .error, at: target.range,
        "The \(noun) that is printed as \(number) is typed as \(typed.value)",
        explanation: "Markdown counts on from the first number of a list",
        notes: [Note("It is typed here", at: typed.range)],
        suggestions: [
          Suggestion("Type \(number)", edits: [Edit(typed.range, replacement: "\(number)")])
        ])
    }
  }

  private func lost(
    _ target: Located<TargetReader.Destination>, _ summary: Message
  ) -> Diagnostic {
    Diagnostic(RuleCode(118), .error, at: target.range, summary)
  }
}
