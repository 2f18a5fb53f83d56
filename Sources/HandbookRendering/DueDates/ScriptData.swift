import Diagnostics

/// Data for a page's script, as a block that no browser runs: JSON without line breaks, in which
/// nothing can end the block.
struct ScriptData {
  private var json = ""

  private init(_ value: JSONValue) { write(value) }

  static func block(_ id: String, _ value: JSONValue) -> Markup {
    let json = ScriptData(value).json
    return Markup(
      trusted: "<script type=\"application/json\" id=\"\(Markup.escape(id))\">\(json)</script>")
  }

  private mutating func write(_ value: JSONValue) {
    switch value {
    case .null: json += "null"
    case .bool(let flag): json += flag ? "true" : "false"
    case .integer(let number): json += String(number)
    case .number(let number): json += String(number)
    case .string(let text): write(text)
    case .array(let elements):
      enclose("[", "]", elements) { $0.write($1) }
    case .object(let object):
      enclose("{", "}", object.members) { data, member in
        data.write(member.key)
        data.json += ":"
        data.write(member.value)
      }
    }
  }

  private mutating func enclose<Item>(
    _ opening: String, _ closing: String, _ items: [Item],
    _ write: (inout ScriptData, Item) -> Void
  ) {
    json += opening
    for (index, item) in items.enumerated() {
      if index > 0 { json += "," }
      write(&self, item)
    }
    json += closing
  }

  /// `<` and `&` as well, so that a page stays a page whatever an author wrote.
  private mutating func write(_ text: String) {
    json += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "<", ">", "&", "\u{2028}", "\u{2029}": escape(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}": escape(scalar)
      default: json.unicodeScalars.append(scalar)
      }
    }
    json += "\""
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
