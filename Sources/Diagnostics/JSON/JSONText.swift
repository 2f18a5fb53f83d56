/// Writes JSON as UTF-8: two spaces per level, one member or element per line, keys in the order of
/// the value, so that equal values give equal bytes.
///
/// Control, bidirectional and other invisible characters are written as `\uXXXX`: the text stays the same, and
/// a terminal that prints the JSON is safe.
public struct JSONText: Sendable {
  public private(set) var utf8: [UInt8] = []

  /// The text of a value, with a line break at its end.
  public init(_ value: JSONValue) {
    write(value, indentation: 0)
    utf8.append(0x0A)
  }

  public var text: String { String(decoding: utf8, as: UTF8.self) }

  private mutating func write(_ value: JSONValue, indentation: Int) {
    switch value {
    case .null: put("null")
    case .bool(let flag): put(flag ? "true" : "false")
    case .integer(let number): put(String(number))
    case .number(let number):
      precondition(number.isFinite, "JSON has no number for infinity")
      put(String(number))
    case .string(let text): write(text)
    case .array(let elements):
      writeLines(elements, "[", "]", indentation) { $0.write($1, indentation: indentation + 1) }
    case .object(let object):
      let keys = Set(object.members.map(\.key))
      precondition(keys.count == object.members.count, "a JSON object with one key twice")
      writeLines(object.members, "{", "}", indentation) { writer, member in
        writer.write(member.key)
        writer.put(": ")
        writer.write(member.value, indentation: indentation + 1)
      }
    }
  }

  private mutating func writeLines<Item>(
    _ items: [Item], _ opening: String, _ closing: String, _ indentation: Int,
    _ write: (inout JSONText, Item) -> Void
  ) {
    put(opening)
    for (index, item) in items.enumerated() {
      if index > 0 { put(",") }
      breakLine(indentation + 1)
      write(&self, item)
    }
    if !items.isEmpty { breakLine(indentation) }
    put(closing)
  }

  private mutating func write(_ text: String) {
    put("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": put("\\\"")
      case "\\": put("\\\\")
      case "\n": put("\\n")
      case "\r": put("\\r")
      case "\t": put("\\t")
      case " "..."~": utf8.append(UInt8(scalar.value))
      default: VisibleText.isHidden(scalar) ? escape(scalar) : put(String(scalar))
      }
    }
    put("\"")
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      put("\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)")
    }
  }

  private mutating func breakLine(_ indentation: Int) {
    utf8.append(0x0A)
    utf8.append(contentsOf: repeatElement(0x20, count: 2 * indentation))
  }

  private mutating func put(_ text: String) { utf8.append(contentsOf: text.utf8) }
}
