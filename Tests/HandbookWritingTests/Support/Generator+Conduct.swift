import HandbookModel

extension Generator {
  mutating func visitLength() -> VisitLength {
    let isPromised = random.flag()
    tally.note(isPromised)
    return VisitLength(
      maximum: random.number(in: 1...90), isPromised: isPromised,
      exceptions: list(0...2) { $0.exception() })
  }

  private mutating func exception() -> VisitLength.Exception {
    let value: VisitLength.Exception =
      switch any(ExceptionCase.self) {
      case .kind: .kind(kind())
      case .result: .result(result())
      case .text: .text(random.pick(Samples.exceptions(language)))
      }
    tally.note(ExceptionCase(value))
    return value
  }

  /// Of at least one sort.
  mutating func hours() -> VisitHours {
    var hours = VisitHours(
      required: list(0...2) { $0.hourRange() }, recommended: list(0...2) { $0.hourRange() },
      avoided: list(0...2) { $0.hourRange() })
    if hours == VisitHours() { hours.required = [hourRange()] }
    return hours
  }

  mutating func hourRange() -> HourRange {
    let from = random.number(in: 0...1_430)
    return HourRange(
      from: TimeOfDay(hour: 0, minute: from),
      to: TimeOfDay(hour: 0, minute: random.number(in: from + 1...1_440)))
  }

  mutating func notice() -> Notice {
    Notice(ahead: optional { $0.offset() }, methods: random.flag() ? [] : methods())
  }

  mutating func threshold() -> Escalation.Threshold {
    let isConsecutive = random.flag()
    tally.note(isConsecutive)
    return Escalation.Threshold(count: random.number(in: 1...9), isConsecutive: isConsecutive)
  }

  mutating func counting() -> Escalation.Counting {
    let counting = Escalation.Counting(
      unit: optional { $0.unit() }, within: optional { $0.offset() })
    return counting.unit == nil && counting.within == nil
      ? Escalation.Counting(unit: unit(), within: nil) : counting
  }

  mutating func target() -> Target.Value {
    let comparator: Target.Comparator =
      switch any(ComparatorCase.self) {
      case .atLeast: .atLeast
      case .atMost: .atMost
      case .equal: .equal
      }
    let value: Target.Value =
      switch any(TargetCase.self) {
      case .share: .share(comparator, share())
      case .number: .number(comparator, random.number(in: 0...20_000))
      case .rate: .rate(of: kind())
      }
    tally.note(TargetCase(value))
    tally.note(ComparatorCase(comparator))
    return value
  }
}
