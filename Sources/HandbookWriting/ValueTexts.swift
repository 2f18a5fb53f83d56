import HandbookModel

/// The words and patterns of one language, from Language/values.txt.
///
/// The file is ours and compiled in, so a fault in it, or a key that it lacks, is a mistake of ours
/// and traps.
final class ValueTexts: Sendable {
  private let entries: [String: String]

  private init(_ entries: [String: String]) { self.entries = entries }

  static func of(_ language: Language) -> ValueTexts {
    switch language {
    case .zhHans: zhHans
    case .zhHant: zhHant
    case .en: en
    }
  }

  private static let zhHans = ValueTexts(lines.mapValues { $0[0] })
  private static let zhHant = ValueTexts(lines.mapValues { $0[1] })
  private static let en = ValueTexts(lines.mapValues { $0[2] })

  func has(_ key: String) -> Bool { entries[key] != nil }

  subscript(key: String) -> String {
    guard let text = entries[key] else { preconditionFailure("values.txt: no text '\(key)'") }
    return text
  }

  /// The pattern `key` with its placeholders filled; one that is not among `values` stays as it is.
  func phrase(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
    let pattern = self[key]
    guard pattern.utf8.contains(UInt8(ascii: "{")) else { return pattern }
    var result = ""
    var rest = pattern.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      result += Substring(rest[..<open])
      let name = Substring(rest[rest.index(after: open)..<close])
      let value = values.first { $0.key == name }?.value ?? String(Substring(rest[open...close]))
      if ValueTexts.isHan(value.unicodeScalars.first), result.hasSuffix(" "),
        ValueTexts.isHan(result.unicodeScalars.dropLast().last)
      {
        result.removeLast()
      }
      result += value
      rest = rest[rest.index(after: close)...]
    }
    return result + Substring(rest)
  }
}

extension ValueTexts {
  /// Patterns have a space before a number, which a Han character (半个月) does without.
  private static func isHan(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.properties.isIdeographic } ?? false
  }
}

// MARK: The file

extension ValueTexts {
  /// The texts of each key, in the order of `Language`.
  private static let lines: [String: [String]] = {
    var lines: [String: [String]] = [:]
    for line in PackageResources.values_txt.split(separator: UInt8(ascii: "\n"))
    where line.first != UInt8(ascii: "#") {
      let (key, columns) = columns(of: line)
      precondition(columns.count == 3, "values.txt: '\(key)' has no three columns")
      precondition(lines[key] == nil, "values.txt: '\(key)' stands twice")
      lines[key] = [
        text(columns[0]), text(columns[1].isEmpty ? columns[0] : columns[1]), text(columns[2]),
      ]
    }
    return lines
  }()

  private static func columns(of line: ArraySlice<UInt8>) -> (key: String, columns: [String]) {
    let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
    let columns = line[colon...].dropFirst()
      .split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    return (trimmed(line[..<colon]), columns.map(trimmed))
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> String {
    var kept = text.drop { $0 == UInt8(ascii: " ") }
    while kept.last == UInt8(ascii: " ") { kept = kept.dropLast() }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Without the quotation marks that keep spaces.
  private static func text(_ column: String) -> String {
    let isQuoted = column.utf8.count >= 2 && column.hasPrefix("\"") && column.hasSuffix("\"")
    return isQuoted ? String(column.dropFirst().dropLast()) : column
  }
}
