import HandbookModel

/// A file of Language/: lines `key : zh-Hans | zh-Hant | en`, each column a list of words separated
/// by commas (`","` is the comma itself). Lines that begin with `#` are comments.
///
/// The files are ours and compiled in, so a fault in one is a mistake of ours and traps.
struct LanguageData: Sendable {
  struct Line: Sendable {
    var key: String
    /// In the order of `Language`; trailing columns may be missing.
    var columns: [[String]]
  }

  let lines: [Line]

  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: UInt8(ascii: "\n"))
      .filter { $0.first != UInt8(ascii: "#") }
      .map(LanguageData.line)
  }

  private static func line(_ text: ArraySlice<UInt8>) -> Line {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
      preconditionFailure("language data: no colon in '\(String(decoding: text, as: UTF8.self))'")
    }
    let columns = text[(colon + 1)...]
      .split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    return Line(key: trimmed(text[..<colon]), columns: columns.map(words))
  }

  private static func words(_ column: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var start = column.startIndex
    for index in column.indices where column[index] == comma && !isQuoted(column, index) {
      words.append(trimmed(column[start..<index]))
      start = index + 1
    }
    words.append(trimmed(column[start...]))
    return words.filter { !$0.isEmpty }.map { $0.replacing("\",\"", with: ",") }
  }

  private static let comma = UInt8(ascii: ",")

  private static func isQuoted(_ column: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let quote = UInt8(ascii: "\"")
    return index > column.startIndex && index + 1 < column.endIndex
      && column[index - 1] == quote && column[index + 1] == quote
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> String {
    let space = UInt8(ascii: " ")
    var kept = text.drop { $0 == space }
    while kept.last == space { kept = kept.dropLast() }
    return String(decoding: kept, as: UTF8.self)
  }
}
