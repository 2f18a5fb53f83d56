import HandbookModel

/// The parts of a frequency, which stand in any order.
struct FrequencyParts {
  var period: CalendarPeriod?
  var periodCount = 1
  var unit: VisitKind.Unit?
  /// From the first to the last number of times; without a last one, at least so many.
  var times: (minimum: Int, maximum: Int?)?
  /// `每` or an adverb stands there: 每季度 by itself is once a quarter, 季度 is nothing.
  var isRepeated = false
  /// `至少` stands before the period: 至少每季度一次.
  var isAtLeast = false
  /// Where its period ends.
  var periodEnd: Int?

  var isComplete: Bool { period != nil && times != nil }

  /// What this option of a choice leaves out it shares with `other`: 每季度或每半年一次.
  mutating func share(_ other: FrequencyParts) {
    guard !isComplete else { return }
    if period == nil {
      (period, periodCount) = (other.period, other.periodCount)
    }
    unit = unit ?? other.unit
    times = times ?? other.times
    isRepeated = isRepeated || other.isRepeated
    isAtLeast = isAtLeast || other.isAtLeast
  }

  /// Nil where too little is said.
  var frequency: Frequency? {
    guard let period, isRepeated || times != nil else { return nil }
    let times = times ?? (1, 1)
    return Frequency(
      period: period, periodCount: periodCount, minimum: times.minimum,
      maximum: isAtLeast ? nil : times.maximum, unit: unit)
  }
}

/// How often: calendar frequencies, rolling gaps, and limits without a number.
extension PhraseParser {
  /// `每季度每户一次`, `每年至少两次`, `每三年一次`, `once per household every half-year`, `quarterly`.
  mutating func frequency() -> Deadline? { frequencyParts().frequency.map(Deadline.frequency) }

  mutating func frequencyParts() -> FrequencyParts {
    var parts = FrequencyParts()
    parts.isAtLeast =
      attempt { $0.has(.atLeast) && $0.repeatedPeriodFollows() ? true : nil } ?? false
    while addUnit(to: &parts) || addPeriod(to: &parts) || addTimes(to: &parts) {
      // A comma between parts is no end: 每季度，每户一次.
      if let comma = attempt({ $0.frequencyFollowsSeparator(parts) }) { index = comma }
    }
    return parts
  }

  private mutating func frequencyFollowsSeparator(_ parts: FrequencyParts) -> Int? {
    guard has(.separator) else { return nil }
    let next = index
    var parts = parts
    return addUnit(to: &parts) || addPeriod(to: &parts) || addTimes(to: &parts) ? next : nil
  }

  private mutating func addUnit(to parts: inout FrequencyParts) -> Bool {
    guard parts.unit == nil else { return false }
    parts.unit =
      attempt { $0.has(.every) || $0.sign("/") ? $0.accept(Concept.countedUnits) : nil }
      ?? attempt { $0.oneUnit() }
    return parts.unit != nil
  }

  /// `一户一访`: one of them stands for each only where it is said how often.
  private mutating func oneUnit() -> VisitKind.Unit? {
    guard wholeNumber() == 1, let unit = accept(Concept.countedUnits) else { return nil }
    var rest = self
    return rest.times() == nil ? nil : unit
  }

  private mutating func addPeriod(to parts: inout FrequencyParts) -> Bool {
    guard parts.period == nil else { return false }
    if let adverb = accept(Concept.adverbs) {
      (parts.period, parts.isRepeated) = (adverb, true)
    } else if has(.adverbFortnight) {
      (parts.periodCount, parts.period, parts.isRepeated) = (2, .week, true)
    } else if attempt({ $0.count() == 1 && $0.has(.unitFortnight) ? true : nil }) != nil {
      (parts.periodCount, parts.period) = (2, .week)
    } else if let (count, repeated) = attempt({ $0.repeatedPeriods() }) {
      (parts.periodCount, parts.period, parts.isRepeated) = (count, repeated, true)
    } else {
      parts.period = attempt { $0.onePeriod() }
    }
    guard parts.period != nil else { return false }
    parts.periodEnd = index
    return true
  }

  /// `每季度`, `every quarter`, `每三年`, `every 2 weeks`, `every other month`, `隔周`.
  private mutating func repeatedPeriods() -> (count: Int, period: CalendarPeriod)? {
    if has(.everyOther) { return accept(Concept.periods).map { (2, $0) } }
    guard has(.every) else { return nil }
    let start = index
    if has(.unitHalfMonth) { return reject(at: start, hint: .halfMonth) }
    let count = wholeNumber() ?? 1
    guard (1...PhraseParser.longestCycle).contains(count) else { return reject(at: start) }
    if has(.unitFortnight) { return (count * 2, .week) }
    return accept(Concept.periods).map { (count, $0) }
  }

  private func repeatedPeriodFollows() -> Bool {
    var copy = self
    return copy.has(.every) || copy.accept(Concept.adverbs) != nil
  }

  /// `季度`, `一年`; three months are no calendar period.
  mutating func onePeriod() -> CalendarPeriod? {
    if let number = wholeNumber(), number != 1 { return nil }
    return accept(Concept.periods)
  }

  private mutating func addTimes(to parts: inout FrequencyParts) -> Bool {
    guard parts.times == nil else { return false }
    parts.times = attempt { $0.times() }
    return parts.times != nil
  }

  /// `一次`, `至少两次`, `两次以上`, `至多两次`, `1 至 2 次`, `once`, `at least twice`.
  mutating func times() -> (minimum: Int, maximum: Int?)? {
    let side = accept(.atLeast, .atMost)
    if let adverb = accept([(.once, 1), (.twice, 2)]) {
      return bounded(adverb, side ?? accept(.orMore, .orLess))
    }
    guard let number = count(), number > 0 else { return nil }
    if side == nil, let range = attempt({ $0.timesRange(from: number) }) { return range }
    let behind = accept(.orMore, .orLess)
    guard has(.times) else { return nil }
    return bounded(number, side ?? behind ?? accept(.orMore, .orLess))
  }

  private func bounded(_ number: Int, _ side: Concept?) -> (minimum: Int, maximum: Int?) {
    switch side {
    case .atLeast, .orMore: (number, nil)
    case .atMost, .orLess: (0, number)
    default: (number, number)
    }
  }

  private mutating func timesRange(from minimum: Int) -> (minimum: Int, maximum: Int?)? {
    guard has(.rangeSign), let maximum = count(), maximum >= minimum, has(.times) else {
      return nil
    }
    return (minimum, maximum)
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
        parser.accept(.thisVisit)
        return parser.has(.after) ? parser.anchored { _, _ in written } : written
      },
      { $0.anchored { parser, _ in parser.has(.after) && parser.vagueWords() ? written : nil } },
    ])
  }

  /// `及时`, `及时回访`
  mutating func vagueWords() -> Bool {
    guard has(.vague) else { return false }
    accept(.thisVisit)
    return true
  }

  /// No regulation speaks of longer cycles.
  private static let longestCycle = 100
}
