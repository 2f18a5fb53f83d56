/// What an annex is called: `附件1`, `附件一`, `Annex A`, or only `附件`.
struct AnnexLabel {
  let word: [UInt8]
  /// Nil for the annex of a text that has one. Of a letter, its place in the alphabet.
  let number: Int?
  /// Byte offsets of word and number.
  let offsets: Range<Int>

  init(word: Range<Int>, in text: [UInt8]) {
    self.word = text[word].map(\.lowercased)
    number = nil
    offsets = word
  }

  /// A word with a number or one capital letter behind it; nil without.
  init?(at word: Range<Int>, in text: [UInt8]) {
    var start = word.upperBound
    while start < text.count, text[start] == 0x20 { start += 1 }
    guard start < text.count, let (end, number) = Self.number(at: start, in: text) else {
      return nil
    }
    self.word = text[word].map(\.lowercased)
    self.number = number
    offsets = word.lowerBound..<end
  }

  /// Whether a text begins with this label, alone or as a title: `附件1：计划`, not `附件1规定`.
  func begins(_ text: [UInt8]) -> Bool {
    // Brackets and the number of an item may stand before it.
    let isWord = { (index: Int) in
      text.isHan(at: index) || text[index].isLatin && !text[index].isDigit
    }
    let start = text.indices.first(where: isWord) ?? text.count
    guard text[start...].map(\.lowercased).starts(with: word) else { return false }
    let place = start..<start + word.count
    guard let number else { return true }
    guard let label = AnnexLabel(at: place, in: text), label.number == number else { return false }
    let end = label.offsets.upperBound
    return end == text.count || !text.isHan(at: end) || text[end - 1] == 0x20
  }

  /// Whether a title holds this label.
  func isPart(of title: [UInt8]) -> Bool {
    WordSet([String(decoding: word, as: UTF8.self)]).places(in: title).contains { place in
      guard let number else { return true }
      return AnnexLabel(at: place, in: title)?.number == number
    }
  }

  private static func number(at start: Int, in text: [UInt8]) -> (end: Int, number: Int)? {
    let digits = text[start...].prefix(while: \.isDigit)
    if !digits.isEmpty, digits.count < 4 {
      return (start + digits.count, digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    let letter = text[start]
    if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter),
      start + 1 == text.count || !text[start + 1].isLatin
    {
      return (start + 1, Int(letter - UInt8(ascii: "A")) + 1)
    }
    return chinese(at: start, in: text)
  }

  /// 附件一, but not 附件一并.
  private static func chinese(at start: Int, in text: [UInt8]) -> (end: Int, number: Int)? {
    let scalars = String(decoding: text[start...].prefix(9), as: UTF8.self).unicodeScalars.prefix {
      $0.properties.isIdeographic && $0.properties.numericType != nil
    }
    let numeral = String(String.UnicodeScalarView(scalars))
    guard let number = HandNumber(numeral)?.components.first else { return nil }
    let end = start + numeral.utf8.count
    let isWhole = !text.isHan(at: end) || Announcements.behind.end(at: end, in: text) != nil
    return isWhole ? (end, number) : nil
  }
}
