/// Divides a line into table cells as the GitHub dialect does: at bars without a backslash, in
/// code too, with a bar at either end optional.
struct SourceRowSplitter {
  let bytes: [UInt8]

  /// Calls `body` with each cell's range, white space at its ends left out. Returns whether any
  /// bar divides the line. The line begins behind the marks of the blocks that hold it.
  func split(_ line: Range<Int>, _ body: (Range<Int>) -> Void) -> Bool {
    var hasBar = false
    var start = skippingBar(from: line.lowerBound, in: line, &hasBar)
    while start < line.upperBound {
      let end = cellEnd(from: start, in: line)
      body(trimmed(start..<end))
      start = skippingBar(from: end, in: line, &hasBar)
    }
    return hasBar
  }

  func count(in line: Range<Int>) -> Int {
    var count = 0
    _ = split(line) { _ in count += 1 }
    return count
  }

  /// Whether a line is a table's second: hyphens, colons at their ends, divided by bars.
  func isDelimiterRow(_ line: Range<Int>) -> Bool {
    var isDelimiter = true
    _ = split(line) { cell in
      var rest = bytes[cell]
      if rest.first == Ascii.colon { rest = rest.dropFirst() }
      if rest.last == Ascii.colon { rest = rest.dropLast() }
      isDelimiter = isDelimiter && !rest.isEmpty && rest.allSatisfy { $0 == Ascii.hyphen }
    }
    return isDelimiter
  }

  private func skippingBar(from start: Int, in line: Range<Int>, _ hasBar: inout Bool) -> Int {
    guard start < line.upperBound, bytes[start] == Ascii.bar else { return start }
    hasBar = true
    var next = start + 1
    while next < line.upperBound, isWhitespace(bytes[next]) { next += 1 }
    return next
  }

  /// Any backslash before a bar escapes it, one that is escaped itself too.
  private func cellEnd(from start: Int, in line: Range<Int>) -> Int {
    var end = start
    while end < line.upperBound, bytes[end] != Ascii.bar {
      let escapes =
        bytes[end] == Ascii.backslash && end + 1 < line.upperBound && bytes[end + 1] == Ascii.bar
      end += escapes ? 2 : 1
    }
    return end
  }

  private func trimmed(_ cell: Range<Int>) -> Range<Int> {
    var (start, end) = (cell.lowerBound, cell.upperBound)
    while end > start, isWhitespace(bytes[end - 1]) { end -= 1 }
    while start < end, isWhitespace(bytes[start]) { start += 1 }
    return start..<end
  }
}
