/// A JSON value whose members keep their order.
indirect enum JSONValue: Sendable, Equatable {
  case text(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case array([JSONValue])
  case object([(String, JSONValue)])

  static func == (left: JSONValue, right: JSONValue) -> Bool { left.text == right.text }

  /// Two spaces of indentation a level, a line feed at the end; short arrays on one line.
  var text: String {
    var out = ""
    write(to: &out, indent: 0)
    return out + "\n"
  }

  private func write(to out: inout String, indent: Int) {
    switch self {
    case .text(let text): Self.write(text, to: &out)
    case .integer(let number): out += "\(number)"
    case .number(let number): out += Shape.shown(number)
    case .boolean(let value): out += value ? "true" : "false"
    case .array(let items): writeArray(items, to: &out, indent: indent)
    case .object(let members):
      Self.write(members, "{", "}", to: &out, indent: indent) { member, out in
        Self.write(member.0, to: &out)
        out += ": "
        member.1.write(to: &out, indent: indent + 2)
      }
    }
  }

  private func writeArray(_ items: [JSONValue], to out: inout String, indent: Int) {
    guard items.contains(where: \.isCollection) else {
      out += "["
      for (index, item) in items.enumerated() {
        if index > 0 { out += ", " }
        item.write(to: &out, indent: indent)
      }
      return out += "]"
    }
    Self.write(items, "[", "]", to: &out, indent: indent) { item, out in
      item.write(to: &out, indent: indent + 2)
    }
  }

  private var isCollection: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, to out: inout String, indent: Int,
    each: (Item, inout String) -> Void
  ) {
    out += open
    for (index, item) in items.enumerated() {
      out += (index > 0 ? ",\n" : "\n") + String(repeating: " ", count: indent + 2)
      each(item, &out)
    }
    if !items.isEmpty { out += "\n" + String(repeating: " ", count: indent) }
    out += close
  }

  private static func write(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20:
        out += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
