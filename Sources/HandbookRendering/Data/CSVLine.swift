/// A line of comma-separated values (RFC 4180), without its end. Bytes are looked at, not characters:
/// a combining mark behind a quotation mark makes another character of it.
package enum CSVLine {
  private static let comma = UInt8(ascii: ",")
  private static let mark = UInt8(ascii: "\"")

  package static func text(of fields: [String]) -> String {
    fields.map { quoted(Array($0.utf8)) }.joined(separator: ",")
  }

  private static func quoted(_ field: [UInt8]) -> String {
    let needsMarks = field.contains { $0 == comma || $0 == mark || $0 == 10 || $0 == 13 }
    guard needsMarks else { return String(decoding: field, as: UTF8.self) }
    let doubled = field.flatMap { $0 == mark ? [mark, mark] : [$0] }
    return String(decoding: [mark] + doubled + [mark], as: UTF8.self)
  }

  /// Nil where a quotation mark stands where none may.
  package static func fields(of line: ArraySlice<UInt8>) -> [String]? {
    var fields: [String] = []
    var rest = line
    while true {
      guard let field = rest.first == mark ? quotedField(&rest) : plainField(&rest) else {
        return nil
      }
      fields.append(String(decoding: field, as: UTF8.self))
      guard let next = rest.popFirst() else { return fields }
      if next != comma { return nil }
    }
  }

  private static func plainField(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    let field = rest.prefix { $0 != comma }
    rest = rest[field.endIndex...]
    return field.contains(mark) ? nil : Array(field)
  }

  private static func quotedField(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    var field: [UInt8] = []
    rest.removeFirst()
    while let byte = rest.popFirst() {
      if byte == mark {
        guard rest.first == mark else { return field }
        rest.removeFirst()
      }
      field.append(byte)
    }
    return nil
  }
}
