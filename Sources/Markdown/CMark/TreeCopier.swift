import CCMarkGFM
import Diagnostics

/// Copies a C tree into flat arrays in one walk, and notes what must change in the tree before
/// cmark renders it. Blocks are here, inlines in `InlineAligner.swift`.
struct TreeCopier {
  let body: PreparedBody
  let file: [UInt8]
  let source: SourceID
  let ranges: CMarkRange
  let types = CMarkTypes.shared
  /// At hand, because looking up a static value takes longer than the byte that asks for it.
  let byteClass = TextRun.byteClass

  var nodes: [MarkdownNode] = []
  var decoded: [UInt8] = []
  var headings: [Heading] = []
  var references: [ReferenceCandidate] = []
  var links: [Link] = []
  var comments: [HTMLComment] = []
  var commentedBlocks: [CommentedBlock] = []
  var blanks: [Blank] = []
  var rows: [SourceRow] = []
  var cells: [SourceRange] = []
  var hasFootnotes = false
  var edits = TreeEdits()

  /// The nodes that are open, outermost first. Documents may nest thousands deep, so the walk
  /// keeps its own stack.
  var open: [OpenNode] = []
  var content = BlockContent()
  var run = TextRun()
  var wideBreak = WideBreak()
  var imageDepth = 0
  var linkDepth = 0
  /// In a link whose text is its destination: there `\` and `_` are themselves.
  var isInAutolink = false
  /// Texts that could not be found in the source: a mistake of ours. They keep their place in the
  /// tree and point at where they were looked for.
  var misalignedCount = 0

  struct OpenNode {
    let node: CMarkNode
    let index: Int
    /// The line of a table's last row, the cells that a row has had, the form of a heading or of
    /// a link.
    var state = 0

    /// A heading of number signs; another is underlined.
    static let numberSigned = 1
    /// The index of a text, whose nodes are closed as they are added.
    static let none = -1
  }

  init(_ body: PreparedBody, file: [UInt8], source: SourceID) {
    self.body = body
    self.file = file
    self.source = source
    self.ranges = CMarkRange(body: body)
    nodes.reserveCapacity(body.bytes.count / 16)
  }

  mutating func copy(_ root: CMarkNode) {
    var node = root
    while true {
      enter(node)
      if let child = node.firstChild {
        node = child
        continue
      }
      while true {
        exit()
        guard let parent = open.last else { return }
        if let next = node.next {
          node = next
          break
        }
        node = parent.node
      }
    }
  }

  private mutating func enter(_ node: CMarkNode) {
    let type = node.type
    if type.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_PRESENT) {
      enterBlock(node, type)
    } else {
      enterInline(node, type)
    }
  }

  private mutating func exit() {
    guard let closed = open.popLast(), closed.index != OpenNode.none else { return }
    if nodes[closed.index].kind.isInline {
      exitInline(closed)
    } else {
      exitBlock(closed)
    }
    nodes[closed.index].subtreeEnd = NodeIndex(nodes.count)
  }

  /// Adds a node at offsets into the body and returns its index.
  @discardableResult
  mutating func add(_ kind: MarkdownNode.Kind, _ range: Range<Int>) -> Int {
    let index = nodes.count
    nodes.append(
      MarkdownNode(
        kind: kind, parent: NodeIndex(open.last?.index ?? 0), own: index,
        offsets: body.inFile(range)))
    return index
  }

  /// Adds a node and keeps it open for its children.
  mutating func push(_ node: CMarkNode, _ kind: MarkdownNode.Kind, at lower: Int, state: Int = 0) {
    let index = add(kind, lower..<lower)
    open.append(OpenNode(node: node, index: index, state: state))
  }

  func sourceRange(_ range: Range<Int>) -> SourceRange {
    let offsets = body.inFile(range)
    return SourceRange(source: source, lower: offsets.lowerBound, upper: offsets.upperBound)
  }

  func document(body html: HTMLBody) -> MarkdownDocument {
    MarkdownDocument(
      source: source, nodes: nodes, body: html, headings: headings, references: references,
      links: links, comments: comments, commentedBlocks: commentedBlocks, blanks: blanks,
      unusedFootnotes: unusedFootnotes(), file: file, decoded: decoded, rows: rows, cells: cells)
  }
}
