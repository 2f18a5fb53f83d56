import HandbookModel

@testable import HandbookWriting

/// Makes values such as regulations state, case by case, and counts what it made.
struct Generator {
  var random: Random
  let language: Language
  let conventions: Conventions
  var tally = Tally()

  init(seed: UInt64, language: Language, conventions: Conventions) {
    random = Random(seed: seed)
    self.language = language
    self.conventions = conventions
  }

  /// One of the cases, which the caller makes a value of; the value's own case is counted, not this.
  mutating func any<Case: CaseIterable & Equatable>(
    _ type: Case.Type, except excluded: [Case] = []
  ) -> Case { random.pick(type.allCases.filter { !excluded.contains($0) }) }

  mutating func optional<Value>(_ make: (inout Generator) -> Value) -> Value? {
    random.flag() ? make(&self) : nil
  }

  mutating func list<Value>(_ count: ClosedRange<Int>, _ make: (inout Generator) -> Value)
    -> [Value]
  { (0..<random.number(in: count)).map { _ in make(&self) } }

  // MARK: Names

  mutating func role() -> RoleID {
    random.pick(Samples.vocabulary.roles.map(\.id) + [.visitor])
  }
  mutating func kind() -> KindID { random.pick(Samples.vocabulary.kinds.map(\.id)) }
  mutating func event() -> EventID { random.pick(Samples.vocabulary.events.map(\.id)) }
  /// An event of a day.
  mutating func momentary() -> EventID {
    random.pick(Samples.vocabulary.events.filter { !$0.isSpan }.map(\.id))
  }
  mutating func span() -> EventID {
    random.pick(Samples.vocabulary.events.filter(\.isSpan).map(\.id))
  }
  mutating func method() -> MethodID { random.pick(Samples.vocabulary.methods.map(\.id)) }
  mutating func methods() -> [MethodID] {
    random.pick(random.number(in: 1...3), of: Samples.vocabulary.methods.map(\.id))
  }

  // MARK: Lengths of time

  /// Of either sort of unit: months that are years, half-months that are no months.
  mutating func offset(_ count: ClosedRange<Int> = 1...40, in unit: TimeUnit? = nil) -> Offset {
    let unit = unit ?? any(TimeUnit.self)
    tally.note(unit)
    let number = random.number(in: count)
    switch unit {
    case .halfMonth: return Offset(min(number, 9) * 2 - 1, unit)
    case .month: return Offset(random.flag() ? number : number * 12, unit)
    case .hour, .day, .workingDay: return Offset(number, unit)
    }
  }

  mutating func unit() -> VisitKind.Unit {
    let unit = any(VisitKind.Unit.self)
    tally.note(unit)
    return unit
  }

  mutating func period() -> CalendarPeriod {
    let period = any(CalendarPeriod.self)
    tally.note(period)
    return period
  }

  mutating func share() -> Share {
    Share(basisPoints: random.pick([1, 5, 1250, 3000, 3333, 10_000]))
  }

  mutating func interval() -> NumericInterval {
    let numbers = [6, 300, 100_000, 123_456]
    let low = random.number(in: 0...2)
    let (lower, upper) = (numbers[low], numbers[random.number(in: low + 1...3)])
    func end(_ value: Int, _ isIncluded: Bool) -> NumericInterval.End {
      NumericInterval.End(value, isIncluded: isIncluded)
    }
    let value =
      switch any(IntervalCase.self) {
      case .above: NumericInterval(lower: end(lower, false), upper: nil)
      case .atLeast: NumericInterval(lower: end(lower, true), upper: nil)
      case .below: NumericInterval(lower: nil, upper: end(upper, false))
      case .upTo: NumericInterval(lower: nil, upper: end(upper, true))
      case .equal: NumericInterval(lower: end(lower, true), upper: end(lower, true))
      case .closed: NumericInterval(lower: end(lower, true), upper: end(upper, true))
      case .openBelow: NumericInterval(lower: end(lower, false), upper: end(upper, true))
      case .openAbove: NumericInterval(lower: end(lower, true), upper: end(upper, false))
      case .open: NumericInterval(lower: end(lower, false), upper: end(upper, false))
      }
    if let shape = IntervalCase(value) { tally.note(shape) }
    return value
  }
}
