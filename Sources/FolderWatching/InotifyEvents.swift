/// The events in what was read from inotify, as inotify(7) lays them out: four integers of 32 bits in
/// the machine's order (watch, mask, cookie, length of the name), then the name, padded with zeros.
struct InotifyEvents: Sequence, IteratorProtocol {
  struct Element: Equatable {
    let watch: Int32
    let mask: UInt32
    /// Empty where the event is about the folder itself.
    let name: String
  }

  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func next() -> Element? {
    guard rest.count >= 16 else { return nil }
    let numbers = (0..<4).map { number(at: rest.startIndex + 4 * $0) }
    let start = rest.startIndex + 16
    let end = Swift.min(start + Int(numbers[3]), rest.endIndex)
    let name = rest[start..<end].prefix { $0 != 0 }
    rest = rest[end...]
    return Element(
      watch: Int32(bitPattern: numbers[0]), mask: numbers[1],
      name: String(decoding: name, as: UTF8.self))
  }

  private func number(at index: Int) -> UInt32 {
    let bytes = rest[index..<index + 4]
    let little = bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return UInt32(littleEndian: little)
  }
}
