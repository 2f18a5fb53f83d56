/// A file of Language/: lines `key : zh-Hans | zh-Hant | en`, each column a list of words separated by
/// commas; a Traditional word is only given where it differs. Lines that begin with `#` are comments.
///
/// The files are ours and compiled in, so a fault in one is a mistake of ours and traps.
struct RuleWords: Sendable {
  private let lines: [String: [String]]

  init(_ bytes: [UInt8]) {
    let pairs = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map(RuleWords.line)
    lines = Dictionary(pairs) { $0 + $1 }
  }

  private static func line(_ line: Substring) -> (String, [String]) {
    let parts = line.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { preconditionFailure("language data: no colon in '\(line)'") }
    let words = parts[1].split { $0 == "," || $0 == "|" }.map(trimmed).filter { !$0.isEmpty }
    return (trimmed(parts[0]), words)
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// The words of all languages.
  func words(_ key: String) -> [String] {
    guard let words = lines[key] else { preconditionFailure("language data: no line '\(key)'") }
    return words
  }

  subscript(key: String) -> WordSet { WordSet(words(key)) }
}
