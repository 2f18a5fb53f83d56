import Diagnostics
import HandbookModel

/// How often: calendar frequencies, rolling gaps, and limits without a number.
extension PhraseParser {
  /// The parts of a frequency, which stand in any order.
  private struct FrequencyParts {
    var period: CalendarPeriod?
    var unit: VisitKind.Unit?
    var times: (minimum: Int, isExact: Bool)?
    /// `每` or an adverb stands there: 每季度 by itself is once a quarter, 季度 is nothing.
    var isRepeated = false
    /// `至少` stands before the period: 至少每季度一次.
    var isAtLeast = false
  }

  /// `每季度每户一次`, `每年至少两次`, `once per household every half-year`, `quarterly`.
  mutating func frequency() -> Deadline? {
    var parts = FrequencyParts()
    parts.isAtLeast =
      attempt { $0.has(.atLeast) && $0.repeatedPeriodFollows() ? true : nil } ?? false
    while addUnit(to: &parts) || addPeriod(to: &parts) || addTimes(to: &parts) {
      // A comma between parts is no end: 每季度，每户一次.
      if let comma = attempt({ $0.frequencyFollowsSeparator() }) { index = comma }
    }
    guard let period = parts.period, parts.isRepeated || parts.times != nil else { return nil }
    let times = parts.times ?? (1, true)
    return .frequency(
      Frequency(
        period: period, minimum: times.minimum,
        maximum: times.isExact && !parts.isAtLeast ? times.minimum : nil,
        unit: parts.unit))
  }

  private mutating func frequencyFollowsSeparator() -> Int? {
    guard has(.separator) else { return nil }
    let next = index
    var parts = FrequencyParts()
    return addUnit(to: &parts) || addPeriod(to: &parts) || addTimes(to: &parts) ? next : nil
  }

  private mutating func addUnit(to parts: inout FrequencyParts) -> Bool {
    guard parts.unit == nil else { return false }
    parts.unit = attempt { $0.has(.every) || $0.sign("/") ? $0.accept(Concept.countedUnits) : nil }
    return parts.unit != nil
  }

  private mutating func addPeriod(to parts: inout FrequencyParts) -> Bool {
    guard parts.period == nil else { return false }
    if let adverb = accept(Concept.adverbs) {
      (parts.period, parts.isRepeated) = (adverb, true)
    } else if let repeated = attempt({ $0.repeatedPeriod() }) {
      (parts.period, parts.isRepeated) = (repeated, true)
    } else {
      parts.period = attempt { $0.onePeriod() }
    }
    guard parts.period != nil else { return false }
    reportChoice()
    return true
  }

  /// `每季度`, `every quarter`, `每一年`.
  private mutating func repeatedPeriod() -> CalendarPeriod? {
    guard has(.every) else { return nil }
    return onePeriod()
  }

  private func repeatedPeriodFollows() -> Bool {
    var copy = self
    return copy.has(.every)
  }

  /// `季度`, `一年`; three months are no calendar period.
  mutating func onePeriod() -> CalendarPeriod? {
    let start = index
    if let number = wholeNumber(), number != 1 { return reject(at: start) }
    return accept(Concept.periods)
  }

  private mutating func addTimes(to parts: inout FrequencyParts) -> Bool {
    guard parts.times == nil else { return false }
    parts.times = attempt { $0.times() }
    return parts.times != nil
  }

  /// `一次`, `至少两次`, `两次以上`, `once`, `at least twice`, `3 times or more`.
  private mutating func times() -> (minimum: Int, isExact: Bool)? {
    let isAtLeast = has(.atLeast)
    if let adverb = accept([(.once, 1), (.twice, 2)]) {
      return (adverb, !(has(.orMore) || isAtLeast))
    }
    guard let number = count() else { return nil }
    let isOrMore = has(.orMore)
    guard number > 0, has(.times) else { return nil }
    return (number, !(has(.orMore) || isOrMore || isAtLeast))
  }

  /// `每季度或每半年一次`: somebody still has to settle which.
  private mutating func reportChoice() {
    let start = index
    guard attempt({ $0.has(.or) ? $0.repeatedPeriod() ?? $0.onePeriod() : nil }) != nil else {
      return
    }
    hasNoValue = true
    report(
      Diagnostic(
        RuleCode(413), .error, at: phrase.range(start..<index),
        "'\(phrase.text.text)' leaves the choice between two periods open",
        suggestions: [Suggestion("Keep one of the two periods")]))
  }

  /// `每隔 3 个月`, `at intervals of 3 months`, `at most 3 months apart`.
  mutating func gap() -> Deadline? {
    if has(.interval) {
      guard let length = offset() else { return nil }
      _ = attempt { $0.times() }
      return .gap(length)
    }
    guard has(.atMost), let length = offset(), has(.apart) else { return nil }
    return .gap(length)
  }

  /// `及时`, `投诉处理完毕后立即`, `as soon as possible after the complaint is closed`.
  mutating func vagueLimit() -> Deadline? {
    let written = Deadline.vague(phrase.text.trimmed.text)
    return first(of: [
      { parser in
        guard parser.has(.vague) else { return nil }
        return parser.has(.after) ? parser.anchored { _, _ in written } : written
      },
      { $0.anchored { parser, _ in parser.has(.after) && parser.has(.vague) ? written : nil } },
    ])
  }
}
