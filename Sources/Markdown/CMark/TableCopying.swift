import CCMarkGFM
import Diagnostics

extension TreeCopier {
  mutating func enterTable(_ node: CMarkNode) {
    let header = ranges.headerLine(of: node)
    let start = ranges.row(header, in: node).lowerBound
    push(node, .table(columns: UInt16(clamping: node.columnCount)), at: start, state: header + 1)
    noteCommented(node)
    edits.add(.wrapTable(node))
  }

  mutating func enterRow(_ node: CMarkNode) {
    guard let table = open.last else { return }
    let isHeader = node.isHeaderRow
    let line = isHeader ? table.state - 1 : node.startLine
    if !isHeader { open[open.count - 1].state = line }
    let range = ranges.row(line, in: table.node)
    push(node, isHeader ? .tableHeader : .tableRow, at: range.lowerBound)
    setUpper(of: nodes.count - 1, range.upperBound)
    noteCells(range)
  }

  private mutating func noteCells(_ row: Range<Int>) {
    let first = cells.count
    let hasBar = SourceRowSplitter(bytes: body.bytes).split(row) { cells.append(sourceRange($0)) }
    rows.append(
      SourceRow(
        node: NodeIndex(nodes.count - 1), hasBar: hasBar, cellLower: Int32(first),
        cellUpper: Int32(cells.count)))
  }

  /// The nth cell of the tree is the nth of the line; one that cmark added has an empty place at
  /// the row's end.
  mutating func enterCell(_ node: CMarkNode) {
    guard let row = open.last, let cells = rows.last else { return }
    open[open.count - 1].state += 1
    let index = Int(cells.cellLower) + row.state
    content.reset(to: node.content)
    if row.state == 0 { widenFirstCell(index, of: row) }
    let rowEnd = Int(nodes[row.index].upper)
    let place = index < Int(cells.cellUpper) ? self.cells[index].offsets : rowEnd..<rowEnd
    let range = place.lowerBound - body.base..<place.upperBound - body.base
    ranges.map(cell: range, into: &content)
    push(node, .tableCell, at: range.lowerBound)
    setUpper(of: nodes.count - 1, range.upperBound)
    beginLine()
  }

  /// Repair: in a lazy header line `>` is text, not the mark of a block quote. cmark's content of
  /// the first cell tells.
  private mutating func widenFirstCell(_ index: Int, of row: OpenNode) {
    guard index < cells.count else { return }
    let cell = cells[index].offsets
    let place = cell.lowerBound - body.base..<cell.upperBound - body.base
    let missing = content.count - ranges.unescapedCount(place)
    guard missing > 0, missing <= place.lowerBound else { return }
    cells[index] = sourceRange(place.lowerBound - missing..<place.upperBound)
    let lower = cells[index].lower
    nodes[row.index].lower = min(nodes[row.index].lower, lower)
    let table = nodes[row.index].parent.offset
    if table + 1 == row.index { nodes[table].lower = min(nodes[table].lower, lower) }
  }
}
