import HandbookModel

/// Turns the rows of one page into views, grid by grid.
struct SheetViews {
  let form: Form
  let languages: [Language]
  let context: HandbookContext
  let geometry: SheetGeometry
  var sizes = SheetSizes()

  var texts: TextTable { context.texts }
  var small: SheetText { SheetText(tables: context.tables, languages: languages) }
  var secondLanguage: String { languages.dropFirst().first.map(context.tag) ?? "" }

  init(_ form: Form, languages: [Language], context: HandbookContext) {
    self.form = form
    self.languages = languages
    self.context = context
    geometry = SheetGeometry(form)
  }

  /// Consecutive rows of one group make one block.
  mutating func blocks(_ rows: ArraySlice<SheetRow>, heights: [Int]) -> [View] {
    var blocks: [View] = []
    var start = rows.startIndex
    while start < rows.endIndex {
      let end = rows[start...].firstIndex { $0.group != rows[start].group } ?? rows.endIndex
      let offset = start - rows.startIndex
      blocks += block(rows[start..<end], Array(heights[offset..<offset + end - start]))
      start = end
    }
    return blocks
  }

  private mutating func block(_ rows: ArraySlice<SheetRow>, _ heights: [Int]) -> [View] {
    guard let first = rows.first else { return [] }
    switch first.content {
    case .part(let title): return [block(part: heading(title, heights[0]))]
    case .heading(let title): return [block(heading: heading(title, heights[0]))]
    case .fields: return [block(fields: fields(rows, heights))]
    case .table(let table, _): return [block(table: self.table(table, rows, heights))]
    case .signatures(_, let columns):
      return [block(signatures: signatures(rows, heights, columns: columns))]
    }
  }

  private func block(
    part: View? = nil, heading: View? = nil, fields: View? = nil, table: View? = nil,
    signatures: View? = nil
  ) -> View {
    View(
      .sheetBlock,
      [
        "part": .view(part), "heading": .view(heading), "fields": .view(fields),
        "table": .view(table), "signatures": .view(signatures),
      ])
  }

  func label(_ name: LocalizedName) -> SheetLabel { SheetLabel(name, in: languages) }

  private mutating func heading(_ title: SheetLabel?, _ height: Int) -> View {
    View(
      .sheetHeading,
      [
        "title": .text(title?.first ?? ""), "second": .text(title?.second ?? ""),
        "secondLanguage": .text(secondLanguage), "height": .text(sizes.height(height)),
      ])
  }

  // MARK: Fields and tables

  private mutating func fields(_ rows: ArraySlice<SheetRow>, _ heights: [Int]) -> View {
    let lines = zip(rows, heights).compactMap { row, height -> ([FieldCell], Int)? in
      guard case .fields(let cells) = row.content else { return nil }
      return (cells, height)
    }
    let grid = FieldGrid(lines.map(\.0))
    let views = lines.map { cells, height in fieldRow(cells, height, in: grid) }
    return View(
      .sheetFields,
      [
        "columns": View.items(grid.widths(geometry).map { sizes.width($0) }),
        "rows": .list(views),
      ])
  }

  private mutating func fieldRow(_ cells: [FieldCell], _ height: Int, in grid: FieldGrid) -> View {
    var start = 0
    let views = cells.map { cell in
      let middle = start + cell.labelSpan
      let end = middle + cell.valueSpan
      defer { start = end }
      return self.cell(
        cell.field, cell.entry, height: height,
        spans: (grid.span(start..<middle), grid.span(middle..<end)))
    }
    let filler = grid.span(start..<SheetGeometry.columns)
    return View(
      .sheetFieldRow,
      [
        "height": .text(sizes.height(height)), "cells": .list(views),
        "filler": .text(filler > 0 ? String(filler) : ""),
      ])
  }

  private mutating func table(
    _ table: SheetTable, _ rows: ArraySlice<SheetRow>, _ heights: [Int]
  ) -> View {
    var views: [View] = []
    for (row, height) in zip(rows, heights) {
      guard case .table(_, let line) = row.content else { continue }
      views.append(
        View(
          .sheetTableRow,
          [
            "height": .text(sizes.height(height)), "head": .text(line.head?.first ?? ""),
            "headLanguage": .text(line.head?.foreign ?? ""),
            "second": .text(line.head?.second ?? ""), "secondLanguage": .text(secondLanguage),
            "cells": .list(
              zip(table.columns, table.entries).map { column, entry in
                var entry = entry
                if let printed = line.printed[column.id] { entry.printed = printed }
                return cell(column, entry, height: height)
              }),
          ]))
    }
    return View(
      .sheetTable,
      [
        "columns": View.items(table.widths.map { sizes.width($0) }),
        "headHeight": .text(sizes.height(table.headHeight)),
        "hasRowHeads": .flag(table.rowHead != nil), "rowHead": .text(table.rowHead ?? ""),
        "heads": .list(table.columns.map { cell($0, SheetEntry(), height: 0) }),
        "rows": .list(views),
      ])
  }
}
