/// The columns of a grid of fields: those of the 24 in which some cell begins. A column in which
/// none does is no column of an HTML table.
struct FieldGrid {
  /// Where a cell begins in some row, in order, with the right edge at the end.
  private let edges: [Int]

  init(_ rows: [[FieldCell]]) {
    var edges: Set<Int> = [0, SheetGeometry.columns]
    for row in rows {
      var start = 0
      for cell in row {
        edges.insert(start + cell.labelSpan)
        start += cell.labelSpan + cell.valueSpan
        edges.insert(start)
      }
    }
    self.edges = edges.sorted()
  }

  /// The widths of the columns, in quarter millimetres; together they fill the text's width.
  func widths(_ geometry: SheetGeometry) -> [Int] {
    zip(edges, edges.dropFirst()).map { geometry.edge($1) - geometry.edge($0) }
  }

  /// How many columns a cell spans.
  func span(_ cell: Range<Int>) -> Int { edges.filter(cell.contains).count }
}
