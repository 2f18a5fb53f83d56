import Diagnostics

/// Recognises the slips behind most files that are no YAML: a full-width colon or comma, and no
/// space after a colon. Yams notices them a line later, or where the next key begins.
enum SeparatorHint {
  /// Looks before `place` on its line, and at the beginning of the lines of both places and of the
  /// line before each.
  static func suggestion(
    in text: YAMLBytes, near place: Int, opening: Int?
  ) -> Suggestion? {
    if let opening, let comma = fullWidthComma(in: text, opening..<max(opening, place)) {
      return replacement(comma, "Write ', ' with an ASCII comma", by: ",")
    }
    for place in [place, opening ?? place] {
      let line = text.lineStart(before: place)
      for start in [line, text.lineStart(before: max(text.range.lowerBound, line - 1))] {
        if let found = suggestion(in: text, lineFrom: start) { return found }
      }
    }
    return nil
  }

  /// The last one within brackets that are open on the line; a sentence may well have others.
  private static func fullWidthComma(in text: YAMLBytes, _ range: Range<Int>) -> SourceRange? {
    guard text[range.lowerBound] == UInt8(ascii: "{") || text[range.lowerBound] == UInt8(ascii: "[")
    else { return nil }
    var offset = range.upperBound - 3
    while offset > range.lowerBound, text.lineBreak(at: offset) == 0 {
      if text.bytes[offset..<offset + 3].elementsEqual([0xEF, 0xBC, 0x8C]) {
        return text.sourceRange(offset, offset + 3)
      }
      offset -= 1
    }
    return nil
  }

  private static func suggestion(in text: YAMLBytes, lineFrom start: Int) -> Suggestion? {
    var offset = start
    while text.isBlank(offset) || text[offset] == UInt8(ascii: "-") { offset += 1 }
    let keyStart = offset
    while isKeyByte(text[offset]) { offset += 1 }
    guard offset > keyStart else { return nil }
    if text[offset] == 0xEF, text[offset + 1] == 0xBC, text[offset + 2] == 0x9A {
      return replacement(
        text.sourceRange(offset, offset + 3), "Write ': ' with an ASCII colon", by: ": ")
    }
    guard text[offset] == UInt8(ascii: ":"), !text.isBlank(offset + 1),
      offset + 1 < text.range.upperBound, text.lineBreak(at: offset + 1) == 0
    else { return nil }
    return replacement(
      text.sourceRange(offset, offset + 1), "Put a space after the colon", by: ": ")
  }

  private static func replacement(
    _ range: SourceRange, _ text: Message, by sign: String
  ) -> Suggestion {
    Suggestion(text, edits: [Edit(range, replacement: sign)])
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
