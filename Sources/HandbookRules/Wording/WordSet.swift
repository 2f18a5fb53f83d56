/// Words to look for in texts. Latin words match in any case, and only where no other Latin letter or
/// digit touches them; Han words match anywhere.
struct WordSet: Sendable {
  /// Lower-case; longest first.
  private let words: [[UInt8]]
  /// By the byte with which they begin, to pass over most of a text quickly.
  private let byStart: [[[UInt8]]]

  init(_ words: [String]) {
    let words = words.map { Array($0.utf8.map(\.lowercased)) }.filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
    var byStart = [[[UInt8]]](repeating: [], count: 256)
    for word in words { byStart[Int(word[0])].append(word) }
    self.words = words
    self.byStart = byStart
  }

  /// Byte offsets of the words in `text`, in its order, without overlaps; the longest of each place.
  func places(in text: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var index = 0
    while index < text.count {
      if let end = end(at: index, in: text) {
        places.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return places
  }

  /// Where the longest word that begins at `index` ends.
  func end(at index: Int, in text: [UInt8]) -> Int? {
    for word in byStart[Int(text[index].lowercased)] where isWord(word, at: index, in: text) {
      return index + word.count
    }
    return nil
  }

  /// Whether `text` ends with one of the words.
  func isEnd(of text: [UInt8]) -> Bool {
    words.contains { $0.count <= text.count && isWord($0, at: text.count - $0.count, in: text) }
  }

  private func isWord(_ word: [UInt8], at index: Int, in text: [UInt8]) -> Bool {
    let end = index + word.count
    guard end <= text.count else { return false }
    for offset in word.indices where text[index + offset].lowercased != word[offset] {
      return false
    }
    let isInside =
      word[0].isLatin && index > 0 && text[index - 1].isLatin
      || word[word.count - 1].isLatin && end < text.count && text[end].isLatin
    return !isInside
  }
}

extension UInt8 {
  /// An ASCII letter in lower case; any other byte as it is.
  var lowercased: UInt8 {
    self >= 0x41 && self <= 0x5A ? self + 0x20 : self
  }

  /// Whether this is an ASCII letter or digit.
  var isLatin: Bool { isDigit || (lowercased >= 0x61 && lowercased <= 0x7A) }

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
