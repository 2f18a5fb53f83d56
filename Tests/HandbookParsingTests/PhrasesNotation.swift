import HandbookModel

/// The writing of values that stand in one column only, for the tables of phrases.
enum PhraseNotation {
  static func text(_ occasion: Paper.Occasion) -> String {
    switch occasion {
    case .eachVisit: "each visit"
    case .each(let event): "each event \(event)"
    case .when(let words): "when '\(words)'"
    }
  }

  static func text(_ length: VisitLength) -> String {
    let exceptions = length.exceptions.map { exception in
      switch exception {
      case .kind(let kind): kind.text
      case .result(let result): result.rawValue
      case .text(let words): "'\(words)'"
      }
    }
    return (length.isPromised ? "promised " : "≤ ") + "\(length.maximum) min"
      + (exceptions.isEmpty ? "" : " except " + exceptions.joined(separator: ", "))
  }

  static func text(_ hours: VisitHours) -> String {
    [("required", hours.required), ("recommended", hours.recommended), ("avoid", hours.avoided)]
      .filter { !$0.1.isEmpty }.map { "\($0.0) \(ModelNotation.text(of: $0.1))" }
      .joined(separator: "; ")
  }

  static func text(_ notice: Notice) -> String {
    (notice.ahead.map { ModelNotation.text(of: $0) + " before" } ?? "unspecified")
      + (notice.methods.isEmpty
        ? "" : " by " + notice.methods.map(\.text).joined(separator: " or "))
  }

  static func text(_ amount: Amount) -> String {
    let limits =
      switch (amount.minimum.map(money), amount.maximum.map(money)) {
      case (let low?, let high?): low == high ? low : "\(low) to \(high)"
      case (let low?, nil): "at least \(low)"
      case (nil, let high?): "at most \(high)"
      case (nil, nil): "any"
      }
    return limits + (amount.currency == .yuan ? "" : " \(amount.currency.rawValue)")
  }

  private static func money(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return ModelNotation.text(of: hundredths / 100) + (rest == 0 ? "" : ".\(rest / 10)\(rest % 10)")
  }

  static func text(_ counting: Escalation.Counting) -> String {
    [
      counting.unit.map { "per \($0.rawValue)" },
      counting.within.map { "within \(ModelNotation.text(of: $0))" },
    ].compactMap { $0 }.joined(separator: " ")
  }

  static func text(_ time: Provision.Time) -> String {
    switch time {
    case .frequency(let frequency): ModelNotation.text(of: frequency)
    case .due(let due): ModelNotation.text(of: due)
    case .vague(let words): "vague '\(words)'"
    }
  }
}
