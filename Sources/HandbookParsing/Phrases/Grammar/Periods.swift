import HandbookModel

/// Calendar periods, and the stretch that a report covers.
extension PhraseParser {
  /// `每季度`, `every quarter`, `quarterly`, `季度`
  mutating func calendarPeriod() -> CalendarPeriod? {
    guard onlyOnce() else { return nil }
    if let adverb = accept(Concept.adverbs) { return adverb }
    accept(.every)
    let start = index
    guard let period = attempt({ $0.onePeriod() }) else {
      return wholeNumber() == nil ? nil : reject(at: start)
    }
    return onlyOnce() ? period : nil
  }

  /// `每月一次`, `once a month`
  private mutating func onlyOnce() -> Bool {
    let start = index
    guard let times = attempt({ $0.times() }) else { return true }
    if times.minimum == 1 && times.maximum == 1 { return true }
    return reject(at: start) ?? false
  }

  /// `上月 25 日至本月 24 日`, `25th of the previous month to 24th of the current month`
  mutating func coveredDays() -> CoveredPeriod? {
    accept(.from)
    guard let from = dayOfRelativeMonth() else { return nil }
    accept(.onwards)
    guard has(.rangeSign), let to = dayOfRelativeMonth() ?? dayAlone(in: from.month) else {
      return nil
    }
    accept(.untilBehind)
    return .days(from: from.day, fromMonth: from.month, to: to.day, toMonth: to.month)
  }

  private mutating func dayOfRelativeMonth() -> (day: Int, month: Int)? {
    first(of: [
      { parser in
        guard let month = parser.monthOffset() else { return nil }
        let start = parser.index
        guard let day = parser.wholeNumber(), parser.has(.dayOfMonth) else { return nil }
        return (1...31).contains(day) ? (day, month) : parser.reject(at: start)
      },
      { parser in
        let start = parser.index
        guard let day = parser.wholeNumber() else { return nil }
        parser.accept(.ordinalSuffix)
        guard parser.has(.of), let month = parser.monthOffset() else { return nil }
        return (1...31).contains(day) ? (day, month) : parser.reject(at: start)
      },
    ])
  }

  /// The 24 of `本月 1 日至 24 日`.
  private mutating func dayAlone(in month: Int) -> (day: Int, month: Int)? {
    attempt { parser in
      let start = parser.index
      guard let day = parser.wholeNumber(), parser.has(.dayOfMonth) else { return nil }
      return (1...31).contains(day) ? (day, month) : parser.reject(at: start)
    }
  }

  private mutating func monthOffset() -> Int? {
    guard let offset = periodReference(), has(.periodMonth) else { return nil }
    return offset
  }

  /// `本季度`, `下一年度`, `this half-year`
  mutating func relativePeriod() -> CoveredPeriod? {
    let start = index
    // 上半年 is the first half of the year, not the half-year before this one.
    if has(.halfOfYear) { return reject(at: start) }
    guard let offset = periodReference(), let period = accept(Concept.periods) else { return nil }
    return .period(period, offset: offset)
  }
}
