/// How numbers and texts stand in the files of the index; docs/search.md describes it.
enum SearchNotation {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Five bits a digit, the lowest first; all but the last are 32 higher.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 32 {
      bytes.append(digits[rest & 31 | 32])
      rest >>= 5
    }
    bytes.append(digits[rest])
  }

  static func numbers(_ numbers: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in numbers { append(number, to: &bytes) }
    return bytes
  }

  /// The distances of the entries, each with whether it is a title.
  static func append(_ places: [Postings.Place], to bytes: inout [UInt8]) {
    var next = 0
    for place in places {
      append((place.entry - next) << 1 | (place.isTitle ? 1 : 0), to: &bytes)
      next = place.entry + 1
    }
  }

  /// A string of a script, in quotation marks. UTF-8.
  static func append(_ text: some Sequence<UInt8>, quoted bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case 0..<0x20: break
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  static func quoted(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text, quoted: &bytes)
    return bytes
  }

  /// A key. Halves of characters beyond the basic plane stand alone in keys, which UTF-8 cannot say.
  static func append(key units: some Sequence<UInt16>, to bytes: inout [UInt8]) {
    for unit in units where unit != 0 {
      if let scalar = Unicode.Scalar(unit) {
        bytes += String(Character(scalar)).utf8
      } else {
        bytes += "\\u\(String(unit, radix: 16))".utf8
      }
    }
  }
}
