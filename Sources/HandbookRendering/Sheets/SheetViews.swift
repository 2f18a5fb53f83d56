import HandbookModel

/// Turns the rows of one page into views, grid by grid.
struct SheetViews {
  let form: Form
  let languages: [Language]
  let context: HandbookContext
  let geometry: SheetGeometry
  private(set) var sizes = SheetSizes()

  private var texts: TextTable { context.texts }
  private var secondLanguage: String { languages.dropFirst().first?.rawValue ?? "" }

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

  private func label(_ name: LocalizedName) -> SheetLabel { SheetLabel(name, in: languages) }

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
    var views: [View] = []
    for (row, height) in zip(rows, heights) {
      guard case .fields(let cells) = row.content else { continue }
      let used = cells.reduce(0) { $0 + $1.labelSpan + $1.valueSpan }
      let filler = SheetGeometry.columns - used
      views.append(
        View(
          .sheetFieldRow,
          [
            "height": .text(sizes.height(height)),
            "cells": .list(
              cells.map { cell in
                self.cell(
                  cell.field, cell.entry, height: height,
                  spans: (cell.labelSpan, cell.valueSpan))
              }),
            "filler": .text(filler > 0 ? String(filler) : ""),
          ]))
    }
    let column = sizes.width(geometry.column)
    return View(
      .sheetFields,
      [
        "columns": View.items(Array(repeating: column, count: SheetGeometry.columns)),
        "rows": .list(views),
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

  private mutating func cell(
    _ field: Field, _ entry: SheetEntry, height: Int, spans: (Int, Int) = (1, 1)
  ) -> View {
    let name = label(field.name)
    // Room that the page has left becomes more lines, not wider ones. The last line of an entry is
    // the rule of the grid itself.
    let rules = entry.rules > 0 ? max(entry.rules, height / 36) : 0
    let rule = rules > 0 ? sizes.height((height - 3) / rules) : ""
    return View(
      .sheetCell,
      [
        "label": .text(name.first), "second": .text(name.second),
        "secondLanguage": .text(secondLanguage),
        "note": .text(SheetText(texts: texts).note(field.when, in: form, context.language)),
        "labelSpan": .text(String(spans.0)), "valueSpan": .text(String(spans.1)),
        "sort": .text(rules > 0 ? "lines" : field.sort.rawValue),
        "rules": View.items(Array(repeating: rule, count: rules)),
        "hasOptions": .flag(!entry.options.isEmpty),
        "optionClass": .text(entry.optionColumns > 0 ? "columns-\(entry.optionColumns)" : ""),
        "options": .list(entry.options.map(option)), "hasDigits": .flag(entry.digits != nil),
        "digits": .list(digits(entry.digits, of: field)), "printed": .text(entry.printed),
        "unit": .text(field.unit.map { label($0).first } ?? ""),
      ])
  }

  private func option(_ option: SheetLabel) -> View {
    View(
      .sheetOption,
      [
        "title": .text(option.first), "second": .text(option.second),
        "secondLanguage": .text(secondLanguage),
      ])
  }

  /// A box per capital letter of the pattern, with the letter in it where the language gives hints.
  private func digits(_ pattern: String?, of field: Field) -> [View] {
    guard let pattern else { return [] }
    let hints = !texts[pattern: "date.hints"].isEmpty
    return signs(pattern, boxes: "YMDH") { hints ? $0 : "" }
  }

  private func signs(
    _ pattern: String, boxes: String, _ content: (String) -> String = { _ in "" }
  ) -> [View] {
    pattern.map { character in
      let isDigit = boxes.contains(character)
      let value = String(character)
      return View(
        .sheetDigit,
        ["isDigit": .flag(isDigit), "value": .text(isDigit ? content(value) : value)])
    }
  }

  // MARK: Signatures

  private mutating func signatures(
    _ rows: ArraySlice<SheetRow>, _ heights: [Int], columns: Int
  ) -> View {
    let width = geometry.textWidth / columns
    var views: [View] = []
    for (row, height) in zip(rows, heights) {
      guard case .signatures(let fields, _) = row.content else { continue }
      var boxes: [View] = []
      for (index, field) in fields.enumerated() {
        let span = index == fields.count - 1 ? columns - index : 1
        boxes.append(box(field, height: height, width: width * span, span: span))
      }
      views.append(
        View(
          .signatureRow, ["height": .text(sizes.height(height)), "boxes": .list(boxes)]))
    }
    let column = sizes.width(width)
    return View(
      .sheetSignatures,
      [
        "columns": View.items(Array(repeating: column, count: columns)), "rows": .list(views),
      ])
  }

  private mutating func box(
    _ field: SignatureField, height: Int, width: Int, span: Int
  ) -> View {
    let name = label(field.name)
    let isNarrow = width < 320
    // What the label and the signature's own line leave belongs to the opinion.
    let room = height - 28 - (isNarrow ? 66 : 40)
    let rule = field.lines > 0 ? sizes.height(max(room / field.lines, 20)) : ""
    let dependence = SheetText(texts: texts).note(field.when, in: form, context.language)
    let person = field.isInPersonOnly ? texts.phrase("when.person") : ""
    return View(
      .signatureBox,
      [
        "label": .text(name.first), "second": .text(name.second),
        "secondLanguage": .text(secondLanguage),
        "note": .text([dependence, person].filter { !$0.isEmpty }.joined(separator: " ")),
        "span": .text(String(span)), "isNarrow": .flag(isNarrow),
        "rules": View.items(Array(repeating: rule, count: field.lines)),
        "hasSeal": .flag(field.hasSeal), "hasDate": .flag(field.hasDate),
        "date": .list(signs(texts[pattern: "date.sign"], boxes: "_")),
      ])
  }
}
