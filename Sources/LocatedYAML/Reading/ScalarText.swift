import Diagnostics

/// Reads the text of one scalar out of the file again, because Yams gives its value and its first
/// character but not where each byte of the value stands.
///
/// The value that Yams read is the authority: should the two differ, the text is Yams' and points
/// at the scalar as a whole.
struct ScalarText {
  let bytes: YAMLBytes
  let start: Int
  let value: [UInt8]
  var read: SourceText
  var offset: Int

  /// The text; where the scalar ends; and the part that can hold no comment.
  struct Reading {
    var text: SourceText
    var opaque: Range<Int>
  }

  static func read(
    _ bytes: YAMLBytes, at start: Int, value: [UInt8], style: YAMLScalar.Style
  ) -> Reading {
    var reader = ScalarText(bytes, at: start, value: value)
    var opaqueFrom = start
    switch style {
    case .plain: reader.readPlain()
    case .singleQuoted: reader.readQuoted(by: UInt8(ascii: "'"))
    case .doubleQuoted: reader.readQuoted(by: UInt8(ascii: "\""))
    case .literal, .folded: opaqueFrom = reader.readBlock()
    }
    return Reading(text: reader.finished(), opaque: opaqueFrom..<max(opaqueFrom, reader.offset))
  }

  private init(_ bytes: YAMLBytes, at start: Int, value: [UInt8]) {
    self.bytes = bytes
    self.start = start
    self.value = value
    read = SourceText(whole: bytes.sourceRange(start, start))
    offset = start
  }

  func finished() -> SourceText {
    let whole = bytes.sourceRange(start, offset)
    guard read.utf8 == value else {
      var text = SourceText(whole: whole)
      text.append(value, from: whole.offsets, isVerbatim: false)
      return text
    }
    var text = read
    text.whole = whole
    return text
  }

  private mutating func readPlain() {
    while read.utf8.count < value.count {
      let spaceEnd = endOfSpace(from: offset)
      if spaceEnd > offset {
        copySpace(to: spaceEnd)
      } else {
        let from = read.utf8.count
        var end = offset
        while end < bytes.range.upperBound, from + end - offset < value.count,
          bytes[end] == value[from + end - offset], !bytes.isBlank(end),
          bytes.lineBreak(at: end) == 0
        { end += 1 }
        guard end > offset else { return }
        copy(offset..<end)
      }
    }
  }

  /// Blanks within a line stand as they are; a line break with the blanks around it is folded to
  /// one space, or to the empty lines that it holds.
  mutating func copySpace(to end: Int) {
    let breaks = lineBreaks(in: offset..<end)
    guard let first = breaks.first else { return copy(offset..<end) }
    let rest = breaks.dropFirst().flatMap(meaning)
    let lead = meaning(of: first)
    replace(offset..<end, by: lead == [0x0A] ? (rest.isEmpty ? [0x20] : rest) : lead + rest)
  }

  func endOfSpace(from start: Int) -> Int {
    var end = start
    while end < bytes.range.upperBound {
      let width = bytes.isBlank(end) ? 1 : bytes.lineBreak(at: end)
      guard width > 0 else { break }
      end += width
    }
    return end
  }

  func lineBreaks(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let width = bytes.lineBreak(at: offset)
      if width > 0 { found.append(offset..<offset + width) }
      offset += max(width, 1)
    }
    return found
  }

  /// U+2028 and U+2029 stay as they are; every other line break is a line feed.
  func meaning(of lineBreak: Range<Int>) -> [UInt8] {
    lineBreak.count == 3 ? Array(bytes.bytes[lineBreak]) : [0x0A]
  }

  mutating func copy(_ range: Range<Int>) {
    read.append(bytes.bytes[range], from: range, isVerbatim: true)
    offset = range.upperBound
  }

  mutating func replace(_ range: Range<Int>, by meaning: [UInt8]) {
    if !meaning.isEmpty { read.append(meaning, from: range, isVerbatim: false) }
    offset = range.upperBound
  }
}
