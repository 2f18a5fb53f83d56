import HandbookModel

/// By when: `次月 10 日前`, `by the 5th of the first month of the next quarter`, `2 个工作日内`.
extension PhraseParser {
  /// `及时`, `审核后及时`, `月初`, `at the beginning of the month`
  mutating func vagueDue() -> DueDate? {
    let written = DueDate.vague(phrase.text.trimmed.text)
    return first(of: [
      { $0.vagueWords() ? written : nil },
      { $0.has(.actDone) && $0.has(.after) && $0.vagueWords() ? written : nil },
      { $0.anchored { parser, _ in parser.has(.after) && parser.vagueWords() ? written : nil } },
      { $0.vaguePartOfPeriod() ? written : nil },
    ])
  }

  /// `月初`, `次月上旬`, `每季度初`, `early in the month`
  private mutating func vaguePartOfPeriod() -> Bool {
    accept(.byDate, .on)
    let isEarly = has(.vagueDate)
    accept(.every, .previous, .current, .next)
    let isPeriod = accept(Concept.periods) != nil
    let isLate = has(.vagueDate)
    guard isEarly || isLate && isPeriod else { return false }
    accept(.before)
    return true
  }

  /// `当日`, `当日下班前`, `before closing time on the same day`
  mutating func sameDayDue() -> DueDate? {
    if attempt({ $0.accept(.byDate, .before) != nil && $0.has(.closingTime) ? true : nil }) != nil {
      return has(.sameDay) ? .sameDay : nil
    }
    accept(.byDate)
    guard has(.sameDay) else { return nil }
    closing()
    accept(.inside, .before)
    return .sameDay
  }

  /// `下班前`: the day still counts.
  @discardableResult
  private mutating func closing() -> Bool {
    guard has(.closingTime) else { return false }
    accept(.before)
    return true
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
        guard !parser.has(.after) || parser.has(.actDone) else { return nil }
        return parser.within(limit)
      },
      { parser in
        if parser.has(.actDone) { guard parser.has(.after) else { return nil } }
        guard let limit = parser.offset(), parser.has(.inside) else { return nil }
        return parser.within(limit)
      },
      { parser in
        parser.accept(.byDate)
        parser.accept(.endOf)
        guard let day = parser.accept(.nextDay, .secondDay, .nextWorkingDay) else { return nil }
        parser.closing()
        parser.accept(.inside, .before)
        return .within(Offset(1, day == .nextWorkingDay ? .workingDay : .day))
      },
    ])
  }

  /// Its days are counted like those of windows.
  private mutating func within(_ limit: Offset) -> DueDate? {
    counted(Anchor(.ownEvent), .zero, limit).upper.map { .within($0.offset) }
  }

  /// `每周二前`, `by Tuesday`, `every Friday`, `每周五下班前`
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
    var prefix: Concept?
    while let word = accept(.byDate, .before, .on) { prefix = prefix == .before ? .before : word }
    let isClosingFirst = has(.closingTime)
    if isClosingFirst { accept(.byDate, .on, .of) }
    guard let make = date(&self) else { return nil }
    let early = inclusion()
    let isClosing = closing() || isClosingFirst
    let isBefore = has(.before) || prefix == .before && !isClosing
    accept(.inside, .byDate)
    if let stated = early ?? inclusion() { return make(stated) }
    return make(isBefore && !isClosing ? conventions.before.map { $0 == .inclusive } : true)
  }

  /// `每月最后一个工作日`, `the last working day of the quarter`
  mutating func lastWorkingDay() -> DueDate? {
    while accept(.byDate, .before, .on) != nil {}
    let isFirst = has(.lastWorkingDay)
    guard let end = periodEnd(), isFirst || has(.lastWorkingDay) else { return nil }
    accept(.before, .inside)
    return .shifted(end, .earlier)
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
    var month = attempt {
      $0.namedMonth() ?? $0.monthOfQuarter() ?? $0.relativeMonth() ?? $0.wholeQuarter()
    }
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
      $0.spelledMonth() ?? $0.monthOfQuarter() ?? $0.relativeMonth() ?? $0.wholeQuarter()
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
      { $0.has(.periodMonth) ? .monthEnd(.next) : nil }, { $0.endOfQuarter() },
      { $0.endOfHalfYear() }, { $0.endOfYear() },
    ])
  }

  private mutating func endOfQuarter() -> DueDate? {
    let offset = periodReference()
    if offset == nil { accept(.every) }
    guard has(.periodQuarter) else { return nil }
    guard let offset, offset != 0 else { return .quarterEnd }
    return .monthEnd(.ofQuarter(index: 2, quarterOffset: offset))
  }

  /// `半年末`, `上半年末`, `the end of the half-year`
  private mutating func endOfHalfYear() -> DueDate? {
    if let month = accept([(.firstHalfOfYear, 6), (.secondHalfOfYear, 12)]) {
      return .monthEnd(.named(month, yearOffset: nil))
    }
    accept(.every, .current)
    return has(.periodHalfYear) ? .halfYearEnd : nil
  }

  private mutating func endOfYear() -> DueDate? {
    let offset = periodReference()
    if offset == nil { accept(.every) }
    return has(.periodYear) ? .monthEnd(.named(12, yearOffset: offset)) : nil
  }
}
