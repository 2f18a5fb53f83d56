import HandbookModel

/// Calendar periods, and the stretch that a report covers.
extension PhraseParser {
  /// `每季度`, `every quarter`, `quarterly`, `季度`
  mutating func calendarPeriod() -> CalendarPeriod? {
    if let adverb = accept(Concept.adverbs) { return adverb }
    accept(.every)
    let start = index
    return attempt { $0.onePeriod() } ?? (wholeNumber() == nil ? nil : reject(at: start))
  }

  /// `上月 25 日至本月 24 日`, `25th of the previous month to 24th of the current month`
  mutating func coveredDays() -> CoveredPeriod? {
    accept(.from)
    guard let from = dayOfRelativeMonth(), has(.rangeSign), let to = dayOfRelativeMonth() else {
      return nil
    }
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
