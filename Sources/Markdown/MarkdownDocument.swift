import Diagnostics

/// One document's body: its tree, its readable texts with their places, and its HTML.
///
/// Plain values: the C tree is gone when a document exists. Start with `root` and
/// `children(of:)`; `text(of:)` gives what a reader reads.
public struct MarkdownDocument: Sendable {
  public let source: SourceID
  /// In pre-order. Source order too, but for footnote definitions, which stand at the end in the
  /// order of their first reference; a definition without a reference is not among them.
  public let nodes: [MarkdownNode]
  public internal(set) var body: HTMLBody
  /// In the order of the text; holes name them by index.
  public internal(set) var headings: [Heading]
  /// In the order of the text, not overlapping; holes name them by index.
  public internal(set) var references: [ReferenceCandidate]
  /// Links and images in the order in which they begin; holes name them by index.
  public let links: [Link]
  /// In the order of the text; blocks and comments inside a line alike.
  public let comments: [HTMLComment]
  /// Blocks that directly follow a comment block; holes name them by index.
  public let commentedBlocks: [CommentedBlock]
  /// Places left to be filled in by hand, in the order of the text; holes name them by index.
  public let blanks: [Blank]
  /// Footnote definitions that nothing refers to, or whose label an earlier one has. They are
  /// neither in the tree nor in the HTML. From `[^` to the end of their first line.
  public let unusedFootnotes: [SourceRange]

  let file: [UInt8]
  let decoded: [UInt8]
  let rows: [SourceRow]
  let cells: [SourceRange]

  public var root: NodeIndex { NodeIndex(0) }

  public subscript(index: NodeIndex) -> MarkdownNode { nodes[index.offset] }

  public func sourceRange(of index: NodeIndex) -> SourceRange {
    let node = self[index]
    return SourceRange(source: source, lower: Int(node.lower), upper: Int(node.upper))
  }

  /// The direct children, in the order of the text.
  public func children(of index: NodeIndex) -> some Sequence<NodeIndex> {
    let end = self[index].subtreeEnd
    // Not all of `self`: the sequence would hold a copy of every array of the document.
    let nodes = nodes
    return sequence(state: NodeIndex(index.offset + 1)) { next -> NodeIndex? in
      guard next < end else { return nil }
      defer { next = nodes[next.offset].subtreeEnd }
      return next
    }
  }

  /// The next node with the same parent.
  public func nextSibling(of index: NodeIndex) -> NodeIndex? {
    guard index != root else { return nil }
    let next = self[index].subtreeEnd
    return next < self[self[index].parent].subtreeEnd ? next : nil
  }

  /// The cells of a table row as they are counted in the file: cmark drops what a row has more
  /// than the table and adds empty cells to a row that has fewer. Nil for other nodes.
  public func sourceRow(of index: NodeIndex) -> SourceRow? {
    var range = 0..<rows.count
    while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
      let row = rows[middle]
      if row.node == index { return row }
      range = row.node < index ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// The places of a row's cells, without the white space around their text.
  public func sourceCells(of row: SourceRow) -> ArraySlice<SourceRange> {
    cells[Int(row.cellLower)..<Int(row.cellUpper)]
  }
}

/// A table's row as its author typed it.
public struct SourceRow: Hashable, Sendable {
  public let node: NodeIndex
  /// Whether the line holds a bar that divides cells. A sentence directly under a table becomes a
  /// row of the table, and has none.
  public let hasBar: Bool
  let cellLower: Int32
  let cellUpper: Int32

  public var sourceCellCount: Int { Int(cellUpper - cellLower) }
}
