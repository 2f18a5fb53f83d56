/// Single strings of JSON, for texts that are no JSON but quote as it does.
extension JSONText {
  /// A text in double quotes, escaped as `JSONText` does.
  static func quoted(_ text: String) -> String {
    String(JSONText(.string(text)).text.dropLast())
  }

  /// The text of a string of JSON, with blanks behind it or none; nil for anything else.
  static func unquoted(_ text: Substring) -> String? {
    var rest = text.unicodeScalars
    guard rest.popFirst() == "\"" else { return nil }
    var units: [UInt16] = []
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"":
        guard rest.allSatisfy({ $0 == " " || $0 == "\t" }) else { return nil }
        return String(validating: units, as: UTF16.self)
      case "\\":
        guard let unit = escape(&rest) else { return nil }
        units.append(unit)
      default: units += Array(String(scalar).utf16)
      }
    }
    return nil
  }

  private static func escape(_ rest: inout Substring.UnicodeScalarView) -> UInt16? {
    switch rest.popFirst() {
    case "\"": return 0x22
    case "\\": return 0x5C
    case "/": return 0x2F
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "b": return 0x08
    case "f": return 0x0C
    case "u":
      let digits = String(Substring(rest.prefix(4)))
      rest = rest.dropFirst(4)
      return digits.count == 4 ? UInt16(digits, radix: 16) : nil
    default: return nil
    }
  }
}
