import HandbookModel

extension ValuePrinter {
  public func rate(_ rate: Rate) -> String {
    switch rate {
    case .share(let share, nil, _): return self.share(share)
    case .share(let share, let whole?, _):
      return texts.phrase("rate.of", ["share": self.share(share), "whole": denominator(whole)])
    case .each(let unit): return texts.name(of: unit.rawValue, in: "rate.each")
    case .sample(let count, let unit, _):
      return texts.phrase("rate.sample.\(unit.rawValue)", ["n": number(count)])
    case .delegated(let role, nil):
      return texts.phrase("rate.set-by", ["role": self.role(role)])
    case .delegated(let role, let floor?):
      return texts.phrase(
        "rate.set-by-floor", ["role": self.role(role), "share": share(floor)])
    case .vague(let text): return text
    }
  }

  func denominator(_ id: DenominatorID) -> String {
    name(vocabulary.denominators[id]?.name, else: id.text)
  }

  func leaders(_ leaders: Leaders) -> String { list(leaders.roles.map { role($0.value) }, "any") }

  func way(_ way: MethodWay) -> String {
    list(way.methods.map(method), way.isOrdered ? "then" : "together")
  }

  /// Alternatives: a, b or c.
  public func ways(_ ways: [MethodWay]) -> String {
    let names = ways.map(way)
    guard let last = names.last, names.count > 2 else { return list(names, "any") }
    return list([list(names.dropLast(), "any-before-last"), last], "any")
  }

  func fallback(_ fallback: Fallback) -> String {
    labelled(texts.name(of: fallback.result.rawValue, in: "result"), ways(fallback.ways))
  }

  func signature(_ demand: SignatureDemand) -> String {
    let role = self.role(demand.role)
    switch demand.scope {
    case .always: return role
    case .except(let methods):
      return texts.phrase(
        "signature.except", ["role": role, "methods": list(methods.map(method), "all")])
    case .only(let methods):
      return texts.phrase(
        "signature.only", ["role": role, "methods": list(methods.map(method), "all")])
    }
  }

  func hours(_ range: HourRange) -> String {
    texts.phrase("hours.range", ["from": time(range.from), "to": time(range.to)])
  }

  private func time(_ time: TimeOfDay) -> String {
    let minutes = time.minutes % 60
    return "\(time.minutes / 60):\(minutes < 10 ? "0" : "")\(minutes)"
  }

  /// All that `condition` demands; empty for an empty condition.
  public func condition(_ condition: Condition) -> String {
    list(condition.terms.map(term), "all")
  }

  private func term(_ term: Condition.Term) -> String {
    switch term {
    case .number(let axis, let interval): numbers(interval, on: axis)
    case .segment(let axis, let value):
      name(vocabulary.axes[axis]?.values.first { $0.id == value }?.name, else: value.text)
    case .feature(let feature): texts.phrase("condition.feature", ["feature": feature])
    case .result(let result): texts.name(of: result.rawValue, in: "result")
    case .measure: ModelNotation.text(of: Condition([term]))
    }
  }

  private func numbers(_ interval: NumericInterval, on axis: AxisID) -> String {
    let axisName = name(vocabulary.axes[axis]?.name, else: axis.text)
    let unit = vocabulary.axes[axis]?.unit
    func text(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
      TextTable.fill(texts.phrase(pattern, ["axis": axisName]), values)
    }
    switch (interval.lower, interval.upper) {
    case (nil, nil): return axisName
    case (nil, let upper?):
      return text(
        upper.isIncluded ? "condition.up-to" : "condition.below",
        ["n": quantity(upper.value, unit)])
    case (let lower?, nil):
      return text(
        lower.isIncluded ? "condition.at-least" : "condition.above",
        ["n": quantity(lower.value, unit)])
    case (let lower?, let upper?):
      return text(
        lower.isIncluded ? "condition.between" : "condition.between-open",
        ["lower": number(lower.value), "upper": quantity(upper.value, unit)])
    }
  }

  /// A number with its unit; a unit without words of its own is printed as the author names it.
  func quantity(_ value: Int, _ unit: String?) -> String {
    guard let unit else { return number(value) }
    let key = "quantity.\(unit)"
    return texts.has(key)
      ? texts.phrase(key, ["n": number(value)]) : "\(number(value)) \(unit)"
  }

  func target(_ value: Target.Value) -> String {
    switch value {
    case .share(let comparator, let share): compared(comparator, self.share(share))
    case .number(let comparator, let count): compared(comparator, number(count))
    case .rate(let kind): texts.phrase("target.rate-of", ["kind": self.kind(kind)])
    }
  }

  private func compared(_ comparator: Target.Comparator, _ value: String) -> String {
    switch comparator {
    case .atLeast: texts.phrase("target.at-least", ["n": value])
    case .atMost: texts.phrase("target.at-most", ["n": value])
    case .equal: texts.phrase("target.equal", ["n": value])
    }
  }
}
