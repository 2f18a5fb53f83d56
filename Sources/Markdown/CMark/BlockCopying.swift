import CCMarkGFM
import Diagnostics

extension TreeCopier {
  mutating func enterBlock(_ node: CMarkNode, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_PARAGRAPH:
      openText(node, .paragraph)
      noteCommented(node)
    case CMARK_NODE_HEADING: enterHeading(node)
    case CMARK_NODE_LIST:
      push(node, .list(node.listStyle), at: ranges.start(of: node))
      noteCommented(node)
    case CMARK_NODE_ITEM: push(node, .item(task: node.task), at: ranges.start(of: node))
    case CMARK_NODE_HTML_BLOCK: enterHTML(node)
    case CMARK_NODE_CODE_BLOCK: enterCode(node)
    case CMARK_NODE_THEMATIC_BREAK: push(node, .thematicBreak, at: ranges.start(of: node))
    case CMARK_NODE_BLOCK_QUOTE: push(node, .blockQuote, at: ranges.start(of: node))
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      push(node, .footnoteDefinition, at: ranges.footnoteStart(of: node))
      hasFootnotes = true
    case types.table: enterTable(node)
    case types.tableRow: enterRow(node)
    case types.tableCell: enterCell(node)
    default: push(node, .document, at: 0)
    }
  }

  private mutating func openText(_ node: CMarkNode, _ kind: MarkdownNode.Kind) {
    content.reset(to: node.content)
    ranges.map(node, into: &content)
    push(node, kind, at: content.source(of: 0))
    beginLine()
  }

  private mutating func enterHeading(_ node: CMarkNode) {
    openText(node, .heading(level: UInt8(node.headingLevel)))
    let start = ranges.start(of: node)
    let isSigned =
      body.bytes[start] == Ascii.hash && (content.count == 0 || content.source(of: 0) > start)
    guard isSigned else { return }
    open[open.count - 1].state = OpenNode.numberSigned
    nodes[nodes.count - 1].lower = Int32(start + body.base)
  }

  /// A block directly behind a comment block gets a place for generated parts behind it.
  mutating func noteCommented(_ node: CMarkNode) {
    guard let comment = comments.last, comment.isBlock, let index = open.last?.index,
      nodes[comment.node.offset].subtreeEnd.offset == index,
      nodes[comment.node.offset].parent == nodes[index].parent
    else { return }
    edits.add(.holeAfter(node, commentedBlocks.count))
    commentedBlocks.append(
      CommentedBlock(comment: comments.count - 1, node: NodeIndex(index)))
  }

  mutating func exitBlock(_ closed: OpenNode) {
    let index = closed.index
    switch nodes[index].kind {
    case .document: nodes[index].upper = Int32(body.base + body.bytes.count)
    case .paragraph:
      finishLine()
      setUpper(of: index, content.sourceEnd(of: textEnd))
    case .heading(let level):
      finishLine()
      setUpper(of: index, headingEnd(closed))
      noteHeading(closed, level: Int(level))
    case .tableCell: finishLine()
    case .tableHeader, .tableRow, .htmlBlock, .codeBlock: break
    case .thematicBreak:
      setUpper(of: index, body.trimmedLine(ranges.startLine(of: closed.node)).upperBound)
    case .table: setUpper(of: index, body.trimmedLine(closed.state).upperBound)
    default: setContainerUpper(closed)
    }
  }

  /// The end of a block's content without white space, as an offset into the content.
  private var textEnd: Int {
    var end = content.count
    while end > 0, isWhitespace(content.bytes[end - 1]) { end -= 1 }
    return end
  }

  /// A heading ends with its line, closing number signs included, or with its underline.
  private func headingEnd(_ heading: OpenNode) -> Int {
    let first = ranges.startLine(of: heading.node)
    let isSigned = heading.state == OpenNode.numberSigned
    return body.trimmedLine(isSigned ? first : lastContentLine(from: first) + 1).upperBound
  }

  private func lastContentLine(from first: Int) -> Int {
    guard let last = content.pieces.last?.source else { return first }
    var line = first
    while line < body.lineStarts.count, body.lineStarts[line] <= last { line += 1 }
    return line
  }

  private mutating func noteHeading(_ closed: OpenNode, level: Int) {
    let index = NodeIndex(closed.index)
    let node = nodes[closed.index]
    let whole = SourceRange(source: source, lower: Int(node.lower), upper: Int(node.upper))
    edits.add(.heading(closed.node, headings.count))
    headings.append(
      Heading(
        level: level, node: index,
        title: readableText(
          of: closed.index..<nodes.count, in: nodes, file: file, decoded: decoded, whole: whole)))
  }

  /// Ends a container where its last child ends, an empty one with the line that opens it.
  private mutating func setContainerUpper(_ closed: OpenNode) {
    let index = closed.index
    if index + 1 < nodes.count {
      var last: Int32 = 0
      var child = index + 1
      while child < nodes.count {
        last = nodes[child].upper
        child = nodes[child].subtreeEnd.offset
      }
      nodes[index].upper = max(nodes[index].lower, last)
    } else {
      setUpper(of: index, body.trimmedLine(ranges.startLine(of: closed.node)).upperBound)
    }
  }

  mutating func setUpper(of index: Int, _ upper: Int) {
    nodes[index].upper = max(nodes[index].lower, Int32(upper + body.base))
  }
}
