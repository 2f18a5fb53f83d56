import Diagnostics

extension Shape {
  /// Completes "must be …".
  var expectation: Message {
    switch kind {
    case .text(let pattern): pattern?.name ?? "a text"
    case .phrase: "a text"
    case .name: "a name for each language, such as { en: Title }"
    case .list(let element, _): element.plural.map { "a list of \($0)" } ?? "a list"
    case .map, .dictionary: "a mapping of keys to values"
    case .choice(let words): Self.alternatives(words.map { "'\($0)'" })
    case .integer(let range):
      "a whole number\(Self.bounds(range.lowerBound, range.upperBound, none: (.min, .max)))\(counted)"
    case .number(let range):
      "a number\(Self.bounds(range.lowerBound, range.upperBound, none: (-.infinity, .infinity)))\(counted)"
    case .boolean: "'true' or 'false'"
    case .date: TextPattern.date.name
    case .dateRange: TextPattern.dateRange.name
    case .oneOf(let shapes): Self.alternatives(shapes.map(\.expectation))
    }
  }

  static func alternatives(_ words: [Message]) -> Message {
    words.isEmpty ? "nothing" : Message(list: words, .any)
  }

  private var counted: Message { unit.map { " (\($0))" } ?? "" }

  private var plural: Message? {
    switch kind {
    case .text, .phrase: "texts"
    case .date: "dates"
    case .integer, .number: "numbers"
    default: nil
    }
  }

  private static func bounds<Number: Comparable>(
    _ lower: Number, _ upper: Number, none: (Number, Number)
  ) -> Message {
    switch (lower == none.0, upper == none.1) {
    case (true, true): ""
    case (false, true): " of at least \(shown(lower))"
    case (true, false): " of at most \(shown(upper))"
    case (false, false): " from \(shown(lower)) to \(shown(upper))"
    }
  }

  /// `20.0` is written `20`.
  static func shown<Number>(_ number: Number) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
