import Diagnostics
import HandbookModel

/// What has to hold: `10 万至 15 万平方米`, `大客户`, `未接通时`, `sites with first-aid-point`.
extension PhraseParser {
  mutating func condition() -> Condition? {
    var terms: [Condition.Term] = []
    repeat {
      accept(.when)
      guard let term = term() else { return nil }
      accept(.when)
      terms.append(term)
    } while separator()
    return Condition(terms)
  }

  private mutating func term() -> Condition.Term? {
    first(of: [
      { $0.numericTerm() }, { $0.accept(Concept.results).map(Condition.Term.result) },
      { $0.featureTerm() }, { $0.segmentTerm() },
    ])
  }

  private mutating func featureTerm() -> Condition.Term? {
    guard has(.hasFeature) else { return nil }
    return known(\.features, .segment) { parser, feature in
      parser.accept(.sites)
      return feature.map(Condition.Term.feature)
    }
  }

  private mutating func segmentTerm() -> Condition.Term? {
    // What begins with a bound or a number is an interval that is written wrongly, not a name.
    let isInterval = attempt { $0.has(.lessThan, .moreThan, .atMost, .atLeast) ? true : nil } != nil
    guard !isInterval, attempt({ $0.numeral() }) == nil else { return nil }
    return named(\.segments, .segment) { parser, reference in
      guard parser.isAtBoundary() || parser.has(.when) else { return nil }
      // A name that stayed unknown was reported, and leaves no value.
      return .segment(reference?.axis ?? AxisID(""), reference?.value ?? SegmentID(""))
    }
  }
}

// MARK: Intervals of a numeric axis

extension PhraseParser {
  private mutating func numericTerm() -> Condition.Term? {
    attempt { parser in
      let axis = parser.known(\.axes, .segment) { $1 }
      return parser.interval(on: axis)
    } ?? interval(on: nil)
  }

  private mutating func interval(on axis: AxisID?) -> Condition.Term? {
    let start = index
    var counted = axis
    guard let interval = attempt({ $0.between(&counted) ?? $0.ends(&counted) }) else { return nil }
    if counted == nil { counted = onlyNumericAxis() }
    guard let counted else { return reject(at: start) }
    return .number(counted, interval)
  }

  /// `10 万至 15 万平方米`, `between 100,000 and 150,000 m²`; both ends belong to it.
  private mutating func between(_ axis: inout AxisID?) -> NumericInterval? {
    attempt { parser in
      parser.accept(.between, .from)
      guard let lower = parser.boundary(&axis), parser.has(.rangeSign, .and),
        let upper = parser.boundary(&axis)
      else { return nil }
      return NumericInterval(lower: lower.sharing(upper), upper: upper.end)
    }
  }

  /// One end, or two: `超过 10 万、不满 15 万平方米`.
  private mutating func ends(_ axis: inout AxisID?) -> NumericInterval? {
    guard let first = end(&axis) else { return nil }
    let second = attempt { parser in
      parser.separator() ? parser.end(&axis) : nil
    }
    guard let second else { return first }
    guard (first.lower == nil) != (second.lower == nil) else { return nil }
    return NumericInterval(lower: first.lower ?? second.lower, upper: first.upper ?? second.upper)
  }

  /// `不满 10 万平方米`, `10 万平方米以上`, `at least 100,000 m²`.
  private mutating func end(_ axis: inout AxisID?) -> NumericInterval? {
    attempt { parser in
      let before = parser.accept(.lessThan, .atMost, .moreThan, .atLeast)
      guard let number = parser.boundary(&axis)?.end.value,
        let side = before ?? parser.accept(.orMore, .orLess)
      else { return nil }
      let end = NumericInterval.End(number, isIncluded: side != .lessThan && side != .moreThan)
      let isUpper = [.lessThan, .atMost, .orLess].contains(side)
      return NumericInterval(lower: isUpper ? nil : end, upper: isUpper ? end : nil)
    }
  }

  private struct Boundary {
    var end: NumericInterval.End
    var multiplier: Int

    /// The end as it is meant before `upper`: the 10 of `10 至 15 万` counts ten-thousands too.
    func sharing(_ upper: Boundary) -> NumericInterval.End {
      let isShared = multiplier == 1 && end.value < upper.end.value / upper.multiplier
      let factor = isShared ? upper.multiplier : 1
      return NumericInterval.End(end.value * factor, isIncluded: end.isIncluded)
    }
  }

  /// A number with its unit, which tells the axis, and `（不含）`.
  private mutating func boundary(_ axis: inout AxisID?) -> Boundary? {
    attempt { parser in
      guard let numeral = parser.numeral(), let value = numeral.whole else { return nil }
      if let unit = parser.known(\.axisUnits, .segment, then: { $1 }) { axis = axis ?? unit }
      let isIncluded = parser.inclusion() ?? true
      return Boundary(
        end: NumericInterval.End(value, isIncluded: isIncluded), multiplier: numeral.multiplier)
    }
  }

  private func onlyNumericAxis() -> AxisID? {
    let numeric = names.vocabulary.axes.filter { $0.values.isEmpty }
    return numeric.count == 1 ? numeric.first?.id : nil
  }
}
