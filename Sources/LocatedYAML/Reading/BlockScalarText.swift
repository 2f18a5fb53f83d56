import Diagnostics

extension ScalarText {
  /// Returns where the first line of content begins; before it a comment may stand.
  mutating func readBlock() -> Int {
    var line = nextLine(after: offset)
    let contentStart = line
    skipIndicators()
    let indent = contentIndent(from: line)
    while read.utf8.count < value.count, line < bytes.range.upperBound {
      let end = bytes.lineEnd(from: line)
      let content = min(line + indent, end)
      if content < end, hasContent(line..<end, from: content) {
        guard copyLine(content..<end) else { break }
      }
      line = nextLine(after: end)
    }
    // What is left are the line breaks behind the last line.
    replace(offset..<offset, by: Array(value[min(read.utf8.count, value.count)...]))
    return contentStart
  }

  mutating func skipIndicators() {
    while offset < bytes.range.upperBound, !bytes.isBlank(offset), bytes.lineBreak(at: offset) == 0
    { offset += 1 }
  }

  /// A line of blanks that only reach the indent, or that end the text, says nothing.
  func hasContent(_ line: Range<Int>, from content: Int) -> Bool {
    (line.lowerBound..<content).allSatisfy { bytes[$0] == 0x20 }
  }

  /// The line breaks (or the space that a fold makes of one) before a line, and then the line.
  mutating func copyLine(_ line: Range<Int>) -> Bool {
    let from = read.utf8.count
    var to = from
    while to < value.count, value[to] == 0x0A { to += 1 }
    if to == from, from > 0, value[to] == 0x20 { to += 1 }
    guard value[to...].starts(with: bytes.bytes[line]) else { return false }
    if to > from { replace(offset..<line.lowerBound, by: Array(value[from..<to])) }
    offset = line.lowerBound
    copy(line)
    return true
  }

  /// How far the content is indented: what the first line with content has in the file and no
  /// longer has in the value.
  func contentIndent(from firstLine: Int) -> Int {
    let kept = value.drop { $0 == 0x0A }.prefix { $0 == 0x20 }.count
    var line = firstLine
    while line < bytes.range.upperBound {
      let end = bytes.lineEnd(from: line)
      let blanks = bytes.bytes[line..<end].prefix { $0 == 0x20 }.count
      if line + blanks < end { return max(0, blanks - kept) }
      line = nextLine(after: end)
    }
    return 0
  }

  func nextLine(after offset: Int) -> Int {
    let end = bytes.lineEnd(from: offset)
    return end + bytes.lineBreak(at: end)
  }
}
