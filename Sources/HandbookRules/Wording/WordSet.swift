/// Words to look for in texts. Latin words match in any case, and only where no other Latin letter or
/// digit touches them; Han words match anywhere.
struct WordSet: Sendable {
  /// Lower-case; longest first.
  private let words: [[UInt8]]
  /// Whether a word begins with a byte, to pass over most of a text quickly.
  private let isStart: [Bool]

  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8.map(\.lowercased)) }.filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
    var isStart = [Bool](repeating: false, count: 256)
    for word in self.words { isStart[Int(word[0])] = true }
    self.isStart = isStart
  }

  var isEmpty: Bool { words.isEmpty }

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
    guard isStart[Int(text[index].lowercased)] else { return nil }
    return words.first { isWord($0, at: index, in: text) }.map { index + $0.count }
  }

  /// Whether `text` ends with one of the words.
  func isEnd(of text: [UInt8]) -> Bool {
    words.contains { $0.count <= text.count && isWord($0, at: text.count - $0.count, in: text) }
  }

  private func isWord(_ word: [UInt8], at index: Int, in text: [UInt8]) -> Bool {
    let end = index + word.count
    guard end <= text.count, zip(word, text[index...]).allSatisfy({ $0 == $1.lowercased }) else {
      return false
    }
    let touches = { (letter: UInt8, other: Int) in
      letter.isLatin && text.indices.contains(other) && text[other].isLatin
    }
    return !touches(word[0], index - 1) && !touches(word[word.count - 1], end)
  }
}

extension UInt8 {
  /// An ASCII letter in lower case; any other byte as it is.
  var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self + 32 : self
  }

  /// Whether this is an ASCII letter or digit.
  var isLatin: Bool { isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased) }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
