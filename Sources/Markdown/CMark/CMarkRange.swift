import CCMarkGFM

/// Where blocks stand, repaired. Nothing else reads cmark's positions.
///
/// cmark's lines and columns (bytes) at which blocks *begin* are right but for the cases below. Its
/// *ends* are not used: they are line 0 or column 0 where a blank line follows, one line short
/// where an HTML block ends by its own condition, and one line too far for an unclosed fence. A
/// leaf ends where its content does, a container where its last child does. The positions of
/// *inlines* are not used either: they ignore the indent of continued lines, `\|` in cells, and
/// are 0 for breaks and bare links. `InlineAligner` finds inlines in the source itself.
struct CMarkRange {
  let body: PreparedBody

  /// Repair: a paragraph that was cut off from the table below it has line 0; it begins where
  /// cmark says that the table does. Paragraphs in front of it have their own lines.
  func startLine(of node: CMarkNode) -> Int {
    node.startLine > 0 ? node.startLine : node.next?.startLine ?? 1
  }

  func startColumn(of node: CMarkNode) -> Int {
    node.startLine > 0 ? node.startColumn : node.next?.startColumn ?? 1
  }

  func start(of node: CMarkNode) -> Int {
    let line = body.line(startLine(of: node))
    return min(line.lowerBound + max(startColumn(of: node), 1) - 1, line.upperBound)
  }

  /// Repair: a footnote definition begins at its text according to cmark; we say at `[^`.
  func footnoteStart(of node: CMarkNode) -> Int {
    var index = start(of: node)
    let first = body.line(startLine(of: node)).lowerBound
    while index > first {
      index -= 1
      if body.bytes[index] == Ascii.leftBracket, body.bytes[index + 1] == Ascii.caret { break }
    }
    return index
  }

  /// Repair: a table whose header follows lines of text begins at these lines according to
  /// cmark. Its header is the line before the first delimiter row of as many cells.
  func headerLine(of table: CMarkNode) -> Int {
    let splitter = SourceRowSplitter(bytes: body.bytes)
    var line = startLine(of: table)
    while line < body.lineStarts.count, !row(line, in: table).isEmpty {
      let next = row(line + 1, in: table)
      if splitter.count(in: next) == table.columnCount, splitter.isDelimiterRow(next),
        isHeader(row(line, in: table), of: table)
      {
        return line
      }
      line += 1
    }
    return startLine(of: table)
  }

  /// Lazy lines of the text before may look like a table too, so the first cell must read as
  /// cmark read it. It may be longer there: see `widenFirstCell`.
  private func isHeader(_ row: Range<Int>, of table: CMarkNode) -> Bool {
    var cells: [Range<Int>] = []
    _ = SourceRowSplitter(bytes: body.bytes).split(row) { cells.append($0) }
    guard cells.count == table.columnCount, let first = cells.first,
      let content = table.firstChild?.firstChild?.content.array
    else { return false }
    var read = Array(body.bytes[first])
    read.removeAll { $0 == Ascii.backslash || $0 == Ascii.bar }
    let signs = content.filter { $0 != Ascii.backslash && $0 != Ascii.bar }
    return signs.suffix(read.count).elementsEqual(read)
  }

  /// Repair: rows take the column of their table according to cmark. A row begins behind the
  /// indent and the block quote marks of its own line; the table's first line may hold a list
  /// mark too, and there cmark's column is right.
  func row(_ line: Int, in table: CMarkNode) -> Range<Int> {
    let range = body.trimmedLine(line)
    var start =
      line == startLine(of: table) ? min(self.start(of: table), range.upperBound) : range.lowerBound
    while start < range.upperBound, isContainerMark(body.bytes[start]) { start += 1 }
    return start..<range.upperBound
  }

  /// Where an HTML or code block ends, by the lines of its content.
  func end(of block: CMarkNode, lineCount: Int) -> Int {
    let first = startLine(of: block)
    let fence = block.type == CMARK_NODE_CODE_BLOCK ? block.fenceLength : 0
    let last = fence > 0 ? first + lineCount : first + max(lineCount, 1) - 1
    let closes = fence > 0 && isFence(last + 1, length: fence)
    return body.trimmedLine(closes ? last + 1 : last).upperBound
  }

  private func isFence(_ line: Int, length: Int) -> Bool {
    let marks = body.bytes[body.trimmedLine(line)].drop { isContainerMark($0) }
    guard let mark = marks.first, mark == Ascii.backtick || mark == Ascii.tilde else {
      return false
    }
    return marks.count >= length && marks.allSatisfy { $0 == mark }
  }
}

/// What may stand before the text of a continued line.
func isContainerMark(_ byte: UInt8) -> Bool { isBlank(byte) || byte == Ascii.greater }

