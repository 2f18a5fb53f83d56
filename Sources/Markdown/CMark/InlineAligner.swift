import CCMarkGFM
import Diagnostics

// Finds inlines in the source. cmark's tree says in which order they come and what each is; the
// grammar says how each is written. So a cursor that goes along the block's content meets them all.
extension TreeCopier {
  mutating func beginLine() {
    run.reset()
    wideBreak = WideBreak()
  }

  mutating func finishLine() { flushRun() }

  mutating func enterInline(_ node: CMarkNode, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_TEXT: return copyText(node)
    case CMARK_NODE_SOFTBREAK: return copySoftBreak(node)
    default: flushRun()
    }
    switch type {
    case CMARK_NODE_LINEBREAK: copyLineBreak(node)
    case CMARK_NODE_CODE: copyCode(node)
    case CMARK_NODE_HTML_INLINE: copyHTML(node)
    case CMARK_NODE_EMPH: openDelimited(node, .emphasis, length: 1)
    case CMARK_NODE_STRONG: openDelimited(node, .strong, length: 2)
    case types.strikethrough: openDelimited(node, .strikethrough, length: 2)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: openLink(node, isImage: type == CMARK_NODE_IMAGE)
    case CMARK_NODE_FOOTNOTE_REFERENCE: copyFootnoteReference(node)
    default: push(node, .htmlInline, at: content.source(of: content.position))
    }
  }

  mutating func exitInline(_ closed: OpenNode) {
    switch nodes[closed.index].kind {
    case .emphasis: closeDelimited(closed, length: 1)
    case .strong, .strikethrough: closeDelimited(closed, length: 2)
    case .link, .image: closeLink(closed)
    default: break
    }
  }

  private mutating func openDelimited(_ node: CMarkNode, _ kind: MarkdownNode.Kind, length: Int) {
    push(node, kind, at: content.source(of: content.position))
    content.position = min(content.position + length, content.count)
  }

  private mutating func closeDelimited(_ closed: OpenNode, length: Int) {
    flushRun()
    content.position = min(content.position + length, content.count)
    setUpper(of: closed.index, content.sourceEnd(of: content.position))
  }

  /// Adds a childless node for the content up to `end` and goes there. It is pushed so that the
  /// walk can close it.
  mutating func addLeaf(_ node: CMarkNode, _ kind: MarkdownNode.Kind, upTo end: Int) {
    push(node, kind, at: content.source(of: content.position))
    content.position = end
    setUpper(of: nodes.count - 1, content.sourceEnd(of: end))
  }

  private mutating func copySoftBreak(_ node: CMarkNode) {
    let (lower, upper) = takeBreak()
    push(node, .softBreak, at: lower)
    setUpper(of: nodes.count - 1, upper)
    run.appendBreak(node, source: lower..<upper, index: nodes.count - 1)
    wideBreak.pending = node
  }

  private mutating func copyLineBreak(_ node: CMarkNode) {
    let (lower, upper) = takeBreak()
    push(node, .lineBreak, at: lower)
    setUpper(of: nodes.count - 1, upper)
    wideBreak = WideBreak()
  }

  /// Goes over a line's end, with the marks of a hard break before it. The indent of the next line
  /// is no text, but cmark keeps it behind a backslash.
  private mutating func takeBreak() -> (lower: Int, upper: Int) {
    let lower = content.source(of: content.position)
    while let byte = content.peek(content.position), isBlank(byte) { content.position += 1 }
    let isEscaped = content.peek(content.position) == Ascii.backslash
    if isEscaped { content.position += 1 }
    guard content.peek(content.position) == Ascii.newline else {
      misalignedCount += 1
      return (lower, lower)
    }
    var upper = content.source(of: content.position)
    if body.bytes[upper] == Ascii.carriageReturn, upper + 1 < body.bytes.count,
      body.bytes[upper + 1] == Ascii.newline
    {
      upper += 1
    }
    content.position += 1
    while !isEscaped, let byte = content.peek(content.position), isBlank(byte) {
      content.position += 1
    }
    return (lower, upper + 1)
  }

  /// `[^label]`; labels have no brackets.
  private mutating func copyFootnoteReference(_ node: CMarkNode) {
    var end = content.position
    while let byte = content.peek(end), byte != Ascii.rightBracket { end += 1 }
    addLeaf(node, .footnoteReference, upTo: min(end + 1, content.count))
    wideBreak = WideBreak()
  }

  private mutating func copyHTML(_ node: CMarkNode) {
    let literal = node.literal.array
    let end = min(content.position + literal.count, content.count)
    let isBreak = isLineBreakTag(literal)
    addLeaf(node, isBreak ? .lineBreak : .htmlInline, upTo: end)
    if isBreak {
      wideBreak = WideBreak()
      if imageDepth == 0 { edits.add(.breakLine(node)) }
      return
    }
    let range = bodyRange(of: nodes.count - 1)
    let scanner = CommentScanner(body: body)
    guard scanner.opens(at: range.lowerBound, in: range) else {
      return edits.add(.showInline(node, restored(literal)))
    }
    for comment in scanner.scan(range) { note(comment, isBlock: false) }
    edits.add(.remove(node))
  }
}

/// `<br>`, the only way to write two lines in a table cell.
private func isLineBreakTag(_ tag: [UInt8]) -> Bool {
  let name = tag.filter { !isWhitespace($0) && $0 != 0x2F }.map(asciiLowercased)
  return name == Array("<br>".utf8)
}

/// Remembers a soft break until the next character tells whether both sides are wide.
struct WideBreak {
  private var last: CBytes?
  var pending: CMarkNode?

  /// Takes the next text of the line. Returns the break before it if that must not be rendered.
  mutating func take(_ text: CBytes) -> CMarkNode? {
    guard !text.isEmpty else { return nil }
    defer { last = text }
    guard let pending else { return nil }
    self.pending = nil
    guard let last else { return nil }
    return CharacterWidth.joins(last.lastWidth, text.firstWidth) ? pending : nil
  }
}

extension CBytes {
  fileprivate var firstWidth: CharacterWidth {
    CharacterWidth(first: (0..<min(4, count)).map { self[$0] })
  }

  fileprivate var lastWidth: CharacterWidth {
    CharacterWidth(last: (max(0, count - 4)..<count).map { self[$0] })
  }
}
