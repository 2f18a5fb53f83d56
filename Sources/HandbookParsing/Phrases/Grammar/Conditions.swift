import Diagnostics
import HandbookModel

/// What has to hold: `10 万至 15 万平方米`, `大客户`, `当客户不满意时`, `sites with first-aid-point`.
extension PhraseParser {
  /// Alternatives, joined by 或 / or; each may have several terms, joined by commas or 且 / and.
  mutating func conditions() -> [Condition]? {
    var options: [Condition] = []
    var joint: Int?
    repeat {
      guard let option = condition() else { return nil }
      options.append(option)
      // `A 且 B 或 C` could be read in two ways.
      if let joint, options.contains(where: { $0.terms.count > 1 }) {
        return reject(at: joint, hint: .andOr)
      }
      joint = index
    } while attempt({ $0.orJoint() }) != nil
    return options
  }

  private mutating func orJoint() -> Bool? {
    _ = separator()
    return has(.or) ? true : nil
  }

  mutating func condition() -> Condition? {
    var terms: [Condition.Term] = []
    repeat {
      accept(.when)
      guard let term = term() else { return nil }
      while has(.when) {}
      terms.append(term)
    } while attempt { $0.separator() && !$0.has(.or) ? true : nil } != nil
    return Condition(terms)
  }

  private mutating func term() -> Condition.Term? {
    first(of: [
      { $0.numericTerm() }, { $0.resultWithSubject().map(Condition.Term.result) },
      { $0.featureTerm() }, { $0.guessedMeasureTerm() }, { $0.segmentTerm() },
    ])
  }

  /// `不满意`, `客户不满意`, `联系不上业主`, `the customer is dissatisfied`
  mutating func resultWithSubject() -> VisitResult? {
    attempt { parser in
      parser.subject()
      guard let result = parser.accept(Concept.results) else { return nil }
      parser.subject()
      return result
    }
  }

  /// Whom or what a result is said of; it changes nothing.
  private mutating func subject() {
    if has(.person, .thisVisit) { return }
    _ = attempt { $0.known(\.roles, .role) { parser, _ in parser.isAtEnd() ? nil : true } }
  }

  private mutating func featureTerm() -> Condition.Term? {
    guard has(.hasFeature) else { return nil }
    return known(\.features, .segment) { parser, feature in
      parser.accept(.sites)
      return feature.map(Condition.Term.feature)
    }
  }

  private mutating func segmentTerm() -> Condition.Term? {
    guard !beginsInterval() else { return nil }
    return named(\.segments, .segment) { parser, reference in
      guard parser.isAtBoundary() || parser.has(.when) else { return nil }
      // A name that stayed unknown was reported, and leaves no value.
      return .segment(reference?.axis ?? AxisID(""), reference?.value ?? SegmentID(""))
    }
  }
}

extension PhraseParser {
  /// What begins with a bound, a number or the name of one is an interval that is written wrongly,
  /// not a name.
  private func beginsInterval() -> Bool {
    var copy = self
    return copy.has(.lessThan, .moreThan, .atMost, .atLeast) || copy.numeral() != nil
      || copy.known(\.axes, .segment, then: { _, _ in true }) != nil
      || copy.known(\.measures, .segment, then: { _, _ in true }) != nil
  }
}

// MARK: Intervals

/// What a number in a condition says something of.
enum NumericSubject: Hashable {
  case axis(AxisID)
  case measure(MeasureID)
  /// A field of a sheet, or a name that nobody knows: any unit will do.
  case other
}

extension PhraseParser {
  private mutating func numericTerm() -> Condition.Term? {
    attempt { parser in
      parser.known(\.axes, .segment) { parser, axis in
        parser.interval(of: axis.map(NumericSubject.axis))
      }
    }
      ?? attempt { parser in
        parser.known(\.measures, .segment) { parser, measure in
          parser.interval(of: measure.map(NumericSubject.measure))
        }
      } ?? interval(of: nil)
  }

  /// `购买人书达到 300 人`: a measure that is misspelt.
  private mutating func guessedMeasureTerm() -> Condition.Term? {
    guard !beginsInterval() else { return nil }
    return guessed(\.measures, .measure, before: [.separator, .and, .or]) { parser, measure in
      parser.interval(of: measure.map(NumericSubject.measure) ?? .other)
    }
  }

