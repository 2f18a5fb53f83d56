import HandbookModel

/// A file of Language/: lines `key : zh-Hans | zh-Hant | en`, each column a list of words separated by
/// commas; a Traditional word is only given where it differs. Lines that begin with `#` are comments.
///
/// The files are ours and compiled in, so a fault in one is a mistake of ours and traps.
struct RuleWords: Sendable {
  /// Of each line the words of each language.
  private let lines: [String: [[String]]]

  init(_ bytes: [UInt8]) {
    let pairs = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map(RuleWords.line)
    lines = Dictionary(pairs) { first, second in
      (0..<max(first.count, second.count)).map { column in
        [first, second].flatMap { $0.indices.contains(column) ? $0[column] : [] }
      }
    }
  }

  private static func line(_ line: Substring) -> (String, [[String]]) {
    let parts = line.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { preconditionFailure("language data: no colon in '\(line)'") }
    let columns = parts[1].split(separator: "|", omittingEmptySubsequences: false).map {
      $0.split(separator: ",").map(trimmed).filter { !$0.isEmpty }
    }
    return (trimmed(parts[0]), columns)
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private func columns(_ key: String) -> [[String]] {
    guard let columns = lines[key] else { preconditionFailure("language data: no line '\(key)'") }
    return columns
  }

  /// The words of all languages.
  func words(_ key: String) -> [String] { columns(key).flatMap(\.self) }

  /// The word to write in a language; a Traditional one that is not given is the Simplified one.
  func word(_ key: String, in language: Language) -> String {
    let columns = columns(key)
    let own = Language.allCases.firstIndex(of: language) ?? 0
    return (columns.indices.contains(own) ? columns[own].first : nil) ?? columns[0].first ?? ""
  }

  subscript(key: String) -> WordSet { WordSet(words(key)) }
}
