import HandbookModel

/// Which Han characters only Simplified and which only Traditional texts have: Language/scripts.txt.
struct Scripts: Sendable {
  static let shared = Scripts(PackageResources.scripts_txt)

  /// To what each character that is foreign to a script is turned there.
  private var foreign: [Language: [Unicode.Scalar: Unicode.Scalar]] = [.zhHans: [:], .zhHant: [:]]

  private init(_ file: [UInt8]) {
    for line in String(decoding: file, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { preconditionFailure("scripts: no colon in '\(line)'") }
      for pair in parts[1].split(separator: " ") {
        add(Array(pair.unicodeScalars), isMerged: parts[0].hasPrefix("merged"))
      }
    }
  }

  private mutating func add(_ pair: [Unicode.Scalar], isMerged: Bool) {
    guard pair.count == 2 else { preconditionFailure("scripts: no pair \(pair)") }
    foreign[.zhHans]?[pair[1]] = pair[0]
    if !isMerged { foreign[.zhHant]?[pair[0]] = pair[1] }
  }

  /// The characters that no text in `language` has, and what it has in their stead; empty for a
  /// language that is not Chinese.
  func foreign(to language: Language) -> [Unicode.Scalar: Unicode.Scalar] {
    foreign[language] ?? [:]
  }
}
