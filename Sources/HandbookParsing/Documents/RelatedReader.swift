import Diagnostics
import HandbookModel

/// Reads a documents block: titles under 上级, 引用 and 外部, as a list or as a table.
struct RelatedReader {
  let context: ReadingContext

  struct Cell {
    var relation: RelatedDocument.Relation
    var titles: [Title]
  }

  struct Title {
    var text: SourceText
    /// With its signs.
    var range: SourceRange
    var isInSigns: Bool
  }

  func cells(of block: RawBlock, into findings: inout [Diagnostic]) -> [Cell] {
    block.rows.flatMap { row in
      block.shape == .table ? columns(row) : item(row, into: &findings)
    }
  }

  private func columns(_ row: RawRow) -> [Cell] {
    row.cells.compactMap { column, text in
      RelatedDocument.Relation(rawValue: column.rawValue).map {
        Cell(relation: $0, titles: titles(text))
      }
    }
  }

  /// The head of an item is its column.
  private func item(_ row: RawRow, into findings: inout [Diagnostic]) -> [Cell] {
    guard let head = row[.parent], let listed = row[.cited] else { return [] }
    var markers = MarkerReader()
    let column = markers.column(head, in: .documents)
    findings += markers.findings
    guard let relation = column.flatMap({ RelatedDocument.Relation(rawValue: $0.rawValue) }) else {
      return []
    }
    return [Cell(relation: relation, titles: titles(listed))]
  }

  /// Titles with or without their signs.
  private func titles(_ text: SourceText) -> [Title] {
    guard CellSilence.isValue(text, context: context) else { return [] }
    return text.items.flatMap { item in
      let cited = item.citedTitles.map {
        Title(text: $0.title, range: item.range(of: $0.range), isInSigns: true)
      }
      return cited.isEmpty ? [Title(text: item, range: item.place, isInSigns: false)] : cited
    }
  }

  /// Unknown titles in signs are reported with all citations of the text; bare ones here.
  func citation(
    _ title: Title, _ titles: TitleIndex, into findings: inout [Diagnostic]
  ) -> Located<Citation>? {
    if let known = titles.citation(for: title.text.text) { return Located(known, at: title.range) }
    guard !title.isInSigns else { return nil }
    return CitationReader(titles: titles)
      .citation(title.text, style: .cell, expectsForm: false, into: &findings)
      .map { Located($0, at: title.range) }
  }
}
