import Testing

@testable import HandbookModel
@testable import HandbookRules

/// The order of refinement on generated values: it must be reflexive and transitive everywhere,
/// and antisymmetric on normal forms, or plan ≤ policy ≤ standard would not compose.
@Suite struct RefinementPropertyTests {
  private func holds<Value: Equatable>(
    _ values: [Value], _ refines: (Value, Value) -> Bool,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var below: [[Bool]] = []
    for child in values { below.append(values.map { refines(child, $0) }) }
    var related = 0
    for first in values.indices {
      #expect(
        below[first][first], "not reflexive: \(values[first])", sourceLocation: sourceLocation)
      for second in values.indices where below[first][second] {
        related += first == second ? 0 : 1
        if below[second][first] && values[first] != values[second] {
          Issue.record(
            "not antisymmetric: \(values[first]), \(values[second])",
            sourceLocation: sourceLocation)
        }
        for third in values.indices where below[second][third] && !below[first][third] {
          Issue.record(
            "not transitive: \(values[first]) ≤ \(values[second]) ≤ \(values[third])",
            sourceLocation: sourceLocation)
        }
      }
    }
    #expect(related > 0, "nothing is comparable", sourceLocation: sourceLocation)
  }

  private let offsets: [Offset] = {
    let counts = [-60, -31, -12, -1, 0, 1, 2, 3, 12, 15, 28, 29, 31, 59, 62, 72, 365, 366, 744]
    let all = TimeUnit.allCases.flatMap { unit in counts.map { Offset($0, unit).normal } }
    return Array(Set(all)).sorted { ($0.unit.rawValue, $0.count) < ($1.unit.rawValue, $1.count) }
  }()

  @Test func lengthsOfTime() {
    holds(offsets) { $0.isAtMost($1) }
  }

  @Test func windows() {
    var random = SplitMix(seed: 7)
    let values = (0..<160).map { _ in random.window().normal }
    holds(Array(Set(values))) { $0.refines($1) }
  }

  @Test func deadlines() {
    var random = SplitMix(seed: 11)
    var values: [Deadline] = (0..<60).map { _ in
      .phases((0..<random.below(3) + 1).map { _ in random.window().normal })
    }
    for period in CalendarPeriod.allCases {
      for minimum in [1, 2, 3, 4, 12] {
        values.append(.frequency(Frequency(period: period, minimum: minimum, maximum: nil)))
      }
    }
    for offset in offsets where offset.count > 0 { values.append(.gap(offset)) }
    values.append(.vague(""))
    // A frequency of one day counted by another can equal: 1 a day, and nothing else.
    holds(Array(Set(values)).filter { $0 != .phases([]) }) { $0.refines($1) }
  }

  @Test func rates() {
    var values: [Rate] = []
    for number in [0, 1, 10, 30, 50, 100] {
      for whole in [nil, "a", "b"] { values.append(percent(number, whole)) }
      values.append(.delegated(to: RoleID("r"), floor: Share(percent: number)))
      values.append(.sample(number + 1, .household))
      values.append(.sample(number + 1, .case))
    }
    values += [.delegated(to: RoleID("r"), floor: nil), .each(.household), .each(.customer)]
    holds(Array(Set(values.map(\.demand)))) { $0.refines($1) }
  }

  @Test func retention() {
    var values: [Retention] = [Retention(minimum: nil, maximum: nil, isPermanent: true)]
    let terms: [Offset?] = [nil, months(12), months(24), days(365), days(900)]
    for minimum in terms {
      for maximum in terms { values.append(Retention(minimum: minimum, maximum: maximum).normal) }
    }
    holds(Array(Set(values))) { $0.refines($1) }
  }

  @Test func rolesAndMethods() {
    let handbook = exampleWorkspace().company
    let order = ConductOrder(handbook)
    let roles = handbook.vocabulary.roles.map(\.id) + [.visitor]
    holds(roles) { order.authority.mayAct($0, for: $1) }
    var families: [Set<MethodWay>] = []
    let methods = handbook.vocabulary.methods.map(\.id)
    for first in methods {
      families.append([MethodWay([first])])
      for second in methods where first < second {
        families.append([MethodWay([first]), MethodWay([second])])
        families.append([MethodWay([first, second])])
        families.append([MethodWay([first, second], isOrdered: true)])
      }
    }
    holds(families) { order.refines(Array($0), Array($1)) }
  }

  @Test func anIntersectionRefinesBothAndIsTheirWidest() {
    var random = SplitMix(seed: 3)
    var found = 0
    for _ in 0..<4_000 {
      let (left, right) = (random.window().normal, random.window().normal)
      guard let common = left.intersection(right), left.isDays, right.isDays else { continue }
      found += 1
      #expect(common.refines(left) && common.refines(right), "\(left) ∩ \(right) = \(common)")
    }
    #expect(found > 100)
  }

  /// The table of the format.
  @Test func theStatedExamples() {
    #expect(days(28).isAtMost(months(1)) && !days(29).isAtMost(months(1)))
    #expect(months(1).isAtMost(days(31)) && !months(1).isAtMost(days(30)))
    #expect(months(2).days == (59, 62) && months(3).days == (89, 92))
    #expect(months(12).days == (365, 366) && months(48).days == (1_460, 1_461))
    #expect(days(5).isAtMost(Offset(5, .workingDay)) && !Offset(1, .workingDay).isAtMost(days(9)))
    #expect(Offset(72, .hour).isAtMost(days(3)) && !days(3).isAtMost(Offset(72, .hour)))
    func often(_ count: Int, _ period: CalendarPeriod) -> Frequency {
      Frequency(period: period, minimum: count, maximum: nil)
    }
    #expect(often(1, .month).refines(often(1, .quarter)))
    #expect(often(1, .month).refines(often(3, .quarter)))
    #expect(!often(4, .year).refines(often(1, .quarter)))
    #expect(!often(2, .year).refines(often(1, .halfYear)))
    #expect(Deadline.gap(months(3)).refines(.frequency(often(1, .quarter))))
    #expect(!Deadline.frequency(often(1, .quarter)).refines(.gap(months(3))))
    #expect(!Deadline.gap(months(4)).refines(.frequency(often(1, .quarter))))
    let both = [MethodWay([MethodID("phone"), MethodID("home")])]
    let order = ConductOrder(exampleWorkspace().company)
    #expect(!order.refines(ways("phone"), both) && order.refines(both, both))
    #expect(!order.refines(both, ways("phone")))
  }

  @Test func lengthsOfMonthsHoldOnTheCalendar() throws {
    var random = SplitMix(seed: 5)
    for _ in 0..<2_000 {
      let count = random.below(60)
      let start = CalendarDay(ordinal: random.below(200_000))
      let end = try #require(start.adding(months: count))
      let length = end.ordinal - start.ordinal
      let (lower, upper) = months(count).days
      #expect(try #require(lower) <= length && length <= (upper ?? 0))
    }
  }

  @Test func superiorsInACircleEnd() {
    var roles = EntryTable<Role>()
    let places = Places(0)
    for (id, superior) in [("a", "b"), ("b", "c"), ("c", "a")] {
      roles.insert(
        Role(
          id: RoleID(id), name: places.name(id, id), range: places.place(),
          reportsTo: places.at(RoleID(superior))))
    }
    #expect(Authority(roles).mayAct(RoleID("c"), for: RoleID("a")))
    #expect(!Authority(roles).mayAct(RoleID("d"), for: RoleID("a")))
  }

  @Test func companionsAreMatchedOneToOne() {
    let authority = Authority(exampleWorkspace().company.vocabulary.roles)
    let (manager, staff, centre) = (
      RoleID("project-manager"), RoleID("reception"), RoleID("cs-centre")
    )
    #expect(authority.match([centre, staff], into: [staff, manager]))
    #expect(authority.match([staff, centre], into: [staff, manager]))
    #expect(!authority.match([staff, centre], into: [manager]))
    #expect(!authority.match([manager], into: [staff, centre]))
  }
}

extension Window {
  fileprivate var isDays: Bool {
    [lower, upper].allSatisfy { $0.map { $0.offset.unit == .day } ?? true }
  }
}

/// Steele, Lea and Flood's generator: the same numbers on every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  fileprivate mutating func bound() -> Bound? {
    guard below(6) > 0 else { return nil }
    let unit: TimeUnit = below(3) == 0 ? .month : .day
    let count = unit == .month ? below(4) : below(40) - 5
    return Bound(Offset(count, unit), isIncluded: below(4) > 0)
  }

  fileprivate mutating func window() -> Window {
    let event = below(3) == 0 ? "a" : "b"
    return Window(anchor: Anchor(.event(EventID(event))), lower: bound(), upper: bound())
  }
}
