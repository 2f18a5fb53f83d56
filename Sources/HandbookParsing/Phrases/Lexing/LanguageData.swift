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
    lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map(LanguageData.line)
  }

  private static func line(_ text: Substring) -> Line {
    guard let colon = text.firstIndex(of: ":") else {
      preconditionFailure("language data: no colon in '\(text)'")
    }
    let columns = text[text.index(after: colon)...].split(
      separator: "|", omittingEmptySubsequences: false)
    return Line(key: trimmed(text[..<colon]), columns: columns.map(words))
  }

  private static func words(_ column: Substring) -> [String] {
    let placeholder = "\u{1}"
    return column.replacing("\",\"", with: placeholder).split(separator: ",")
      .map { trimmed($0).replacing(placeholder, with: ",") }
      .filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let kept = text.drop { $0 == " " }
    return String(kept.reversed().drop { $0 == " " }.reversed())
  }
}
