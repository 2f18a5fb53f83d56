/// The words of Language/placeholders.txt, and where a text holds them.
///
/// The file is ours and compiled in, so a fault in it is a mistake of ours and traps.
struct Placeholders: Sendable {
  static let standard = Placeholders(PackageResources.placeholders_txt)

  private enum Sort: String { case run, word, text }
  private struct Word {
    let sort: Sort
    let bytes: [UInt8]
    /// The bytes of the character that a run repeats.
    let unit: [UInt8]
  }

  private let words: [Word]
  /// Whether a word begins with a byte, to pass over most of a text quickly.
  private let isStart: [Bool]

  init(_ file: [UInt8]) {
    words = String(decoding: file, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.flatMap(Placeholders.line)
    var isStart = [Bool](repeating: false, count: 256)
    for word in words { isStart[Int(word.bytes[0])] = true }
    self.isStart = isStart
  }

  private static func line(_ line: Substring) -> [Word] {
    let parts = line.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let sort = Sort(rawValue: trimmed(parts[0])) else {
      preconditionFailure("placeholders: no sort in '\(line)'")
    }
    return parts[1].split(separator: ",").map { word in
      let word = trimmed(word)
      return Word(sort: sort, bytes: Array(word.utf8), unit: Array(word.suffix(1).utf8))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Byte offsets into `text`, in its order, without overlaps.
  func places(in text: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var position = 0
    while position < text.count {
      if isStart[Int(text[position])], let end = end(at: position, in: text) {
        places.append(position..<end)
        position = end
      } else {
        position += 1
      }
    }
    return places
  }

  private func end(at start: Int, in text: [UInt8]) -> Int? {
    for word in words where text[start...].starts(with: word.bytes) {
      var end = start + word.bytes.count
      if word.sort == .run {
        while text[end...].starts(with: word.unit) { end += word.unit.count }
      }
      let isAlone = !isLatin(text, at: start - 1) && !isLatin(text, at: end)
      if word.sort == .text || isAlone { return end }
    }
    return nil
  }

  private func isLatin(_ text: [UInt8], at index: Int) -> Bool {
    guard text.indices.contains(index) else { return false }
    switch text[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return true
    default: return false
    }
  }
}
