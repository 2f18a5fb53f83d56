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
    let lower = interval.lower.map { quantity($0.value, unit) } ?? ""
    let upper = interval.upper.map { quantity($0.value, unit) } ?? ""
    let ends = numbers(interval.lower?.value ?? 0, interval.upper?.value ?? 0)
    return texts.phrase(
      "condition.\(ValueWriter.pattern(of: interval))",
      [
        "name": name, "lower": lower, "upper": upper, "lower-": spaced(lower),
        "upper-": spaced(upper), "from": spaced(ends.lower), "to": measured(ends.upper, unit),
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
    measured(number(value), unit)
  }

  private func measured(_ number: String, _ unit: String?) -> String {
    guard let unit else { return number }
    let key = "quantity.\(unit)"
    return texts.phrase(
      texts.has(key) ? key : "quantity.other", ["n": spaced(number), "unit": unit])
  }
}
