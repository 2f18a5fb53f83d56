/// The last argument of a file's call: strings, and lists of them.
struct ScriptArgument {
  enum Value {
    case text([UInt16])
    case list([Value])

    var text: [UInt16] {
      guard case .text(let units) = self else { preconditionFailure("a string was expected") }
      return units
    }
    var string: String { String(decoding: text, as: UTF16.self) }
    var members: [Value] {
      guard case .list(let values) = self else { preconditionFailure("a list was expected") }
      return values
    }
  }

  private let bytes: [UInt8]
  private var index: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let commas = bytes.indices.filter { bytes[$0] == UInt8(ascii: ",") }.prefix(2)
    index = (commas.last ?? 0) + 1
  }

  mutating func value() -> Value {
    guard bytes[index] == UInt8(ascii: "[") else { return .text(string()) }
    index += 1
    var members: [Value] = []
    while bytes[index] != UInt8(ascii: "]") {
      members.append(value())
      if bytes[index] == UInt8(ascii: ",") { index += 1 }
    }
    index += 1
    return .list(members)
  }

  /// In UTF-16: halves of characters may stand alone.
  private mutating func string() -> [UInt16] {
    var units: [UInt16] = []
    var plain = index + 1
    var end = plain
    func flush(_ end: Int) { units += String(decoding: bytes[plain..<end], as: UTF8.self).utf16 }
    while bytes[end] != UInt8(ascii: "\"") {
      guard bytes[end] == UInt8(ascii: "\\") else {
        end += 1
        continue
      }
      flush(end)
      if bytes[end + 1] == UInt8(ascii: "u") {
        let digits = String(decoding: bytes[end + 2..<end + 6], as: UTF8.self)
        units.append(UInt16(digits, radix: 16) ?? 0)
        end += 6
      } else {
        units.append(bytes[end + 1] == UInt8(ascii: "n") ? 0x0A : UInt16(bytes[end + 1]))
        end += 2
      }
      plain = end
    }
    flush(end)
    index = end + 1
    return units
  }
}
