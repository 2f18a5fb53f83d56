import HandbookModel

/// Deadlines at random, and tightenings of one.
struct DeadlineGenerator {
  var random: SplitMix

  static let anchors: [Anchor] =
    ["a", "b"].map { Anchor(.event(EventID($0))) }
    + [SpanPoint.start, .middle, .end].map { Anchor(.event(EventID("agreement")), point: $0) }

  mutating func offset(_ units: [TimeUnit] = TimeUnit.allCases) -> Offset {
    let unit = random.one(of: units)
    return switch unit {
    case .day: Offset(random.one(of: [0, 1, 2, 3, 7, 15, 27, 28, 29, 30, 31, 32, 59, 60]), unit)
    case .month: Offset(random.within(0...3), unit)
    case .halfMonth: Offset(random.within(1...5), unit)
    case .workingDay: Offset(random.one(of: [1, 2, 3, 5, 20]), unit)
    case .hour: Offset(random.one(of: [1, 24, 48, 71, 72, 73, 95, 96, 97, 168]), unit)
    }
  }

  /// Seldom one that can be empty.
  mutating func window() -> Window {
    let anchor = random.once(in: 2) ? Self.anchors[0] : random.one(of: Self.anchors)
    let units: [TimeUnit] = random.once(in: 3) ? TimeUnit.allCases : [.day, .month]
    var ends = [offset(units), offset(units)]
    if !random.once(in: 20) { ends.sort { $0.roughDays < $1.roughDays } }
    if random.once(in: 3) { ends[0] = Offset(random.one(of: [0, 0, -1, -7, -30]), .day) }
    return Window(
      anchor: anchor,
      lower: random.once(in: 6) ? nil : Bound(ends[0], isIncluded: !random.once(in: 6)),
      upper: random.once(in: 8) ? nil : Bound(ends[1], isIncluded: !random.once(in: 5)))
  }

  mutating func frequency() -> Frequency {
    let period = random.one(of: [CalendarPeriod.week, .month, .month, .quarter, .halfYear, .year])
    return Frequency(
      period: period, periodCount: random.once(in: 4) ? random.within(1...4) : 1,
      minimum: random.within(1...4), maximum: nil)
  }

  mutating func sequence() -> VisitSequence {
    var points = (0..<random.below(3)).map { _ in window() }
    if let first = points.first {
      points = points.map { Window(anchor: first.anchor, lower: $0.lower, upper: $0.upper) }
        .sorted { ($0.upper?.offset.roughDays ?? 99) < ($1.upper?.offset.roughDays ?? 99) }
    }
    let tail: VisitSequence.Tail =
      random.once(in: 2)
      ? .every(random.one(of: [7, 15, 28, 30].map { Offset($0, .day) } + [Offset(1, .month)]))
      : .frequency(Frequency(period: random.one(of: [.month, .quarter]), minimum: 1, maximum: nil))
    let end: VisitSequence.End? =
      switch random.below(4) {
      case 0: .until(Anchor(.event(EventID("b"))))
      case 1: .after(Offset(random.one(of: [3, 6, 12]), .month))
      case 2: .times(random.within(2...5))
      default: nil
      }
    return VisitSequence(
      points: points, start: points.isEmpty ? Self.anchors[0] : nil,
      tail: tail, end: end)
  }

  mutating func deadline() -> Deadline {
    let value: Deadline =
      switch random.below(8) {
      case 0, 1: .phases([window()])
      case 2: .phases((0..<random.within(1...3)).map { _ in window() })
      case 3, 4: .frequency(frequency())
      case 5: .gap(offset([.day, .month, .halfMonth, .hour, .workingDay]).atLeastOne)
      default: .sequence(sequence())
      }
    return random.once(in: 10) ? .choice([value, .frequency(frequency())]) : value
  }
}

extension DeadlineGenerator {
  mutating func tightened(_ deadline: Deadline) -> Deadline {
    switch deadline {
    case .phases(let windows):
      var tighter = windows.map { tightened($0) }
      if random.once(in: 3) { tighter.insert(window(), at: random.within(0...tighter.count)) }
      return .phases(tighter)
    case .frequency(let frequency):
      return random.once(in: 5) ? .gap(shorter(than: frequency)) : .frequency(tightened(frequency))
    case .gap(let offset): return .gap(shortened(offset).atLeastOne)
    case .sequence(let sequence): return .sequence(tightened(sequence))
    case .choice(let options):
      let option = random.one(of: options)
      return random.once(in: 2) ? tightened(option) : .choice(options.map { tightened($0) })
    case .vague: return deadline
    }
  }

  mutating func tightened(_ window: Window) -> Window {
    var tighter = window
    if random.once(in: 2), let upper = window.upper {
      tighter.upper = Bound(shortened(upper.offset), isIncluded: upper.isIncluded)
    }
    if random.once(in: 2), let lower = window.lower {
      tighter.lower = Bound(
        Offset(lower.offset.count + random.below(2), lower.offset.unit), isIncluded: true)
    }
    if window.upper == nil { tighter.upper = random.once(in: 2) ? Bound(offset()) : nil }
    return tighter
  }

  private mutating func shortened(_ offset: Offset) -> Offset {
    if offset.unit == .month, random.once(in: 3) {
      return Offset(28 * offset.count + random.below(4), .day)
    }
    if offset.unit == .day, offset.count >= 31, random.once(in: 2) {
      return Offset(offset.count / 31, .month)
    }
    return Offset(offset.count - random.below(3), offset.unit)
  }

  private mutating func tightened(_ frequency: Frequency) -> Frequency {
    var tighter = frequency
    tighter.minimum += random.below(3)
    if random.once(in: 3) { tighter.periodCount = 1 }
    if random.once(in: 3) { tighter.period = random.one(of: [.week, .month, .quarter]) }
    return tighter
  }

  private mutating func shorter(than frequency: Frequency) -> Offset {
    let months = (frequency.period.months ?? 0) * frequency.periodCount / frequency.minimum
    let days = frequency.period == .week ? 7 / frequency.minimum : months * 30
    return random.once(in: 2) && months > 0
      ? Offset(months, .month) : Offset(max(1, days - random.below(4)), .day)
  }

  private mutating func tightened(_ sequence: VisitSequence) -> VisitSequence {
    var tighter = sequence
    tighter.points = sequence.points.map { tightened($0) }
    if random.once(in: 4), let last = sequence.points.last {
      tighter.points.append(Window(anchor: last.anchor, lower: last.lower, upper: last.upper))
    }
    switch sequence.tail {
    case .every(let offset): tighter.tail = .every(shortened(offset).atLeastOne)
    case .frequency(let frequency):
      tighter.tail =
        random.once(in: 3)
        ? .every(shorter(than: frequency).atLeastOne) : .frequency(tightened(frequency))
    case nil: break
    }
    switch sequence.end {
    case .after(let offset): tighter.end = .after(Offset(offset.count + random.below(3), .month))
    case .times(let number): tighter.end = .times(number + random.below(2))
    case .until, nil: break
    }
    if random.once(in: 4) { tighter.end = nil }
    return tighter
  }
}

extension Offset {
  fileprivate var roughDays: Int {
    switch unit {
    case .hour: count / 24
    case .day, .workingDay: count
    case .halfMonth: count * 15
    case .month: count * 30
    }
  }

  fileprivate var atLeastOne: Offset { Offset(max(1, count), unit) }
}