  private mutating func interval(of subject: NumericSubject?) -> Condition.Term? {
    let start = index
    var subject = subject
    if subject != nil { _ = sign(":") }
    guard let interval = numericInterval(of: &subject) else { return nil }
    switch subject ?? onlyNumericAxis() {
    case .axis(let axis): return .number(axis, interval)
    case .measure(let measure): return .measure(measure, interval)
    case .other: return .measure(MeasureID(""), interval)
    case nil: return reject(at: start)
    }
  }

  /// Numbers with their bounds; a unit may tell what they are said of.
  mutating func numericInterval(of subject: inout NumericSubject?) -> NumericInterval? {
    attempt { $0.between(&subject) ?? $0.ends(&subject) }
  }

  /// `10 万至 15 万平方米`, `between 100,000 and 150,000 m²`; both ends belong to it.
  private mutating func between(_ subject: inout NumericSubject?) -> NumericInterval? {
    attempt { parser in
      parser.accept(.between, .from)
      let start = parser.index
      guard let lower = parser.boundary(&subject), parser.has(.rangeSign, .and) else { return nil }
      guard let upper = parser.boundary(&subject) else { return nil }
      let interval = NumericInterval(lower: lower.sharing(upper), upper: upper.end)
      guard interval.lower.map({ $0.value <= upper.end.value }) ?? true else {
        return parser.reject(at: start)
      }
      return interval
    }
  }

  /// One end, or two: `超过 10 万、不满 15 万平方米`.
  private mutating func ends(_ subject: inout NumericSubject?) -> NumericInterval? {
    guard let first = end(&subject) else { return nil }
    let second = attempt { parser -> NumericInterval? in
      parser.separator() ? parser.end(&subject) : nil
    }
    guard let second else { return first }
    guard (first.lower == nil) != (second.lower == nil) else { return nil }
    return NumericInterval(lower: first.lower ?? second.lower, upper: first.upper ?? second.upper)
  }

  /// `不满 10 万平方米`, `10 万平方米以上`, `at least 100,000 m²`.
  private mutating func end(_ subject: inout NumericSubject?) -> NumericInterval? {
    attempt { parser in
      let before = parser.accept(.lessThan, .atMost, .moreThan, .atLeast, .equal)
      guard let number = parser.boundary(&subject)?.end.value,
        let side = before ?? parser.accept(.orMore, .orLess)
      else { return nil }
      let end = NumericInterval.End(number, isIncluded: side != .lessThan && side != .moreThan)
      let isUpper = [.lessThan, .atMost, .orLess, .equal].contains(side)
      let isLower = !isUpper || side == .equal
      return NumericInterval(lower: isLower ? end : nil, upper: isUpper ? end : nil)
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

  /// A number with its unit, which tells the axis or measure, and `（不含）`.
  private mutating func boundary(_ subject: inout NumericSubject?) -> Boundary? {
    attempt { parser in
      guard let numeral = parser.numeral(), let value = numeral.whole else { return nil }
      parser.unit(of: &subject)
      // `（不含当日）` says something of days, behind a whole window.
      let isIncluded = parser.saysDayOne() ? true : parser.inclusion() ?? true
      return Boundary(
        end: NumericInterval.End(value, isIncluded: isIncluded), multiplier: numeral.multiplier)
    }
  }

  private mutating func unit(of subject: inout NumericSubject?) {
    if let axis = known(\.axisUnits, .segment, then: { $1 }) {
      subject = subject ?? .axis(axis)
    } else if let measure = unitOfMeasure(subject) {
      subject = subject ?? .measure(measure)
    } else if subject == .other || isOnlyCounted(subject) {
      _ = accept(among: Concept.countWords)
    }
  }

  /// A unit by itself tells the measure only where no other counts in it.
  private mutating func unitOfMeasure(_ subject: NumericSubject?) -> MeasureID? {
    for match in names.measureUnits.matches(in: phrase.atoms, at: index) {
      let measure: MeasureID? =
        if case .measure(let known) = subject { match.ids.first { $0 == known } } else {
          subject == nil && match.ids.count == 1 ? match.ids.first : nil
        }
      guard let measure else { continue }
      index += match.count
      return measure
    }
    return nil
  }

  /// A measure for which the vocabulary states no unit.
  private func isOnlyCounted(_ subject: NumericSubject?) -> Bool {
    guard case .measure(let measure) = subject else { return false }
    return names.vocabulary.measures[measure]?.unit == nil
  }

  private func onlyNumericAxis() -> NumericSubject? {
    let numeric = names.vocabulary.axes.filter { $0.values.isEmpty }
    return numeric.count == 1 ? numeric.first.map { .axis($0.id) } : nil
  }
}
