import HandbookModel

extension Generator {
  mutating func due() -> DueDate {
    let value: DueDate =
      switch any(DueCase.self) {
      case .shifted: .shifted(date(any(DueCase.self, except: [.shifted, .vague])), shift())
      case .vague: .vague(random.pick(Samples.vagueDates(language)))
      case let other: date(other)
      }
    tally.note(DueCase(value))
    return value
  }

  private mutating func shift() -> Conventions.HolidayShift {
    let shift = any(Conventions.HolidayShift.self, except: [.none])
    tally.note(shift)
    return shift
  }

  private mutating func date(_ date: DueCase) -> DueDate {
    switch date {
    case .day: .day(random.number(in: 1...31), of: month(), isIncluded: inclusion())
    case .monthEnd: .monthEnd(month())
    case .weekday: .weekday(any(Weekday.self), isIncluded: inclusion())
    case .within: .within(offset())
    case .sameDay: .sameDay
    case .dailyClose: .dailyClose
    case .quarterEnd: .quarterEnd
    case .halfYearEnd: .halfYearEnd
    case .anchored: .anchored(window(dueAnchor()))
    case .promised, .shifted, .vague: .promised
    }
  }

  /// By itself, the own event of a step is the step before.
  private mutating func dueAnchor() -> Anchor {
    random.flag() ? noted(Anchor(.thisVisit)) : named()
  }

  private mutating func named() -> Anchor {
    while true {
      let anchor = anchor()
      if anchor.subject != .ownEvent { return anchor }
    }
  }

  /// Whether the day counts is open only where the handbook does not say so.
  private mutating func inclusion() -> Bool? {
    let isOpen = conventions.before == nil && random.flag()
    let value = isOpen ? nil : random.flag()
    if let value { tally.note(value) }
    return value
  }

  private mutating func month() -> MonthReference {
    let value: MonthReference =
      switch any(MonthCase.self) {
      case .next: .next
      case .relative: .relative(random.number(in: -1...1))
      case .named:
        .named(random.number(in: 1...12), yearOffset: optional { $0.random.number(in: -1...1) })
      case .ofQuarter:
        .ofQuarter(index: random.number(in: 0...2), quarterOffset: random.number(in: -1...1))
      }
    tally.note(MonthCase(value))
    return value
  }

  mutating func covers() -> CoveredPeriod {
    let value: CoveredPeriod =
      switch any(CoveredCase.self) {
      case .days:
        .days(
          from: random.number(in: 1...31), fromMonth: random.number(in: -1...1),
          to: random.number(in: 1...31), toMonth: random.number(in: -1...1))
      case .period: .period(period(), offset: random.number(in: -1...1))
      }
    tally.note(CoveredCase(value))
    return value
  }

  mutating func occasion() -> Paper.Occasion {
    let value: Paper.Occasion =
      switch any(OccasionCase.self) {
      case .eachVisit: .eachVisit
      case .each: .each(event())
      case .when: .when(random.pick(Samples.occasions(language)))
      }
    tally.note(OccasionCase(value))
    return value
  }

  mutating func retention() -> Retention {
    let anchor = random.flag() ? nil : named()
    let low = offset(1...9, in: .month)
    let high = offset(120...130, in: .month)
    let isPermanent = random.number(in: 0...5) == 0
    tally.note(isPermanent)
    if isPermanent { return Retention(minimum: nil, maximum: nil, isPermanent: true) }
    let value =
      switch any(LimitsCase.self) {
      case .exact: Retention(minimum: low, maximum: low, anchor: anchor)
      case .range: Retention(minimum: low, maximum: high, anchor: anchor)
      case .minimum: Retention(minimum: low, maximum: nil, anchor: anchor)
      case .maximum: Retention(minimum: nil, maximum: high, anchor: anchor)
      }
    if let limits = LimitsCase(value.minimum, value.maximum) { tally.note(limits) }
    return value
  }

  mutating func amount() -> Amount {
    let (low, high) = (random.pick([50, 1_250, 5_000]), random.pick([50_000, 1_000_000, 123_450]))
    var value =
      switch any(LimitsCase.self) {
      case .exact: Amount(minimum: low, maximum: low)
      case .range: Amount(minimum: low, maximum: high)
      case .minimum: Amount(minimum: low, maximum: nil)
      case .maximum: Amount(minimum: nil, maximum: high)
      }
    value.currency = any(Amount.Currency.self)
    tally.note(value.currency)
    if let limits = LimitsCase(value.minimum, value.maximum) { tally.note(limits) }
    return value
  }

  mutating func time() -> Provision.Time {
    let value: Provision.Time =
      switch any(TimeCase.self) {
      case .frequency: .frequency(frequency())
      case .due: .due(date(any(DueCase.self, except: [.vague, .shifted])))
      case .vague: .vague(random.pick(Samples.vagueDates(language)))
      }
    tally.note(TimeCase(value))
    return value
  }
}
