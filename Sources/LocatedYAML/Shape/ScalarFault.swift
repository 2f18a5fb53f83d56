import Diagnostics

/// Says what a value should have been, and offers the repair where the author's meaning is plain.
enum ScalarFault {
  static func diagnostic(for node: YAMLNode, as shape: Shape, called subject: Message) -> Diagnostic
  {
    let text = node.text?.text
    if let text, shape.takesDate, TextPattern.date.matches(text) {
      return Diagnostic(
        .invalidYAML, .error, at: node.head, "\(subject) is \(text), a day that does not exist")
    }
    var diagnostic = Diagnostic(
      .invalidYAML, .error, at: node.head, "\(subject) must be \(shape.expectation)")
    if let text, let better = repair(of: text, as: shape), shape.accepts(better) {
      if case .choice = shape.kind {
        diagnostic.summary = "\(subject) must be \(shape.expectation)\(Message.didYouMean(better))"
      }
      diagnostic.suggestions = [
        Suggestion(
          "Write '\(better)'", edits: [Edit(node.range, replacement: better)],
          isSafe: isOnlySpelling(shape))
      ]
    } else if let text, case .list = shape.kind, node.scalar?.style == .plain {
      diagnostic.suggestions = [
        Suggestion("Write '[\(text)]'", edits: [Edit(node.range, replacement: "[\(text)]")])
      ]
    }
    return diagnostic
  }

  private static func repair(of text: String, as shape: Shape) -> String? {
    switch shape.kind {
    case .choice(let words): NearMiss.nearest(to: text, among: words)
    case .boolean:
      ["yes": "true", "on": "true", "no": "false", "off": "false"][text.lowercased()]
        ?? text.lowercased()
    case .date: date(in: text)
    case .text(.some):
      text.lowercased().split(whereSeparator: { $0 == " " || $0 == "_" })
        .joined(separator: "-")
    default: nil
    }
  }

  /// Dates and booleans are spelt otherwise and mean the same; a word of a choice, or an id, might not.
  private static func isOnlySpelling(_ shape: Shape) -> Bool {
    switch shape.kind {
    case .date, .boolean: true
    default: false
    }
  }

  /// `2026/1/5`, `2026.01.05` and the like: year, month and day in this order.
  private static func date(in text: String) -> String? {
    let parts = text.split(whereSeparator: { !$0.isASCII || !$0.isNumber })
    guard parts.count == 3, parts[0].count == 4, parts[1...].allSatisfy({ $0.count <= 2 })
    else { return nil }
    let date = parts.map { $0.count == 1 ? "0" + $0 : String($0) }.joined(separator: "-")
    return CalendarDay(date)?.description
  }
}

extension Shape {
  fileprivate var takesDate: Bool {
    switch kind {
    case .date: true
    case .oneOf(let shapes): shapes.contains(where: \.takesDate)
    default: false
    }
  }
}
