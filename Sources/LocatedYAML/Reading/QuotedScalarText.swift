import Diagnostics

extension ScalarText {
  mutating func readQuoted(by quote: UInt8) {
    let escapes = quote == UInt8(ascii: "\"")
    offset += 1
    while offset < bytes.range.upperBound {
      let spaceEnd = endOfSpace(from: offset)
      if spaceEnd > offset {
        copySpace(to: spaceEnd)
      } else if bytes[offset] == quote {
        guard !escapes, bytes[offset + 1] == quote else { break }
        replace(offset..<offset + 2, by: [quote])
      } else if escapes, bytes[offset] == UInt8(ascii: "\\") {
        readEscape()
      } else {
        copyRun {
          $0 != quote && !(escapes && $0 == UInt8(ascii: "\\")) && $0 != 0x20 && $0 != 0x09
        }
      }
    }
    offset = min(offset + 1, bytes.range.upperBound)
  }

  /// Copies what stands in the text as it stands in the file.
  mutating func copyRun(while belongs: (UInt8) -> Bool) {
    var end = offset
    repeat {
      end += 1
    } while end < bytes.range.upperBound && belongs(bytes[end])
      && bytes.lineBreak(at: end) == 0
    copy(offset..<end)
  }

  mutating func readEscape() {
    let sign = bytes[offset + 1]
    if bytes.lineBreak(at: offset + 1) > 0 {
      let end = endOfSpace(from: offset + 1)
      let empty = lineBreaks(in: offset + 1..<end).dropFirst().flatMap(meaning)
      return replace(offset..<end, by: empty)
    }
    if let digits = Self.hexEscapes[sign] {
      let end = min(offset + 2 + digits, bytes.range.upperBound)
      let code = UInt32(String(decoding: bytes.bytes[offset + 2..<end], as: UTF8.self), radix: 16)
      let scalar = code.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
      return replace(offset..<end, by: Array(String(scalar).utf8))
    }
    replace(offset..<offset + 2, by: Array((Self.escapes[sign] ?? "\u{FFFD}").utf8))
  }

  private static let hexEscapes: [UInt8: Int] = [
    UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8,
  ]

  private static let escapes: [UInt8: String] = [
    UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{07}", UInt8(ascii: "b"): "\u{08}",
    UInt8(ascii: "t"): "\t", 0x09: "\t", UInt8(ascii: "n"): "\n", UInt8(ascii: "v"): "\u{0B}",
    UInt8(ascii: "f"): "\u{0C}", UInt8(ascii: "r"): "\r", UInt8(ascii: "e"): "\u{1B}",
    0x20: " ", UInt8(ascii: "\""): "\"", UInt8(ascii: "/"): "/", UInt8(ascii: "\\"): "\\",
    UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "_"): "\u{A0}", UInt8(ascii: "L"): "\u{2028}",
    UInt8(ascii: "P"): "\u{2029}",
  ]
}