extension CMarkRange {
  /// Maps a paragraph's or heading's content to the lines it came from. Link definitions in front
  /// of it are gone from the content, so its first line is looked for.
  func map(_ node: CMarkNode, into content: inout BlockContent) {
    let first = startLine(of: node)
    var lower = start(of: node)
    if node.startLine == 0 { return mapCutOff(from: first, at: lower, into: &content) }
    if mapNumberSigns(line: first, from: lower, into: &content) { return }
    var line = first
    while !isBlankLine(line, from: lower) {
      if mapLines(from: line, at: lower, into: &content) { return }
      line += 1
      lower = body.line(line).lowerBound
    }
    content.setUnmapped(at: start(of: node))
  }

  private func isBlankLine(_ line: Int, from lower: Int) -> Bool {
    body.bytes[min(lower, body.line(line).upperBound)..<body.line(line).upperBound]
      .allSatisfy(isBlank)
  }

  /// A heading of number signs: the content follows them, and closing ones may follow it.
  private func mapNumberSigns(line: Int, from start: Int, into content: inout BlockContent) -> Bool
  {
    let end = body.line(line).upperBound
    var index = start
    while index < end, body.bytes[index] == Ascii.hash { index += 1 }
    guard index > start || content.count == 0 else { return false }
    while index < end, isBlank(body.bytes[index]) { index += 1 }
    guard end - index >= content.count,
      body.bytes[index..<index + content.count].elementsEqual(content.bytes)
    else { return false }
    content.pieces.append(BlockContent.Piece(content: 0, source: index))
    return true
  }

  /// Each line of the content is the end of a line of the body, behind marks and indent.
  private func mapLines(
    from first: Int, at start: Int, into content: inout BlockContent
  ) -> Bool {
    var (line, lower, offset) = (first, start, 0)
    content.pieces.removeAll(keepingCapacity: true)
    while offset < content.count {
      var end = offset
      while end < content.count, content.bytes[end] != Ascii.newline { end += 1 }
      // A lazy line keeps its indent, and a tab that was divided becomes spaces.
      var text = offset
      while text < end, isBlank(content.bytes[text]) { text += 1 }
      guard let source = place(of: text..<end, of: content, in: lower..<body.line(line).upperBound)
      else { return false }
      if text > offset {
        let indent = max(lower, source - (text - offset))
        content.pieces.append(BlockContent.Piece(content: offset, source: indent))
      }
      content.pieces.append(BlockContent.Piece(content: text, source: source))
      line += 1
      lower = body.line(line).lowerBound
      offset = end + 1
    }
    return true
  }

  private func place(
    of text: Range<Int>, of content: BlockContent, in line: Range<Int>
  ) -> Int? {
    guard line.lowerBound <= line.upperBound else { return nil }
    var end = text.upperBound
    while end > text.lowerBound, isWhitespace(content.bytes[end - 1]) { end -= 1 }
    let start = body.trimmingEnd(line).upperBound - (end - text.lowerBound)
    guard start >= line.lowerBound,
      body.bytes[line.lowerBound..<start].allSatisfy({ isContainerMark($0) }),
      body.bytes[start..<start + end - text.lowerBound]
        .elementsEqual(content.bytes[text.lowerBound..<end])
    else { return nil }
    return start
  }

  /// Repair: in a paragraph that was cut off from a table, cmark reads `\|` as in a cell.
  private func mapCutOff(from first: Int, at start: Int, into content: inout BlockContent) {
    var (line, lower, offset) = (first, start, 0)
    while offset < content.count {
      var source = body.trimmedLine(line)
      while lower < source.upperBound, isContainerMark(body.bytes[lower]) { lower += 1 }
      source = min(lower, source.upperBound)..<source.upperBound
      offset = mapUnescaping(source, from: offset, into: &content) + 1
      line += 1
      lower = body.line(line).lowerBound
    }
  }

  /// Maps a cell's content, in which `\|` is `|`, to its place in the row.
  func map(cell: Range<Int>, into content: inout BlockContent) {
    _ = mapUnescaping(cell, from: 0, into: &content)
  }

  /// How long a cell's content is without the backslashes before its bars.
  func unescapedCount(_ cell: Range<Int>) -> Int {
    var count = cell.count
    for index in cell.dropLast()
    where body.bytes[index] == Ascii.backslash && body.bytes[index + 1] == Ascii.bar {
      count -= 1
    }
    return count
  }

  /// Returns where the content's line ends.
  private func mapUnescaping(
    _ range: Range<Int>, from first: Int, into content: inout BlockContent
  ) -> Int {
    var (source, offset) = (range.lowerBound, first)
    content.pieces.append(BlockContent.Piece(content: first, source: source))
    while let byte = content.peek(offset), byte != Ascii.newline {
      if byte == Ascii.bar, source < range.upperBound, body.bytes[source] == Ascii.backslash {
        source += 1
        content.pieces.append(BlockContent.Piece(content: offset, source: source))
      }
      source += 1
      offset += 1
    }
    return offset
  }
}
