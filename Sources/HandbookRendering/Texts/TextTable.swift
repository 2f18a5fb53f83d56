import Diagnostics

/// The words and phrases of one language, from the files of templates/texts/LANGUAGE/.
///
/// A line is `key = value`; `#` begins a comment line; quotation marks around a value keep spaces
/// at its ends. Keys without a point are labels, which templates use as `text.KEY`; those with a
/// point are patterns for values.
public final class TextTable: Sendable {
  public let tag: String
  private let entries: [String: String]
  /// In alphabetical order.
  public let labels: [String]
  public let keys: [String]

  /// - Parameters:
  ///   - files: of a key that stands twice, the last counts.
  ///   - values: labels of a handbook's own; `theme-` goes before their names.
  public convenience init(tag: String, files: [[UInt8]], values: [String: String] = [:]) {
    var entries = Dictionary(uniqueKeysWithValues: values.map { ("theme-\($0)", $1) })
    for line in files.joined(separator: [UInt8(ascii: "\n")]).split(separator: UInt8(ascii: "\n")) {
      guard let (key, value) = TextTable.entry(in: String(decoding: line, as: UTF8.self)) else {
        continue
      }
      entries[key] = value
    }
    self.init(tag: tag, entries: entries)
  }

  private init(tag: String, entries: [String: String]) {
    self.tag = tag
    self.entries = entries
    keys = entries.keys.sorted()
    labels = keys.filter { !$0.contains(".") }
  }

  func has(_ key: String) -> Bool { entries[key] != nil }

  /// The same table with `keys` in two languages, one after the other.
  func joined(with other: TextTable, keys: [String]) -> TextTable {
    var entries = entries
    for key in keys {
      guard let first = entries[key], let second = other.entries[key], first != second else {
        continue
      }
      entries[key] = "\(first) \(second)"
    }
    return TextTable(tag: tag, entries: entries)
  }

  public func has(label: String) -> Bool { !label.contains(".") && entries[label] != nil }

  /// Nil where the language has no such label.
  func label(_ key: String) -> String? { entries[key] }

  /// A label; its key where the language has no such label, which the checks report.
  public subscript(label key: String) -> String { entries[key] ?? key }

  /// The pattern behind a key with a point; the key itself where the language has none.
  subscript(pattern key: String) -> String { entries[key] ?? key }

  /// The name of a fixed thing: `name(of: "policy", in: "sort")` is the text `sort.policy`.
  func name(of value: String, in family: String) -> String { self[pattern: family + "." + value] }

  /// The pattern `key` with its placeholders filled; a placeholder that is not among `values`
  /// stays as it is.
  func phrase(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    TextTable.fill(self[pattern: key], values)
  }

  static func fill(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
    guard pattern.utf8.contains(UInt8(ascii: "{")) else { return pattern }
    var result = ""
    var rest = pattern.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      result += Substring(rest[..<open])
      let name = Substring(rest[rest.index(after: open)..<close])
      result += values.first { $0.key == name }?.value ?? String(Substring(rest[open...close]))
      rest = rest[rest.index(after: close)...]
    }
    return result + Substring(rest)
  }

  /// In the numerals of the language, up to 99; in digits beyond, and where it has no others.
  func numeral(_ number: Int) -> String {
    let digits = Array(self[pattern: "numeral.digits"])
    guard digits.count == 10, (1...99).contains(number) else { return String(number) }
    let (tens, rest) = number.quotientAndRemainder(dividingBy: 10)
    let ones = rest == 0 ? "" : String(digits[rest])
    guard tens > 0 else { return ones }
    return (tens == 1 ? "" : String(digits[tens])) + self[pattern: "numeral.ten"] + ones
  }

  private static func entry(in line: String) -> (key: String, value: String)? {
    guard !line.hasPrefix("#"), let equals = line.firstIndex(of: "=") else { return nil }
    let key = trimmed(line[..<equals])
    var value = trimmed(line[line.index(after: equals)...])
    if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") {
      value = value.dropFirst().dropLast()
    }
    return (String(key), String(value))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while let last = text.last, last == " " || last == "\r" { text.removeLast() }
    return text
  }
}
