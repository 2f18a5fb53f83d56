/// Finds words in a text, without regard to the case of Latin letters. Places are byte offsets.
struct WordFinder {
  private let bytes: [UInt8]

  init(_ text: [UInt8]) {
    bytes = text.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  var count: Int { bytes.count }

  /// Where words of `id` stand and none of `except` does, from the start and without overlaps.
  func places(
    of id: ConductWords.ID, except: ConductWords.ID? = nil, in part: Range<Int>? = nil
  ) -> [Range<Int>] {
    let words = ConductWords.standard
    return places(of: words[id], except: except.map { words[$0] } ?? [], in: part)
  }

  func places(
    of words: [[UInt8]], except: [[UInt8]] = [], in part: Range<Int>? = nil
  ) -> [Range<Int>] {
    let part = part ?? bytes.indices
    var found: [Range<Int>] = []
    var index = part.lowerBound
    while index < part.upperBound {
      // What is excepted may begin before the word: 不可 holds 可.
      if let end = end(of: except, at: index, within: part) {
        index = end
      } else if let end = end(of: words, at: index, within: part) {
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func end(of words: [[UInt8]], at start: Int, within part: Range<Int>) -> Int? {
    for word in words where bytes[start..<part.upperBound].starts(with: word) {
      let end = start + word.count
      let isLatin = word.first.map(Self.isLatin) ?? false
      if !isLatin || !touchesLatin(start, end) { return end }
    }
    return nil
  }

  private func touchesLatin(_ start: Int, _ end: Int) -> Bool {
    start > 0 && Self.isLatin(bytes[start - 1]) || end < bytes.count && Self.isLatin(bytes[end])
  }

  private static func isLatin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// A stretch of the text, with Latin letters in lower case.
  func text(_ range: Range<Int>) -> [UInt8] { Array(bytes[range]) }

  /// Nothing but these words, blanks and commas stands in a stretch.
  func holdsOnly(_ words: [[UInt8]], in range: Range<Int>) -> Bool {
    let places = places(of: words, in: range)
    let starts = [range.lowerBound] + places.map(\.upperBound)
    let ends = places.map(\.lowerBound) + [range.upperBound]
    return zip(starts, ends).allSatisfy { start, end in
      bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x2C }
    }
  }

  /// Whether nothing but blanks stands between two places.
  func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 == 0x20 } }
}
