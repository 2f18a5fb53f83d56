/// A small generator of numbers, so that a failure can be run again (SplitMix64).
struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func flag() -> Bool { number(in: 0...1) == 1 }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[number(in: 0...items.count - 1)] }

  /// One of all cases but `excluded`.
  mutating func pick<Case: CaseIterable & Equatable>(
    _ type: Case.Type, except excluded: Case...
  ) -> Case { pick(type.allCases.filter { !excluded.contains($0) }) }

  /// So many different members, in the order of `items`.
  mutating func pick<Item>(_ count: Int, of items: [Item]) -> [Item] {
    var places = Set<Int>()
    while places.count < min(count, items.count) { places.insert(number(in: 0...items.count - 1)) }
    return places.sorted().map { items[$0] }
  }
}

/// How often each case of each type was generated. A type's own enum of cases is made with a switch
/// over all of them, so that a new case neither compiles without a place here nor passes without
/// being generated.
struct Tally {
  private var counts: [String: Int] = [:]

  mutating func note<Case: CaseIterable>(_ value: Case) {
    counts["\(Case.self).\(value)", default: 0] += 1
  }

  func missing<Case: CaseIterable>(_ type: Case.Type) -> [String] {
    type.allCases.map { "\(Case.self).\($0)" }.filter { counts[$0, default: 0] == 0 }
  }
}
