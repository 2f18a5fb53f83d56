import HandbookModel

/// By when: `次月 10 日前`, `by the 5th of the first month of the next quarter`, `2 个工作日内`.
extension PhraseParser {
  mutating func vagueDue() -> DueDate? { has(.vague) ? .vague(phrase.text.trimmed.text) : nil }

  mutating func sameDayDue() -> DueDate? {
    guard has(.sameDay) else { return nil }
    accept(.inside)
    return .sameDay
  }

  /// `每天下班前`, `before closing time every day`
  mutating func dailyClose() -> DueDate? {
    _ = attempt { $0.everyDay() }
    accept(.byDate, .before)
    guard has(.closingTime) else { return nil }
    accept(.before)
    _ = attempt { $0.everyDay() }
    return .dailyClose
  }

  private mutating func everyDay() -> Bool? {
    accept(.of)
    return has(.every) && has(.periodDay, .unitWorkingDay) ? true : nil
  }

  /// `2 个工作日内`, `审核后 3 天内`, `within 3 days after review`, `次日内`
  mutating func dueWithin() -> DueDate? {
    first(of: [
      { parser in
        guard parser.has(.within), let limit = parser.offset() else { return nil }
        return parser.has(.after) && !parser.has(.actDone) ? nil : .within(limit)
      },
      { parser in
        if parser.has(.actDone) { guard parser.has(.after) else { return nil } }
        guard let limit = parser.offset(), parser.has(.inside) else { return nil }
        return .within(limit)
      },
      { parser in
        guard parser.has(.nextDay) else { return nil }
        parser.accept(.inside, .before)
        return .within(Offset(1, .day))
      },
    ])
  }

  /// `每周二前`, `by Tuesday`, `every Friday`
  mutating func weekdayDue() -> DueDate? {
    dated { parser in
      parser.accept(.every)
      guard let day = parser.accept(Concept.weekdays) else { return nil }
      return { .weekday(day, isIncluded: $0) }
    }
  }

  mutating func datedDue() -> DueDate? {
    dated { parser in
      parser.first(of: [
        { $0.dayThenMonth() }, { $0.monthThenDay() }, { $0.endOfPeriod() },
      ])
    }
  }

  /// A date with the words before and behind it that say whether its day still counts.
  private mutating func dated(
    _ date: (inout PhraseParser) -> ((Bool?) -> DueDate)?
  ) -> DueDate? {
    let prefix = accept(.byDate, .before)
    guard let make = date(&self) else { return nil }
    let early = inclusion()
    let isBefore = has(.before) || prefix == .before
    accept(.inside)
    let stated = early ?? inclusion()
    return make(stated ?? (isBefore ? conventions.before.map { $0 == .inclusive } : true))
  }

  /// `（含）`, `(不含当日)`, `(inclusive)`
  mutating func inclusion() -> Bool? {
    attempt { parser in
      guard parser.sign("("), let stated = parser.accept(.included, .excluded), parser.sign(")")
      else { return nil }
      return stated == .included
    }
  }
}

// MARK: Days and months

extension PhraseParser {
  /// `次月 10 日`, `12 月 25 日`, `季度末月 20 日`, `25 日`
  private mutating func monthThenDay() -> ((Bool?) -> DueDate)? {
    var month = attempt { $0.namedMonth() ?? $0.monthOfQuarter() ?? $0.relativeMonth() }
    let start = index
    guard let day = dayNumber(), has(.dayOfMonth) || isBareDay(after: month) else { return nil }
    guard (1...31).contains(day) else { return reject(at: start) }
    if case .named(let number, nil) = month, let year = attempt({ $0.ofYear() }) {
      month = .named(number, yearOffset: year)
    }
    return { [month] in .day(day, of: month ?? .next, isIncluded: $0) }
  }

  /// `December 25` needs no word behind the day; nothing else does without.
  private func isBareDay(after month: MonthReference?) -> Bool {
    if case .named = month { Lexicon.shared.language(of: phrase.text.text) == .en } else { false }
  }

  /// `the 10th of the next month`, `25 December`, `10 January of the next year`
  private mutating func dayThenMonth() -> ((Bool?) -> DueDate)? {
    skipFillers()
    let start = index
    guard let day = wholeNumber() else { return nil }
    let isOrdinal = has(.ordinalSuffix)
    accept(.unitDay)
    let isOf = has(.of)
    let month = attempt {
      $0.spelledMonth() ?? $0.monthOfQuarter() ?? $0.relativeMonth()
        ?? (isOf && $0.has(.periodMonth) ? .next : nil)
    }
    guard month != nil || isOrdinal && !isOf else { return nil }
    guard (1...31).contains(day) else { return reject(at: start) }
    return { .day(day, of: month ?? .next, isIncluded: $0) }
  }

  private mutating func dayNumber() -> Int? {
    guard let day = wholeNumber() else { return nil }
    accept(.ordinalSuffix)
    return day
  }

  /// `月末`, `次月末`, `季度末`, `month-end`, `the end of the next quarter`
  private mutating func endOfPeriod() -> ((Bool?) -> DueDate)? {
    let isEndFirst = has(.endOf)
    guard let end = periodEnd(), isEndFirst || has(.endOf) else { return nil }
    return { _ in end }
  }

  private mutating func periodEnd() -> DueDate? {
    first(of: [
      { $0.namedMonth().map(DueDate.monthEnd) }, { $0.spelledMonth().map(DueDate.monthEnd) },
      { $0.monthOfQuarter().map(DueDate.monthEnd) }, { $0.relativeMonth().map(DueDate.monthEnd) },
      { $0.has(.periodMonth) ? .monthEnd(.next) : nil }, { $0.endOfQuarter() }, { $0.endOfYear() },
    ])
  }

  private mutating func endOfQuarter() -> DueDate? {
    let offset = periodReference()
    if offset == nil { accept(.every) }
    guard has(.periodQuarter) else { return nil }
    guard let offset, offset != 0 else { return .quarterEnd }
    return .monthEnd(.ofQuarter(index: 2, quarterOffset: offset))
  }

  private mutating func endOfYear() -> DueDate? {
    let offset = periodReference()
    if offset == nil { accept(.every) }
    return has(.periodYear) ? .monthEnd(.named(12, yearOffset: offset)) : nil
  }
}
