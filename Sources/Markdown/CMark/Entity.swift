/// An entity in the source, measured without cmark's table of 2,231 names: cmark has decoded it, and
/// its text tells the rest.
struct Entity {
  private let bytes: [UInt8]
  private let start: Int

  init(in bytes: [UInt8], at start: Int) {
    self.bytes = bytes
    self.start = start
  }

  /// The lengths of the entity, as it is written and as it reads, if `literal` goes on from `from`
  /// with what it means; nil if the ampersand is just one.
  func match(_ literal: [UInt8], from: Int) -> (written: Int, read: Int)? {
    var end = start + 1
    while end < bytes.count, end - start < 34, isNameByte(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == Ascii.semicolon, end > start + 1 else { return nil }
    let name = bytes[start + 1..<end]
    guard literal[from] != Ascii.ampersand || meansAmpersand(name) else { return nil }
    return (end + 1 - start, readCount(literal, from: from, after: end + 1, name: name))
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte == Ascii.hash || (byte >= 0x30 && byte <= 0x39)
      || (asciiLowercased(byte) >= 0x61 && asciiLowercased(byte) <= 0x7A)
  }

  private func meansAmpersand(_ name: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: name, as: UTF8.self)
    if text == "amp" || text == "AMP" { return true }
    let isHexadecimal = text.hasPrefix("#x") || text.hasPrefix("#X")
    guard text.hasPrefix("#") else { return false }
    return Int(text.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10) == 0x26
  }

  /// All entities mean one character but for some that add a mark to it.
  private func readCount(
    _ literal: [UInt8], from: Int, after: Int, name: ArraySlice<UInt8>
  ) -> Int {
    let first = scalarLength(literal[from])
    let rest = literal.dropFirst(from + first)
    guard name.first != Ascii.hash,
      let mark = Entity.secondCharacters.first(where: { rest.starts(with: $0) }),
      !bytes.dropFirst(after).starts(with: mark)
    else { return min(first, literal.count - from) }
    return first + mark.count
  }

  private func scalarLength(_ lead: UInt8) -> Int {
    lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
  }

  private static let secondCharacters: [[UInt8]] = [
    "\u{0331}", "\u{0333}", "\u{0338}", "\u{200A}", "\u{20D2}", "\u{20E5}", "\u{FE00}", "j",
  ].map { Array($0.utf8) }
}
