import CCMarkGFM
import Diagnostics

// Blocks without inlines: code, comments, raw HTML.
extension TreeCopier {
  /// Adds a text that an escape, an entity or code stands for.
  mutating func addDecoded(_ bytes: some Sequence<UInt8>, _ range: Range<Int>) {
    let lower = decoded.count
    decoded.append(contentsOf: bytes)
    let index = add(.text, range)
    nodes[index].decodedLower = Int32(lower)
    nodes[index].decodedUpper = Int32(decoded.count)
  }

  /// Adds a text that stands in the body as it reads; joins it to a text that ends where it
  /// begins. cmark divides texts at signs that turn out to mean nothing.
  mutating func addVerbatim(_ range: Range<Int>) {
    if let last = nodes.last, last.kind == .text, last.isVerbatim,
      Int(last.upper) == range.lowerBound + body.base, last.parent.offset == open.last?.index
    {
      nodes[nodes.count - 1].upper = Int32(range.upperBound + body.base)
    } else if !range.isEmpty {
      add(.text, range)
    }
  }

  mutating func enterCode(_ node: CMarkNode) {
    push(node, .codeBlock, at: ranges.start(of: node))
    let index = nodes.count - 1
    let literal = node.literal.array
    let first = ranges.startLine(of: node) + (node.fenceLength > 0 ? 1 : 0)
    let lines = literal.split(separator: Ascii.newline, omittingEmptySubsequences: false).dropLast()
    for (offset, line) in lines.enumerated() {
      addCodeLine(line, number: first + offset)
      if offset + 1 < lines.count { addLineEnd(first + offset) }
    }
    // Code keeps white space at the ends of its lines.
    let textEnd = Int(nodes[nodes.count - 1].upper) - body.base
    setUpper(of: index, max(textEnd, ranges.end(of: node, lineCount: lines.count)))
    if restored(literal) != literal { edits.add(.literal(node, restored(literal))) }
    let info = node.fenceInfo.array
    if restored(info) != info { edits.add(.fenceInfo(node, restored(info))) }
  }

  /// A line of code is the end of its line, but for spaces that a tab stands for if it was
  /// divided between indent and code.
  private mutating func addCodeLine(_ line: ArraySlice<UInt8>, number: Int) {
    let place = body.line(number)
    var rest = line
    while !body.bytes[place].suffix(rest.count).elementsEqual(rest), rest.first == Ascii.space {
      rest = rest.dropFirst()
    }
    let start = place.upperBound - rest.count
    if rest.count < line.count { addDecoded(line.dropLast(rest.count), start - 1..<start) }
    if body.bytes[place].suffix(rest.count).elementsEqual(rest) {
      addVerbatim(start..<place.upperBound)
    } else {
      misalignedCount += 1
      addDecoded(restored(Array(rest)), place.upperBound..<place.upperBound)
    }
  }

  private mutating func addLineEnd(_ number: Int) {
    let place = body.line(number)
    let next = number < body.lineStarts.count ? Int(body.lineStarts[number]) : place.upperBound
    if next == place.upperBound + 1, body.bytes[place.upperBound] == Ascii.newline {
      addVerbatim(place.upperBound..<next)
    } else {
      addDecoded(CollectionOfOne(Ascii.newline), place.upperBound..<next)
    }
  }

  mutating func enterHTML(_ node: CMarkNode) {
    push(node, .htmlBlock, at: ranges.start(of: node))
    let lineCount = node.literal.lineCount
    setUpper(of: nodes.count - 1, ranges.end(of: node, lineCount: lineCount))
    let range = bodyRange(of: nodes.count - 1)
    let scanner = CommentScanner(body: body)
    let found = scanner.opens(at: range.lowerBound, in: range) ? scanner.scan(range) : []
    for comment in found { note(comment, isBlock: true) }
    let shown = found.isEmpty ? range : found[found.count - 1].trailing
    edits.add(.showBlock(node, shown.map { shownBytes($0) }))
  }

  mutating func note(_ comment: CommentScanner.Found, isBlock: Bool) {
    comments.append(
      HTMLComment(
        node: NodeIndex(nodes.count - 1), range: sourceRange(comment.whole),
        content: sourceRange(comment.content), trailing: comment.trailing.map { sourceRange($0) },
        isBlock: isBlock, isClosed: comment.isClosed))
  }

  func bodyRange(of index: Int) -> Range<Int> {
    Int(nodes[index].lower) - body.base..<Int(nodes[index].upper) - body.base
  }

  /// Source text for a page: control bytes become visible, nothing else changes.
  func shownBytes(_ range: Range<Int>) -> [UInt8] { restored(Array(body.bytes[range])) }

  /// A value of cmark's with its underscores back, and without bytes that a token is made of (an
  /// entity may have made some).
  func restored(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: isReserved) else { return bytes }
    return bytes.flatMap { byte in
      byte == PreparedBody.blankByte
        ? [Ascii.underscore] : isReserved(byte) ? replacementCharacter : [byte]
    }
  }
}

/// Whether a byte must not reach the renderer as it is.
func isReserved(_ byte: UInt8) -> Bool {
  byte == PreparedBody.blankByte
    || (byte < 0x20 && byte != Ascii.tab && byte != Ascii.newline && byte != Ascii.carriageReturn)
}

extension CBytes {
  /// How many lines this is; the last may lack its end.
  var lineCount: Int {
    var lines = 0
    for index in 0..<count where self[index] == Ascii.newline { lines += 1 }
    return count > 0 && self[count - 1] != Ascii.newline ? lines + 1 : lines
  }
}
