import Diagnostics

extension SourceText {
  /// Splits at words that stand between other words, outside brackets.
  func split(atWords words: [String]) -> [SourceText] {
    var parts: [SourceText] = []
    var start = 0
    var index = 1
    while index < utf8.count {
      if let length = wordLength(words, at: index), isFree(at: index, length: length) {
        parts.append(slice(start..<index).trimmed)
        index += length
        start = index
      } else {
        index += 1
      }
    }
    return parts + [slice(start..<utf8.count).trimmed]
  }

  /// A Latin word is one only between spaces.
  private func isFree(at index: Int, length: Int) -> Bool {
    guard utf8[index] < 0x80 else { return true }
    return utf8[index - 1] == 0x20 && (index + length == utf8.count || utf8[index + length] == 0x20)
  }
}
