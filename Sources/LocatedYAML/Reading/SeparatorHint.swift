import Diagnostics

/// Recognises the two slips behind most files that are no YAML: a full-width colon, and no space
/// after a colon. Yams notices them a line later, or where the next key begins.
enum SeparatorHint {
  /// Looks at the lines of the given places and at the line before each.
  static func suggestion(in text: YAMLBytes, near places: [Int]) -> Suggestion? {
    for place in places {
      let line = text.lineStart(before: place)
      for start in [line, text.lineStart(before: max(text.range.lowerBound, line - 1))] {
        if let found = suggestion(in: text, lineFrom: start) { return found }
      }
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
      return replacement(text.sourceRange(offset, offset + 3), "Write ': ' with an ASCII colon")
    }
    guard text[offset] == UInt8(ascii: ":"), !text.isBlank(offset + 1),
      offset + 1 < text.range.upperBound, text.lineBreak(at: offset + 1) == 0
    else { return nil }
    return replacement(text.sourceRange(offset, offset + 1), "Put a space after the colon")
  }

  private static func replacement(_ range: SourceRange, _ text: String) -> Suggestion {
    Suggestion(text, edits: [Edit(range, replacement: ": ")])
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
