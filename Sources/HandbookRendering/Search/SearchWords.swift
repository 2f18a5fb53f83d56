/// Numbers words as they are met. A table of its own: hashing a `String` per word of a handbook takes
/// longer than everything else that makes the index.
struct SearchWords {
  /// All words, one behind the other, and where each ends.
  private var units: [UInt16] = []
  private var ends: [Int] = []
  /// The number of a word and one; 0: free. Its size is a power of two.
  private var slots: [UInt32]

  init() { slots = [UInt32](repeating: 0, count: 1 << 12) }

  var count: Int { ends.count }

  subscript(number: Int) -> ArraySlice<UInt16> {
    units[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  mutating func number(of word: ArraySlice<UInt16>) -> Int {
    if ends.count * 2 >= slots.count { grow() }
    let slot = slot(of: word)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    units += word
    ends.append(units.count)
    slots[slot] = UInt32(ends.count)
    return ends.count - 1
  }

  private func slot(of word: ArraySlice<UInt16>) -> Int {
    var slot = SearchWords.hash(word) & (slots.count - 1)
    while slots[slot] != 0, self[Int(slots[slot]) - 1] != word {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      let slot = slot(of: self[number])
      slots[slot] = UInt32(number + 1)
    }
  }

  /// FNV-1a.
  private static func hash(_ word: ArraySlice<UInt16>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for unit in word { hash = (hash ^ UInt64(unit)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash >> 20)
  }

  /// The numbers in the order of the words, unit by unit.
  var order: [Int] {
    (0..<count).sorted { self[$0].lexicographicallyPrecedes(self[$1]) }
  }
}
