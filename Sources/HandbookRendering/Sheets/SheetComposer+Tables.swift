import HandbookModel

extension SheetComposer {
  mutating func composeTable(_ table: FormTable) {
    let rows = lists.rows(table.rows, table.columns)
    let layout = layout(of: table, rows)
    let printsRows = rows.contains { $0.head != nil }
    for row in rows {
      let height = rowHeight(row, in: layout)
      add(
        .table(layout, row), height: height, limit: height + (printsRows ? 14 : 32), weight: 2)
    }
  }

  private func layout(of table: FormTable, _ rows: [SheetTable.Row]) -> SheetTable {
    let hasRowHeads = rows.contains { $0.head != nil }
    var wanted = table.columns.map(columnWidth)
    if hasRowHeads {
      let heads = rows.map { row in row.head.map { measure.width($0) } ?? 0 }
      wanted.insert(min(max((heads.max() ?? 0) + 18, 100), 240), at: 0)
    }
    let widths = SheetComposer.fitted(wanted, to: geometry.textWidth)
    let valueWidths = hasRowHeads ? Array(widths.dropFirst()) : widths
    let entries = zip(table.columns, valueWidths).map { entry(for: $0, in: $1 - 14) }
    let heads = zip(table.columns, valueWidths).map { labelHeight(of: $0, in: $1 - 14) }
    return SheetTable(
      columns: table.columns, entries: entries, widths: widths,
      headHeight: max(30, heads.max() ?? 0),
      rowHead: hasRowHeads ? rowHead(of: table) : nil)
  }

  /// What the column of row heads is called; empty where the author named the rows.
  private func rowHead(of table: FormTable) -> String {
    guard case .computed(let list, _) = table.rows else {
      return table.rowTitle.map { label($0).first } ?? ""
    }
    return switch list {
    case .kinds: texts[label: "visit"]
    case .methods: texts[label: "method"]
    case .topics: texts[label: "topics"]
    case .contacts: texts[label: "people-to-reach"]
    case .segments(let axis):
      lists.context.handbook.vocabulary.axes[axis].map { label($0.name).first } ?? ""
    }
  }

  /// What a column would like to have; text takes what the others leave.
  private func columnWidth(_ field: Field) -> Int {
    switch field.sort {
    case .date: 104
    case .month, .time: 88
    case .number, .fixed: 96
    case .phone: 120
    case .scale: 40 * (field.scale.count)
    case .choice: min(200, 40 + (entry(for: field, in: 10_000).options.map(optionWidth).max() ?? 0))
    case .text: 190
    case .lines: 230
    }
  }

  /// `wanted` in proportion, so that the columns fill `total` to the last quarter millimetre.
  static func fitted(_ wanted: [Int], to total: Int) -> [Int] {
    let sum = max(wanted.reduce(0, +), 1)
    var widths = wanted.map { $0 * total / sum }
    if !widths.isEmpty { widths[widths.count - 1] += total - widths.reduce(0, +) }
    return widths
  }

  private func rowHeight(_ row: SheetTable.Row, in table: SheetTable) -> Int {
    let widths = table.rowHead != nil ? Array(table.widths.dropFirst()) : table.widths
    var height = 30
    for (index, column) in table.columns.enumerated() {
      var entry = table.entries[index]
      if let printed = row.printed[column.id] { entry.printed = printed }
      height = max(height, entryHeight(entry, in: widths[index] - 14))
    }
    if let head = row.head {
      height = max(height, measure.lines(head, in: table.widths[0] - 14) * measure.lineHeight + 6)
    }
    return height
  }
}
