import Diagnostics

/// The stretch of a file that holds YAML, with the few questions that its readers ask of bytes.
/// All offsets are those of the file.
struct YAMLBytes {
  let bytes: [UInt8]
  let source: SourceID
  let range: Range<Int>

  /// A byte order mark at the beginning is left out: it belongs to the file, not to the text.
  init(_ bytes: [UInt8], within range: Range<Int>, source: SourceID) {
    self.bytes = bytes
    self.source = source
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let lower = bytes[range].starts(with: mark) ? range.lowerBound + 3 : range.lowerBound
    self.range = lower..<range.upperBound
  }

  /// The byte at an offset; 0, which YAML does not allow, beyond the end.
  subscript(offset: Int) -> UInt8 { offset < range.upperBound ? bytes[offset] : 0 }

  func sourceRange(_ lower: Int, _ upper: Int) -> SourceRange {
    SourceRange(source: source, lower: lower, upper: max(lower, upper))
  }

  func isBlank(_ offset: Int) -> Bool { self[offset] == 0x20 || self[offset] == 0x09 }

  /// How many bytes the line break at an offset has; 0 when there is none. YAML 1.1, which libyaml
  /// reads, also breaks lines at U+0085, U+2028 and U+2029, and its marks count those lines.
  func lineBreak(at offset: Int) -> Int {
    switch self[offset] {
    case 0x0A: 1
    case 0x0D: self[offset + 1] == 0x0A ? 2 : 1
    case 0xC2: self[offset + 1] == 0x85 ? 2 : 0
    case 0xE2 where self[offset + 1] == 0x80:
      self[offset + 2] == 0xA8 || self[offset + 2] == 0xA9 ? 3 : 0
    default: 0
    }
  }

  /// Where the line that holds an offset ends, before its break, or `limit` if that comes first.
  func lineEnd(from offset: Int, upTo limit: Int? = nil) -> Int {
    let limit = limit ?? range.upperBound
    var end = offset
    while end < limit, lineBreak(at: end) == 0 { end += 1 }
    return end
  }

  /// Where the line that holds an offset begins.
  func lineStart(before offset: Int) -> Int {
    var start = offset
    while start > range.lowerBound, !endsLine(start) { start -= 1 }
    return start
  }

  /// The character at an offset, or the point there at the end of the text.
  func character(at offset: Int) -> SourceRange {
    guard offset < range.upperBound, lineBreak(at: offset) == 0 else {
      return sourceRange(offset, offset)
    }
    var end = offset + 1
    while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return sourceRange(offset, end)
  }

  private func endsLine(_ offset: Int) -> Bool {
    (1...3).contains { width in
      offset - width >= range.lowerBound && lineBreak(at: offset - width) == width
    }
  }
}
