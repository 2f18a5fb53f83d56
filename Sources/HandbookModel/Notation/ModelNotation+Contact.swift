extension ModelNotation {
  /// `≤ 3 min except complaint`, `promised 2 min`.
  public static func text(of length: VisitLength) -> String {
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

  /// `1 d before by phone`, `unspecified`.
  public static func text(of notice: Notice) -> String {
    (notice.ahead.map { "\(text(of: $0)) before" } ?? "unspecified")
      + (notice.methods.isEmpty
        ? "" : " by " + notice.methods.map(\.text).joined(separator: " or "))
  }

  /// `100 to 500 yuan`, `up to 200 yuan`, `at least 50.50 yuan`.
  public static func text(of amount: Amount) -> String {
    let unit = amount.currency.rawValue
    return switch (amount.minimum, amount.maximum) {
    case (let minimum?, let maximum?) where minimum == maximum: "\(sum(minimum)) \(unit)"
    case (let minimum?, let maximum?): "\(sum(minimum)) to \(sum(maximum)) \(unit)"
    case (let minimum?, nil): "at least \(sum(minimum)) \(unit)"
    case (nil, let maximum?): "up to \(sum(maximum)) \(unit)"
    case (nil, nil): "any amount"
    }
  }

  private static func sum(_ cents: Int) -> String {
    let rest = cents % 100
    return text(of: cents / 100) + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }

  /// `1 per quarter`, `month-end`, `vague '定期'`.
  public static func text(of time: Provision.Time) -> String {
    switch time {
    case .frequency(let frequency): text(of: frequency)
    case .due(let due): text(of: due)
    case .vague(let words): "vague '\(words)'"
    }
  }
}
