/// The form in which words are compared: no case, no full-width signs, no spaces, no bold marks.
func folded(_ text: some StringProtocol) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.lowercased().unicodeScalars {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2A, 0x3000: continue
    case 0xFF01...0xFF5E:
      // The full-width forms stand 0xFEE0 above their ASCII twins.
      guard let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else { continue }
      result.append(contentsOf: String(narrow).lowercased().unicodeScalars)
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// One entry of a word list: an id and its words in English, Simplified and Traditional Chinese.
struct WordEntry: Sendable {
  var section: String
  /// Nil for the line that opens a section.
  var id: String?
  /// As written, all languages in turn.
  var words: [String]
}

/// Reads the word lists in Language/, whose format their first lines describe.
enum WordTable {
  static func entries(of bytes: [UInt8]) -> [WordEntry] {
    var section = ""
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("#") else { return nil }
      let head = line.prefix { $0 != " " }
      let words = line.dropFirst(head.count).split { $0 == "|" || $0 == "," }
        .map { $0.trimmingSpaces }
      guard head.hasPrefix("["), head.hasSuffix("]") else {
        return WordEntry(section: section, id: String(head), words: words)
      }
      section = String(head.dropFirst().dropLast())
      return WordEntry(section: section, id: nil, words: words)
    }
  }
}

extension StringProtocol {
  /// Without the spaces at its ends.
  var trimmingSpaces: String {
    guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " })
    else { return "" }
    return String(self[first...last])
  }
}
