import HandbookModel

extension ValueWriter {
  /// All that `condition` demands; empty for an empty condition.
  public func condition(_ condition: Condition) -> String {
    list(condition.terms.map(term), .all)
  }

  /// Any one of them.
  public func conditions(_ conditions: [Condition]) -> String {
    list(conditions.map(condition), .any)
  }

  public func result(_ result: VisitResult) -> String { texts["result.\(result.rawValue)"] }

  private func term(_ term: Condition.Term) -> String {
    switch term {
    case .number(let id, let interval):
      numbers(interval, of: axis(id), unit: vocabulary.axes[id]?.unit)
    case .segment(let axis, let value):
      name(vocabulary.axes[axis]?.values.first { $0.id == value }?.name, else: value.text)
    case .feature(let feature): texts.phrase("condition.feature", ["feature": feature])
    case .result(let result): self.result(result)
    case .measure(let id, let interval):
      numbers(interval, of: measure(id), unit: vocabulary.measures[id]?.unit)
    }
  }

  private func numbers(_ interval: NumericInterval, of name: String, unit: String?) -> String {
    func text(_ end: NumericInterval.End?) -> String { end.map { quantity($0.value, unit) } ?? "" }
    return texts.phrase(
      "condition.\(ValueWriter.pattern(of: interval))",
      [
        "name": name, "lower": text(interval.lower), "upper": text(interval.upper),
        "lower-number": interval.lower.map { number($0.value) } ?? "",
      ])
  }

  private static func pattern(of interval: NumericInterval) -> String {
    switch (interval.lower, interval.upper) {
    case (nil, nil): "any"
    case (nil, let upper?): upper.isIncluded ? "up-to" : "below"
    case (let lower?, nil): lower.isIncluded ? "at-least" : "above"
    case (let lower?, let upper?) where lower == upper && lower.isIncluded: "equal"
    case (let lower?, let upper?):
      switch (lower.isIncluded, upper.isIncluded) {
      case (true, true): "between"
      case (true, false): "at-least-below"
      case (false, true): "above-up-to"
      case (false, false): "above-below"
      }
    }
  }

  /// A number with its unit; a unit without words of its own is printed as the author names it.
  public func quantity(_ value: Int, _ unit: String?) -> String {
    guard let unit else { return number(value) }
    let number = isRoundMyriad(value) ? number(value) : number(value) + " "
    let key = "quantity.\(unit)"
    return texts.has(key) ? texts.phrase(key, ["n": number]) : number + unit
  }
}
