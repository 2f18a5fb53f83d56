extension ModelNotation {
  /// `50 % of repairs-previous`, `each household`, `sample of 20 household`, `set by cs-supervisor,
  /// floor 10 %`.
  public static func text(of rate: Rate) -> String {
    switch rate {
    case .share(let share, let cohort, let repeats):
      text(of: share) + (cohort.map { " of \($0)" } ?? "") + text(of: repeats)
    case .each(let unit): "each \(unit.rawValue)"
    case .sample(let number, let unit, let repeats):
      "sample of \(number) × \(unit.rawValue)" + text(of: repeats)
    case .delegated(let role, let floor):
      "set by \(role)" + (floor.map { ", floor \(text(of: $0))" } ?? "")
    case .vague(let words): "vague '\(words)'"
    }
  }

  private static func text(of repeats: Repetition?) -> String {
    switch repeats {
    case .allowed: " with repeats"
    case .excluded: " without repeats"
    case nil: ""
    }
  }

  /// `area < 100,000 m²`, `100,000 ≤ area ≤ 150,000`, `class = large`, `sites with
  /// first-aid-point`, `not-reached`; several terms are joined by `and`.
  ///
  /// - Parameter unit: what an axis counts in; printed behind a single bound where it is given.
  public static func text(
    of condition: Condition, unit: (AxisID) -> String? = { _ in nil }
  ) -> String {
    condition.terms.map { text(of: $0, unit: unit) }.joined(separator: " and ")
  }

  private static func text(of term: Condition.Term, unit: (AxisID) -> String?) -> String {
    switch term {
    case .number(let axis, let interval): text(of: interval, of: axis.text, unit: unit(axis))
    case .segment(let axis, let value): "\(axis) = \(value)"
    case .feature(let feature): "sites with \(feature)"
    case .result(let result): result.rawValue
    case .measure(let measure, let interval): text(of: interval, of: measure.text, unit: nil)
    }
  }

  static func text(of interval: NumericInterval, of axis: String, unit: String?) -> String {
    let behind = unit.map { " " + ($0 == "m2" ? "m²" : $0) } ?? ""
    switch (interval.lower, interval.upper) {
    case (let lower?, let upper?):
      return "\(text(of: lower.value)) \(lower.isIncluded ? "≤" : "<") \(axis) "
        + "\(upper.isIncluded ? "≤" : "<") \(text(of: upper.value))"
    case (let lower?, nil):
      return "\(axis) \(lower.isIncluded ? "≥" : ">") \(text(of: lower.value))\(behind)"
    case (nil, let upper?):
      return "\(axis) \(upper.isIncluded ? "≤" : "<") \(text(of: upper.value))\(behind)"
    case (nil, nil): return "any \(axis)"
    }
  }

  /// `≥ 90 %`, `≤ 2`, `= rate of complaint`.
  public static func text(of target: Target.Value) -> String {
    switch target {
    case .share(let comparator, let share): "\(sign(comparator)) \(text(of: share))"
    case .number(let comparator, let number): "\(sign(comparator)) \(text(of: number))"
    case .rate(let kind): "= rate of \(kind)"
    }
  }

  private static func sign(_ comparator: Target.Comparator) -> String {
    switch comparator {
    case .atLeast: "≥"
    case .atMost: "≤"
    case .equal: "="
    }
  }
}
