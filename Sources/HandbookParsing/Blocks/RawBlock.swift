import Diagnostics
import HandbookModel

/// A marked block before its words are understood: rows of texts under known columns.
struct RawBlock {
  enum Shape: Equatable { case table, list, card }

  var sort: MarkedBlock.Sort
  var shape: Shape
  var marker: SourceRange
  var content: SourceRange
  /// The index into the version's sections.
  var section: Int?
  var rows: [RawRow]
  /// The text of the heading above, where the marker gives it to a column of every row.
  var heading: (column: Column, text: SourceText)?
  /// The heading above, without its number.
  var title: SourceText?

  /// The same block, with what the heading above gives in every row.
  var withHeading: RawBlock {
    guard let heading else { return self }
    var block = self
    for index in rows.indices { block.rows[index].cells.append(heading) }
    return block
  }
}

/// A table row, list item or card.
struct RawRow {
  /// In the order of the columns. Cells that are empty are left out: nothing is stated there.
  var cells: [(column: Column, text: SourceText)]
  var range: SourceRange
  /// The printed number of an ordered item.
  var number: Int?
  /// The number that stands in the file; Markdown prints what follows from the list's first.
  var typedNumber: Located<Int>?
  /// Bold words at the start of an item that no colon follows; its text begins with them.
  var label: SourceText?
  /// Nested items: branches of a step, answers of a question.
  var children: [RawRow] = []

  subscript(column: Column) -> SourceText? { cells.first { $0.column == column }?.text }

  /// An item's whole text, without its label.
  var body: SourceText {
    let text = self[.text] ?? SourceText(whole: range)
    return label.map { text.suffix(from: $0.utf8.count) } ?? text
  }

  /// All cells of a column, where several headings feed it.
  func all(_ column: Column) -> [SourceText] {
    cells.filter { $0.column == column }.map(\.text)
  }
}
