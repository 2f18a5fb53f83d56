import HandbookModel

@testable import HandbookWriting

extension Generator {
  mutating func deadline() -> Deadline {
    let value: Deadline =
      switch any(DeadlineCase.self) {
      case .phases: .phases(random.flag() ? [window(anchor())] : phases())
      case .frequency: .frequency(frequency())
      case .gap: .gap(offset())
      case .sequence: .sequence(sequence())
      case .choice: .choice(choice())
      case .vague: .vague(random.pick(Samples.vague(language)))
      }
    tally.note(DeadlineCase(value))
    return value
  }

  /// Of how often, for one unit: nothing else is left open in regulations.
  private mutating func choice() -> [Deadline] {
    let unit = optional { $0.unit() }
    return random.pick(2, of: [CalendarPeriod.month, .quarter, .halfYear, .year]).map { period in
      var option = frequency()
      option.period = period
      option.periodCount = 1
      option.unit = unit
      return .frequency(option)
    }
  }

  mutating func frequency() -> Frequency {
    let minimum = random.number(in: 1...5)
    let isExact = random.flag()
    tally.note(isExact)
    let period = period()
    // Two half-years are a year.
    let count = period != .halfYear && random.flag() ? random.number(in: 2...5) : 1
    return Frequency(
      period: period, periodCount: count, minimum: minimum, maximum: isExact ? minimum : nil,
      unit: optional { $0.unit() })
  }

  // MARK: Windows

  /// What a deadline may count from.
  mutating func anchor() -> Anchor {
    let value: Anchor =
      switch any(SubjectCase.self, except: [.thisVisit]) {
      case .ownEvent: Anchor(.ownEvent, point: optional { $0.point() })
      case .event: random.flag() ? Anchor(.event(momentary())) : spanned()
      case .visit, .thisVisit: Anchor(.visit(kind()))
      case .answer: Anchor(.answer(answer()))
      case .overdue: Anchor(.overdue(level: random.number(in: 1...4)))
      }
    return noted(value)
  }

  private mutating func spanned() -> Anchor { Anchor(.event(span()), point: point()) }

  private mutating func point() -> SpanPoint { random.pick([.start, .middle, .end]) }

  mutating func noted(_ anchor: Anchor) -> Anchor {
    tally.note(SubjectCase(anchor.subject))
    tally.note(PointCase(anchor.point))
    return anchor
  }

  private mutating func answer() -> FieldAnswer {
    FieldAnswer(
      form: Samples.form.key, field: random.pick(Samples.form.fields.map(\.id)), value: interval())
  }

  /// Points of one event that lasts, or of two.
  private mutating func phases() -> [Window] {
    let points = random.pick(random.number(in: 2...3), of: [SpanPoint.start, .middle, .end])
    let isOneEvent = random.flag()
    let first = span()
    return points.map { point in
      let event = isOneEvent ? first : span()
      return window(noted(Anchor(.event(event), point: point)))
    }
  }

  mutating func window(_ anchor: Anchor) -> Window {
    let window = window(of: any(WindowShape.self, except: [.reversed]), anchor)
    tally.note(WindowShape(window))
    return window
  }

