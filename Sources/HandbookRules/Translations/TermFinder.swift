import HandbookModel

/// Finds the terms of a handbook in running text: roles, kinds, methods, segments and forms, by any of
/// their names in one language, the longest of each place. Events have clauses for names, which
/// sentences turn as they need.
struct TermFinder {
  /// What each term is called; terms are places in this list.
  let names: [LocalizedName]
  private let words: [(bytes: [UInt8], term: Int)]
  /// The places in `words` of the words that begin with a byte, longest first.
  private let byStart: [[Int]]

  init(_ handbook: Handbook, _ language: Language) {
    let vocabulary = handbook.vocabulary
    names =
      vocabulary.roles.map(\.name) + vocabulary.kinds.map(\.name)
      + vocabulary.methods.map(\.name) + vocabulary.axes.flatMap(\.values).map(\.name)
      + handbook.forms.filter { !$0.isSuperseded }.map(\.title)
    words = names.enumerated().flatMap { term, name in
      name.entries.filter { $0.language == language }.flatMap(\.names).map {
        ($0.value.utf8.map(\.lowercased), term)
      }
    }
    var byStart = [[Int]](repeating: [], count: 256)
    for (index, word) in words.enumerated() where !word.bytes.isEmpty {
      byStart[Int(word.bytes[0])].append(index)
    }
    let lengths = words.map(\.bytes.count)
    self.byStart = byStart.map { $0.sorted { (lengths[$1], $0) < (lengths[$0], $1) } }
  }

  /// The terms that a text names, each with its place; short words, which are parts of others (电话 of
  /// 联系电话), only keep what they stand in from being found.
  func terms(in text: [UInt8]) -> [(term: Int, offsets: Range<Int>)] {
    var found: [(term: Int, offsets: Range<Int>)] = []
    var index = 0
    while index < text.count {
      guard let word = word(at: index, in: text) else {
        index += 1
        continue
      }
      let end = index + words[word].bytes.count
      if words[word].bytes.count > Self.short { found.append((words[word].term, index..<end)) }
      index = end
    }
    return found
  }

  /// In bytes: two Han characters.
  private static let short = 6

  private func word(at index: Int, in text: [UInt8]) -> Int? {
    let isInside = index > 0 && text[index].isLatin && text[index - 1].isLatin
    return isInside
      ? nil
      : byStart[Int(text[index].lowercased)].first { word in
        zip(words[word].bytes, text[index...]).allSatisfy { $0 == $1.lowercased }
          && words[word].bytes.count <= text.count - index
      }
  }
}

/// All words of a section, for asking whether it uses a name.
struct SectionWords {
  private var passages: [[UInt8]] = []

  init() {}

  mutating func add(_ passage: [UInt8]) { passages.append(Self.folded(passage)) }

  /// In any case and number, and with other words between: `routine and repair visits` uses
  /// `routine visit`.
  func uses(_ name: LocalizedName, in language: Language) -> Bool {
    name.entries.filter { $0.language == language }.flatMap(\.names).contains { name in
      let parts = Self.parts(of: Self.folded(Array(name.value.utf8)))
      return passages.contains { passage in parts.allSatisfy { passage.contains($0) } }
    }
  }

  /// The words of a Latin name; pairs of characters of a Han name.
  private static func parts(of name: [UInt8]) -> [[UInt8]] {
    name.split(separator: 0x20).flatMap { word -> [[UInt8]] in
      guard word.contains(where: { $0 >= 0x80 }) else { return [Array(word)] }
      return stride(from: word.startIndex, to: word.endIndex, by: pair).map {
        Array(word[$0..<min($0 + pair, word.endIndex)])
      }
    }
  }

  private static let pair = 6

  /// Lower-case, ASCII signs and line breaks as spaces, words without the signs of the plural.
  private static func folded(_ text: [UInt8]) -> [UInt8] {
    let words = text.map { $0.isLatin || $0 >= 0x80 ? $0.lowercased : 0x20 }.split(separator: 0x20)
    return Array(words.map(singular).joined(separator: [0x20]))
  }

  private static func singular(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard word.count > 3 else { return word }
    if word.ends(with: Array("ies".utf8)) { return word.dropLast(3) }
    return [UInt8(ascii: "s"), UInt8(ascii: "y")].contains(word[word.endIndex - 1])
      ? word.dropLast() : word
  }
}
