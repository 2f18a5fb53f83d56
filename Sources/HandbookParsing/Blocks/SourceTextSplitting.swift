import Diagnostics

extension SourceText {
  /// Splits at a sign, in its ASCII and its full-width form alike, outside brackets.
  ///
  /// - Parameter limit: the most splits that are made; the rest stays whole.
  func split(at sign: Character, limit: Int = .max) -> [SourceText] {
    cuts(at: sign, limit: limit).map { slice($0) }
  }

  private func cuts(at sign: Character, limit: Int) -> [Range<Int>] {
    let signs = [Array(String(sign).utf8), fullWidth(sign)]
    let leads = (signs[0][0], signs[1][0])
    var parts: [Range<Int>] = []
    var start = 0
    var depth = 0
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      // Few bytes begin a sign or a bracket; this runs over every cell several times.
      guard byte == leads.0 || byte == leads.1 || SourceText.mayBeginBracket(byte) else {
        index += 1
        continue
      }
      depth = max(0, depth + bracket(at: index))
      if depth == 0, parts.count < limit, let found = signs.first(where: { has($0, at: index) }) {
        parts.append(start..<index)
        index += found.count
        start = index
      } else {
        index += 1
      }
    }
    return parts + [start..<utf8.count]
  }

  /// The bytes of a sign's full-width form, which stands 0xFEE0 above it.
  private func fullWidth(_ sign: Character) -> [UInt8] {
    guard let ascii = sign.asciiValue, let wide = Unicode.Scalar(UInt32(ascii) + 0xFEE0) else {
      return Array(String(sign).utf8)
    }
    return Array(String(wide).utf8)
  }

  /// +1 where a bracket opens at `index`, −1 where one closes.
  private func bracket(at index: Int) -> Int {
    for (text, change) in SourceText.brackets where has(text, at: index) { return change }
    return 0
  }

  private static let brackets: [([UInt8], Int)] = [
    ("(", 1), ("（", 1), ("《", 1), ("【", 1), (")", -1), ("）", -1), ("》", -1), ("】", -1),
  ].map { (Array($0.0.utf8), $0.1) }

  private static func mayBeginBracket(_ byte: UInt8) -> Bool {
    byte == 0x28 || byte == 0x29 || byte == 0xE3 || byte == 0xEF
  }

  func has(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index >= 0, index + bytes.count <= utf8.count else { return false }
    for offset in bytes.indices where utf8[index + offset] != bytes[offset] { return false }
    return true
  }

  /// Where the whole text stands; a point where it is empty.
  var place: SourceRange { isEmpty ? whole : range(of: 0..<utf8.count) }

  /// The text without a number at its start (`5.1 `, `一、`, `(1)`), and that number.
  var withoutNumber: (number: SourceText?, text: SourceText) {
    let length = HandNumber.length(of: text)
    guard length > 0, length < utf8.count else { return (nil, self) }
    return (slice(0..<length).trimmed, slice(length..<utf8.count).trimmed)
  }

}
