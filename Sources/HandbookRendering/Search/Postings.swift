/// Where keys occur: numbers gathered in one pass over the texts, sorted once by key.
///
/// A posting is one 64-bit number: the key, the entry, and whether it stands in a title. Sorting is by
/// digits (radix), so that a million of them take hundredths of a second and the time grows with their
/// number only.
struct Postings {
  private var numbers: [UInt64] = []

  /// - Parameters:
  ///   - key: keys are written in its order.
  ///   - entry: not less than that of any earlier call.
  mutating func add(key: UInt32, entry: Int, isTitle: Bool) {
    numbers.append(UInt64(key) << 32 | UInt64(entry) << 1 | (isTitle ? 1 : 0))
  }

  /// The same with keys that are numbers into `keys`.
  func renumbered(_ keys: [UInt32]) -> Postings {
    var renumbered = Postings()
    renumbered.numbers = numbers.map { UInt64(keys[Int($0 >> 32)]) << 32 | $0 & 0xFFFF_FFFF }
    return renumbered
  }

  /// The keys in their order, each with its entries in theirs.
  func eachKey(_ body: (UInt32, [Place]) -> Void) {
    var places: [Place] = []
    var current: UInt32?
    for number in Postings.sorted(numbers) {
      let key = UInt32(number >> 32)
      if let current, current != key {
        body(current, places)
        places.removeAll(keepingCapacity: true)
      }
      current = key
      let place = Place(entry: Int(number & 0xFFFF_FFFF) >> 1, isTitle: number & 1 == 1)
      if let last = places.last, last.entry == place.entry {
        places[places.count - 1].isTitle = last.isTitle || place.isTitle
      } else {
        places.append(place)
      }
    }
    if let current { body(current, places) }
  }

  struct Place: Hashable {
    var entry: Int
    var isTitle: Bool
  }

  /// By key; of one key the order stays. Two rounds, each by half of the key.
  private static func sorted(_ numbers: [UInt64]) -> [UInt64] {
    var source = numbers
    var target = numbers
    for shift in [UInt64(32), 48] {
      var starts = [Int](repeating: 0, count: 0x10001)
      for number in source { starts[Int(number >> shift & 0xFFFF) + 1] += 1 }
      for digit in 1...0x10000 { starts[digit] += starts[digit - 1] }
      for number in source {
        let digit = Int(number >> shift & 0xFFFF)
        target[starts[digit]] = number
        starts[digit] += 1
      }
      swap(&source, &target)
    }
    return source
  }
}
