import Diagnostics
import HandbookModel

extension PhraseReader {
  /// What defines a segment: an interval of a measure or of an axis (`licences >= 10`). The term is
  /// of no other sort.
  func predicate(_ text: SourceText) -> Reading<Condition.Term> {
    let phrase = Phrase(text)
    var furthest = 0
    for isGuessing in [false, true] {
      var parser = PhraseParser(
        phrase, names: names, conventions: conventions, isGuessing: isGuessing)
      let term = parser.attempt { parser in
        parser.predicate().flatMap { parser.isAtEnd() ? $0 : nil }
      }
      if let term { return Reading(parser.hasNoValue ? nil : term, parser.diagnostics) }
      if !isGuessing { furthest = parser.fault ?? parser.furthest }
    }
    return Reading(nil, [.unreadablePhrase(.condition, phrase, from: furthest)])
  }
}

/// `licences >= 10`, `购买人数达到 300 人`, `managed area from 100,000 to 150,000 m²`.
extension PhraseParser {
  fileprivate mutating func predicate() -> Condition.Term? {
    attempt { parser in
      parser.known(\.measures, .measure) { parser, measure in
        measure.flatMap { id in
          let unit = parser.names.vocabulary.measures[id]?.unit
          return parser.measured(unit).map { .measure(id, $0) }
        }
      }
    }
      ?? attempt { parser in
        parser.known(\.axes, .measure) { parser, axis in
          axis.flatMap { id in parser.measured(nil).map { .number(id, $0) } }
        }
      }
      ?? guessed(\.measures, .measure) { parser, measure in
        // Of a measure that nobody knows there is no value.
        parser.measured(nil).map { .measure(measure ?? MeasureID(""), $0) }
      }
  }

  /// `>= 10`, `10 以上`, `from 10 to 20`, `>= 10, < 20`.
  private mutating func measured(_ unit: String?) -> NumericInterval? {
    _ = sign(":")
    if let range = attempt({ $0.measuredRange(unit) }) { return range }
    guard let first = attempt({ $0.measuredEnd(unit) }) else { return nil }
    let second = attempt { $0.separator() ? $0.measuredEnd(unit) : nil }
    guard let second else { return first }
    guard (first.lower == nil) != (second.lower == nil) else { return nil }
    return NumericInterval(lower: first.lower ?? second.lower, upper: first.upper ?? second.upper)
  }

  private mutating func measuredRange(_ unit: String?) -> NumericInterval? {
    accept(.between, .from)
    let start = index
    guard let lower = measuredNumber(unit), has(.rangeSign, .and),
      let upper = measuredNumber(unit)
    else { return nil }
    guard lower <= upper else { return reject(at: start) }
    return NumericInterval(
      lower: .init(lower, isIncluded: true), upper: .init(upper, isIncluded: true))
  }

  private mutating func measuredEnd(_ unit: String?) -> NumericInterval? {
    let before = accept(.lessThan, .atMost, .moreThan, .atLeast, .equal)
    guard let number = measuredNumber(unit), let side = before ?? accept(.orMore, .orLess) else {
      return nil
    }
    let isIncluded = side != .lessThan && side != .moreThan
    let end = NumericInterval.End(number, isIncluded: isIncluded)
    switch side {
    case .equal: return NumericInterval(lower: end, upper: end)
    case .lessThan, .atMost, .orLess: return NumericInterval(lower: nil, upper: end)
    default: return NumericInterval(lower: end, upper: nil)
    }
  }

  /// A number, and the unit that may follow it.
  private mutating func measuredNumber(_ unit: String?) -> Int? {
    guard let number = wholeNumber() else { return nil }
    if attempt({ $0.known(\.axisUnits, .measure) { _, _ in true } }) == nil, let unit {
      var units = NameIndex<Int>()
      units.insert(unit, 0)
      index += units.matches(in: phrase.atoms, at: index).first?.count ?? 0
    }
    return number
  }
}

extension NameSort {
  static let measure = NameSort(code: RuleCode(115), noun: "measure", key: "measures")
}
