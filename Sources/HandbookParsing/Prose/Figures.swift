import HandbookModel

/// What figures look like in running text. Each rule reads what begins at the parser's place.
extension PhraseParser {
  /// What begins here, and where the figure itself stands; a quantity of nil is a number that means
  /// something else (a year, a calendar date, a stretch of days).
  mutating func figure() -> (quantity: Remark.Quantity?, place: Range<Int>)? {
    first(of: [
      { $0.dateOfCalendar() }, { $0.coveredStretch() }, { $0.dayOfPeriod() },
      { $0.endOfEachPeriod() }, { $0.repeatedWeekday() }, { $0.repeated() }, { $0.shareInText() },
      { $0.length() }, { $0.copies() }, { $0.number() },
    ])
  }

  private typealias Found = (quantity: Remark.Quantity?, place: Range<Int>)

  /// `2026 年 1 月 1 日`, `1 January 2026`, and years by themselves.
  private mutating func dateOfCalendar() -> Found? {
    let start = index
    if let year = wholeNumber(), year >= 1900 {
      if has(.unitYear), wholeNumber() != nil, has(.monthOf), wholeNumber() != nil {
        accept(.dayOfMonth)
      }
      return (nil, start..<index)
    }
    return nil
  }

  /// `上月 25 日至本月 24 日`
  private mutating func coveredStretch() -> Found? {
    let start = index
    return coveredDays() == nil ? nil : (nil, start..<index)
  }

  /// `每月 25 日`, `次季度首月 5 日`, `12 月 25 日`, `the 25th of the month`, `25 December`
  private mutating func dayOfPeriod() -> Found? {
    first(of: [
      { parser in
        let month = parser.first(of: [
          { $0.monthOfQuarter() }, { $0.wholeQuarter() }, { $0.relativeMonth() },
          { $0.namedMonth() },
        ])
        guard month != nil else { return nil }
        parser.skipFillers()
        return parser.dayNumber { $0.has(.dayOfMonth) || $0.isMonthBefore() }
      },
      { parser in
        parser.dayNumber { parser in
          parser.accept(.ordinalSuffix)
          return parser.attempt { $0.accept(Concept.months) } != nil
        }
      },
      { parser in
        // `3 日内` is a length; `26 日前` is a day, of a month that was named before.
        guard !parser.isCountedFrom else { return nil }
        return parser.dayNumber {
          $0.has(.dayOfMonth) && !$0.peeks(.inside, .after) && !$0.has(.unitWorkingDay)
        }
      },
      { parser in
        let found = parser.dayNumber { $0.has(.ordinalSuffix) }
        guard found != nil, parser.isDayOfMonth(from: found?.place.lowerBound ?? 0) else {
          return nil
        }
        return found
      },
    ])
  }

  private mutating func dayNumber(_ unit: (inout PhraseParser) -> Bool) -> Found? {
    let start = index
    guard let day = wholeNumber(), (1...31).contains(day), unit(&self) else { return nil }
    return (.day(day), start..<index)
  }

  /// Behind 第, 后 or 前后 a number of days is a distance.
  private var isCountedFrom: Bool {
    index > 0
      && phrase.word(at: index - 1, among: [.ordinal, .after, .around, .rangeSign]) != nil
      || index > 1 && phrase.word(at: index - 2, meaning: .around)?.count == 2
  }

  /// `December 25`: the number has no unit of its own.
  private func isMonthBefore() -> Bool {
    guard index > 1 else { return false }
    return phrase.word(at: index - 2, among: Concept.months.map(\.0)) != nil
  }

  /// `by the 25th`, `the 25th of the month`; the 8th visit is none.
  private func isDayOfMonth(from start: Int) -> Bool {
    var rest = self
    if rest.has(.of) {
      return rest.has(.every) || rest.periodReference() != nil
        || rest.accept(Concept.quarterMonths) != nil || rest.has(.periodMonth)
    }
    let words = phrase.atoms[max(0, start - 2)..<start].map(\.text)
    return words.count == 2 && words[1] == "the"
      && phrase.word(at: start - 2, among: [.byDate, .before, .on]) != nil
  }

  /// `每月末`: a date without a number.
  private mutating func endOfEachPeriod() -> Found? {
    let start = index
    guard has(.every), accept(Concept.periods) != nil, has(.endOf) else {
      return nil
    }
    return (nil, start..<index)
  }

  /// `每周二`, `every Friday`
  private mutating func repeatedWeekday() -> Found? {
    let start = index
    accept(.every)
    // 每周一次 is once a week, and no Monday.
    guard let weekday = accept(Concept.weekdays), !peeks(.times) else { return nil }
    return (.weekday(weekday), start..<index)
  }

  /// `每季度一次`, `每季度`, `once a month`, `quarterly`
  private mutating func repeated() -> Found? {
    let start = index
    // A filler begins no figure.
    guard phrase.word(at: index, meaning: .filler) == nil else { return nil }
    let parts = frequencyParts()
    guard let frequency = parts.frequency else { return nil }
    // In running text a comma ends what is said so often: 两次，每月 are two duties.
    guard !phrase.holds(.separator, in: start..<index) else { return nil }
    // `每天` says when in the day more often than how often.
    guard frequency.period != .day || parts.times != nil else { return (nil, start..<index) }
    let times = parts.times.map { max($0.minimum, $0.maximum ?? 0) }
    let quantity = Frequency(
      period: frequency.period, periodCount: frequency.periodCount, minimum: times ?? 0,
      maximum: times)
    return (.frequency(quantity), start..<index)
  }

  private mutating func shareInText() -> Found? {
    let start = index
    guard let share = percentage(), !hasNoValue else { return nil }
    return (.share(share), start..<index)
  }

  /// `三天`, `two weeks`, `8 to 15 days`, `3 分钟`
  private mutating func length() -> Found? {
    let start = index
    if let minutes = attempt({ parser -> Int? in
      guard let count = parser.count(), parser.has(.unitMinute) else { return nil }
      return count
    }) {
      return (.minutes(minutes), start..<index)
    }
    if let (lower, _) = attempt({ $0.bareRange() }) {
      return (.length(lower), start..<start + 1)
    }
    return offset().map { (.length($0), start..<index) }
  }

  /// The 8 of `8 to 15 days`; what follows is read as a figure of its own.
  private mutating func bareRange() -> (Offset, Offset)? {
    let start = index
    guard wholeNumber() != nil, has(.rangeSign, .and) else { return nil }
    index = start
    return offsetRange(.rangeSign, .and).map { ($0.lower, $0.upper) }
  }

  /// `一式三份`, `three copies`
  private mutating func copies() -> Found? {
    let start = index
    guard let count = wholeNumber(), count <= 20,
      let width = ProseWords.shared.count(of: .copiesBehind, in: phrase.atoms, at: index)
    else { return nil }
    index += width
    return (.copies(count), start..<index)
  }

  /// `两次`, `3 例`, `twice`, `two`
  private mutating func number() -> Found? {
    let start = index
    if let adverb = accept([(.once, 1), (.twice, 2)]) { return (.count(adverb), start..<index) }
    guard let count = wholeNumber() else { return nil }
    let end = index
    let isCounted = has(.times, .counter)
    return (.count(count), start..<(isCounted ? index : end))
  }
}

extension Phrase {
  fileprivate func holds(_ concept: Concept, in range: Range<Int>) -> Bool {
    range.contains { word(at: $0, meaning: concept) != nil }
  }
}
