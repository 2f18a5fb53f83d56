import Diagnostics
import Yams

/// Converts the marks of Yams, which count lines and Unicode scalars from 1, to byte offsets.
struct MarkTable {
  private let text: YAMLBytes
  private var lineStarts: [Int]
  /// The mark converted last: marks mostly ascend, and one line may hold a whole file.
  private var last = (line: 0, column: 0, offset: 0)

  init(_ text: YAMLBytes) {
    self.text = text
    lineStarts = [text.range.lowerBound]
    var offset = text.range.lowerBound
    while offset < text.range.upperBound {
      let width = text.lineBreak(at: offset)
      offset += max(width, 1)
      if width > 0 { lineStarts.append(offset) }
    }
    last.offset = text.range.lowerBound
  }

  /// The byte offset of a mark; the end of the text for a mark beyond it.
  mutating func offset(of mark: Mark) -> Int {
    let line = mark.line - 1
    guard lineStarts.indices.contains(line) else { return text.range.upperBound }
    if line != last.line || mark.column - 1 < last.column {
      last = (line, 0, lineStarts[line])
    }
    while last.column < mark.column - 1, last.offset < text.range.upperBound { step() }
    return last.offset
  }

  private mutating func step() {
    repeat {
      last.offset += 1
    } while last.offset < text.range.upperBound
      && text[last.offset] & 0xC0 == 0x80
    last.column += 1
  }
}