  private mutating func window(of shape: WindowShape, _ anchor: Anchor) -> Window {
    let (near, far) = distances()
    let zero = Offset(0, .day)
    func window(_ lower: Bound?, _ upper: Bound?) -> Window {
      Window(anchor: anchor, lower: lower, upper: upper)
    }
    func ends(_ lower: Offset, _ upper: Offset, _ first: Bool = true, _ last: Bool = true) -> Window
    {
      window(Bound(lower, isIncluded: first), Bound(upper, isIncluded: last))
    }
    switch shape {
    case .anyTime: return window(nil, nil)
    case .open: return window(Bound(zero), nil)
    case .openExcluded: return window(Bound(zero, isIncluded: false), nil)
    case .after: return window(Bound(near), nil)
    case .afterExcluded: return window(Bound(near, isIncluded: false), nil)
    case .since: return window(Bound(near.opposite, isIncluded: random.flag()), nil)
    case .until: return window(nil, Bound(near, isIncluded: random.flag()))
    case .beforeOpen: return window(nil, Bound(zero))
    case .beforeOpenExcluded: return window(nil, Bound(zero, isIncluded: false))
    case .beforeLeast: return window(nil, Bound(near.opposite))
    case .beforeMore: return window(nil, Bound(near.opposite, isIncluded: false))
    case .sameDay: return ends(zero, zero)
    case .within: return ends(zero, near)
    case .withinExcluded: return ends(zero, near, false)
    case .under: return ends(zero, near, true, false)
    case .underExcluded: return ends(zero, near, false, false)
    case .beforeWithin: return ends(near.opposite, zero)
    case .beforeWithinExcluded: return ends(near.opposite, zero, true, false)
    case .beforeUnder: return ends(near.opposite, zero, false)
    case .beforeUnderExcluded: return ends(near.opposite, zero, false, false)
    case .dayPoint, .workingDayPoint, .point:
      let unit: TimeUnit? =
        shape == .dayPoint
        ? .day : shape == .workingDayPoint ? .workingDay : random.pick([.hour, .month, .halfMonth])
      let point = offset(in: unit)
      return ends(point, point)
    case .beforePoint: return ends(near.opposite, near.opposite)
    case .around: return ends(near.opposite, near)
    case .aroundUnder: return ends(near.opposite, near, false, false)
    case .fromTo: return ends(near, far, random.flag())
    case .fromToOpen: return ends(near, far, random.flag(), false)
    case .beforeRange: return ends(far.opposite, near.opposite, random.flag(), random.flag())
    case .across: return ends(near.opposite, far, random.flag(), random.flag())
    case .reversed: return ends(near, far.opposite)
    }
  }

  /// Two lengths, the second longer; in one unit or in days and months.
  private mutating func distances() -> (near: Offset, far: Offset) {
    guard random.flag() else { return (offset(1...20, in: .day), offset(1...20, in: .month)) }
    let unit = any(TimeUnit.self)
    return unit == .halfMonth
      ? (offset(1...2, in: unit), offset(3...9, in: unit))
      : (offset(1...9, in: unit), offset(120...140, in: unit))
  }

  // MARK: Sequences

  mutating func sequence() -> VisitSequence {
    var sequence = VisitSequence(points: [], tail: nil)
    switch random.number(in: 0...2) {
    case 0: sequence.points = daysInARow()
    case 1:
      sequence.points = stretchesInARow()
      sequence.tail = tail()
    default:
      sequence.start = anchor()
      sequence.tail = tail()
    }
    if random.flag() { sequence.tail = sequence.tail ?? tail() }
    if sequence.tail != nil { sequence.end = optional { $0.end() } }
    tally.note(TailCase(sequence.tail))
    tally.note(EndCase(sequence.end))
    return sequence
  }

  private mutating func daysInARow() -> [Window] {
    let anchor = noted(Anchor(random.flag() ? .event(momentary()) : .visit(kind())))
    return random.pick(random.number(in: 2...4), of: Array(1...30)).map { day in
      let bound = Bound(Offset(day, .day))
      return Window(anchor: anchor, lower: bound, upper: bound)
    }
  }

  /// Days and stretches of days after one event, none of which begins before another.
  private mutating func stretchesInARow() -> [Window] {
    let anchor = noted(Anchor(random.flag() ? .event(momentary()) : .visit(kind())))
    let unit: TimeUnit = random.pick([.day, .workingDay, .month])
    return random.pick(random.number(in: 1...3), of: Array(1...11)).map { number in
      let lower = Offset(number * 3, unit)
      let upper = Offset(number * 3 + random.number(in: 0...2), unit)
      return Window(anchor: anchor, lower: Bound(lower), upper: Bound(upper))
    }
  }

  private mutating func tail() -> VisitSequence.Tail {
    random.flag() ? .every(offset()) : .frequency(frequency())
  }

  private mutating func end() -> VisitSequence.End {
    switch any(EndCase.self, except: [.none]) {
    case .none, .until: .until(anchor())
    case .after: .after(offset())
    case .times: .times(random.number(in: 2...12))
    }
  }
}

extension Offset {
  fileprivate var opposite: Offset { Offset(-count, unit) }
}
