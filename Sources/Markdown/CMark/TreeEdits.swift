import CCMarkGFM

/// What must change in cmark's tree before it is rendered. Noted during the copy, because a tree
/// must not change under the walk, and done in one go.
struct TreeEdits {
  enum Edit {
    case literal(CMarkNode, [UInt8])
    case title(CMarkNode, [UInt8])
    case fenceInfo(CMarkNode, [UInt8])
    case remove(CMarkNode)
    case heading(CMarkNode, Int)
    case link(CMarkNode, Int)
    case image(CMarkNode, Int)
    case holeAfter(CMarkNode, Int)
    case wrapTable(CMarkNode)
    /// Raw HTML becomes text, or nothing.
    case showBlock(CMarkNode, [UInt8]?)
    case showInline(CMarkNode, [UInt8])
    case breakLine(CMarkNode)
  }

  private var edits: [Edit] = []

  mutating func add(_ edit: Edit) { edits.append(edit) }

  func apply() {
    for edit in edits { apply(edit) }
  }

  private func apply(_ edit: Edit) {
    switch edit {
    case .literal(let node, let bytes): node.setLiteral(bytes)
    case .title(let node, let bytes): node.setTitle(bytes)
    case .fenceInfo(let node, let bytes): node.setFenceInfo(bytes)
    case .remove(let node): node.remove()
    case .heading(let node, let index): text(HoleToken.heading(index).bytes).prepend(to: node)
    case .link(let node, let index): putDestination(HoleToken.link(index), of: node)
    case .image(let node, let index): putDestination(HoleToken.image(index), of: node)
    case .holeAfter(let node, let index):
      markup(HoleToken.afterBlock(index).bytes).insert(after: node)
    case .wrapTable(let node): wrap(node)
    case .showBlock(let node, let bytes): show(node, bytes)
    case .showInline(let node, let bytes): replace(node, with: text(bytes))
    case .breakLine(let node): replace(node, with: text(HoleToken.lineBreak.bytes))
    }
  }

  private func text(_ bytes: [UInt8]) -> CMarkNode {
    let node = CMarkNode.make(CMARK_NODE_TEXT)
    node.setLiteral(bytes)
    return node
  }

  private func markup(_ bytes: [UInt8]) -> CMarkNode {
    let node = CMarkNode.make(CMARK_NODE_CUSTOM_BLOCK)
    node.setOnEnter(bytes)
    return node
  }

  private func replace(_ node: CMarkNode, with other: CMarkNode) {
    other.insert(before: node)
    node.remove()
  }

  /// An address is percent-encoded when rendered, so the token cannot be the address: it stands
  /// before the tag, in whose empty address `HoleScanner` puts the hole.
  private func putDestination(_ token: HoleToken, of node: CMarkNode) {
    text(token.bytes).insert(before: node)
    node.setURL([])
  }

  /// Tables scroll on small screens. The wrapper is two nodes beside the table, because a table
  /// cannot be moved while others are noted beside it.
  private func wrap(_ table: CMarkNode) {
    markup(Array("<div class=\"table-scroll\">".utf8)).insert(before: table)
    markup(Array("</div>".utf8)).insert(after: table)
  }

  private func show(_ block: CMarkNode, _ bytes: [UInt8]?) {
    if let bytes {
      let paragraph = CMarkNode.make(CMARK_NODE_PARAGRAPH)
      text(bytes).prepend(to: paragraph)
      replace(block, with: paragraph)
    } else {
      block.remove()
    }
  }
}
