/// Words filed by their bytes, found at a place of a text in one walk: Chinese has no borders between
/// words, so that every place may begin one.
///
/// ASCII letters are found in either case, and a word that begins or ends with one is found only where
/// no further letter or digit stands beside it.
struct TermTrie: Sendable {
  /// The node behind each first byte; 0: none. Most places of a text end here.
  private var first = [Int32](repeating: 0, count: 256)
  /// The node behind another node and a byte.
  private var edges: [UInt64: Int32] = [:]
  /// What is filed at each node; -1: nothing.
  private var values: [Int32] = [-1]

  /// The value that was filed first under a word stays.
  mutating func insert(_ word: some Sequence<UInt8>, _ value: Int) {
    var node: Int32 = 0
    for byte in word { node = next(node, byte.lowercased) }
    guard node > 0, values[Int(node)] < 0 else { return }
    values[Int(node)] = Int32(value)
  }

  private mutating func next(_ node: Int32, _ byte: UInt8) -> Int32 {
    let found = node == 0 ? first[Int(byte)] : edges[TermTrie.edge(node, byte)] ?? 0
    guard found == 0 else { return found }
    let made = Int32(values.count)
    values.append(-1)
    if node == 0 { first[Int(byte)] = made } else { edges[TermTrie.edge(node, byte)] = made }
    return made
  }

  private static func edge(_ node: Int32, _ byte: UInt8) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 8 | UInt64(byte)
  }

  /// The longest word that begins at `start` and ends within `range`, which `start` lies in.
  func match(in text: [UInt8], at start: Int, within range: Range<Int>) -> (value: Int, end: Int)? {
    var node = first[Int(text[start].lowercased)]
    guard node > 0, !isInsideWord(text, at: start, range) else { return nil }
    var found: (value: Int, end: Int)?
    var index = start + 1
    while true {
      if values[Int(node)] >= 0, !isInsideWord(text, at: index, range) {
        found = (Int(values[Int(node)]), index)
      }
      guard index < range.upperBound,
        let next = edges[TermTrie.edge(node, text[index].lowercased)]
      else { return found }
      node = next
      index += 1
    }
  }

  /// Letters or digits stand on both sides of a place.
  private func isInsideWord(_ text: [UInt8], at place: Int, _ range: Range<Int>) -> Bool {
    place > range.lowerBound && place < range.upperBound && text[place].isWord
      && text[place - 1].isWord
  }
}

extension UInt8 {
  /// Of ASCII; other bytes stay.
  fileprivate var lowercased: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }

  /// An ASCII letter or digit.
  fileprivate var isWord: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
