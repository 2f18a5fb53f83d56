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

  private mutating func layout(of table: FormTable, _ rows: [SheetTable.Row]) -> SheetTable {
    let heads = rows.compactMap(\.head)
    let rowHead = heads.isEmpty ? nil : rowHead(of: table)
    var wanted = stretched(
      table.columns, rows, besides: rowHead == nil ? 0 : rowHeadWidth(heads))
    var least = table.columns.map { measure.widestWord(label($0.name)) + SheetGeometry.padding }
    if let rowHead {
      wanted.insert(rowHeadWidth(heads), at: 0)
      let words = (heads + [SheetLabel(rowHead)]).map { measure.widestWord($0) }
      least.insert((words.max() ?? 0) + SheetGeometry.padding, at: 0)
    }
    // Heads of rows are not broken as long as the other columns keep their words whole.
    var unbroken = least
    if rowHead != nil { unbroken[0] = max(least[0], rowHeadWidth(heads)) }
    var (widths, lacking) = SheetComposer.fitted(wanted, least: unbroken, to: geometry.textWidth)
    if lacking > 0 {
      (widths, lacking) = SheetComposer.fitted(wanted, least: least, to: geometry.textWidth)
    }
    if lacking > 0 { fit.tooWide(table, by: lacking) }
    return sized(table, widths: widths, rowHead: rowHead)
  }

  private func rowHeadWidth(_ heads: [SheetLabel]) -> Int {
    let widest = heads.map { measure.width($0) }.max() ?? 0
    return min(max(widest + 18, 100), 240)
  }

  /// What columns would like to have; those that are answered in words take what is left.
  private func stretched(
    _ columns: [Field], _ rows: [SheetTable.Row], besides head: Int
  ) -> [Int] {
    var wanted = columns.map { max(columnWidth($0), printedWidth($0, rows)) }
    let rest = geometry.textWidth - head - wanted.reduce(0, +)
    let wide = columns.indices.filter { columns[$0].sort.isWritten }
    for index in wide where rest > 0 { wanted[index] += rest / wide.count }
    return wanted
  }

  private func sized(_ table: FormTable, widths: [Int], rowHead: String?) -> SheetTable {
    let inner = widths.map { $0 - SheetGeometry.padding }
    let values = rowHead == nil ? inner : Array(inner.dropFirst())
    var heads = zip(table.columns, values).map { labelHeight(of: $0, in: $1) }
    if let rowHead { heads.append(measure.height(SheetLabel(rowHead), in: inner[0]) + 6) }
    return SheetTable(
      columns: table.columns, entries: zip(table.columns, values).map { entry(for: $0, in: $1) },
      widths: widths, headHeight: max(30, heads.max() ?? 0), rowHead: rowHead)
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

  /// What is printed into a column, up to a third of the page.
  private func printedWidth(_ column: Field, _ rows: [SheetTable.Row]) -> Int {
    let widths = rows.compactMap { $0.printed[column.id].map { measure.width($0) + 18 } }
    return min(widths.max() ?? 0, geometry.textWidth / 3)
  }

  /// What a column would like to have; text takes what the others leave.
  private func columnWidth(_ field: Field) -> Int {
    switch field.sort {
    case .date: 104
    case .month, .time: 88
    case .number: 80
    case .fixed: 96
    case .phone: 120
    case .scale: 40 * (field.scale.count)
    case .choice: min(200, optionsWidth(entry(for: field, in: 10_000)) + SheetGeometry.padding)
    case .text: 190
    case .lines: 230
    }
  }

  /// `wanted` in proportion, none below its `least`, so that the columns fill `total` to the last
  /// quarter millimetre; and how much is lacking where that cannot be.
  static func fitted(_ wanted: [Int], least: [Int], to total: Int) -> (widths: [Int], lacking: Int)
  {
    var free = Set(wanted.indices)
    var widths = wanted
    while true {
      let held = wanted.indices.reduce(0) { $0 + (free.contains($1) ? 0 : least[$1]) }
      let sum = max(free.reduce(0) { $0 + wanted[$1] }, 1)
      for index in wanted.indices {
        widths[index] =
          free.contains(index) ? wanted[index] * max(total - held, 0) / sum : least[index]
      }
      let tight = free.filter { widths[$0] < least[$0] }
      if tight.isEmpty || tight == free { break }
      free.subtract(tight)
    }
    let lacking = least.reduce(0, +) - total
    guard lacking <= 0 else { return (proportional(least, to: total), lacking) }
    return (filled(widths, to: total), 0)
  }

  private static func proportional(_ wanted: [Int], to total: Int) -> [Int] {
    let sum = max(wanted.reduce(0, +), 1)
    return filled(wanted.map { $0 * total / sum }, to: total)
  }

  private static func filled(_ widths: [Int], to total: Int) -> [Int] {
    guard let last = widths.last else { return [] }
    return widths.dropLast() + [last + total - widths.reduce(0, +)]
  }

  private func rowHeight(_ row: SheetTable.Row, in table: SheetTable) -> Int {
    let inner = table.widths.map { $0 - SheetGeometry.padding }
    let values = table.rowHead == nil ? inner : Array(inner.dropFirst())
    var height = 30
    for (index, column) in table.columns.enumerated() {
      var entry = table.entries[index]
      if let printed = row.printed[column.id] { entry.printed = printed }
      height = max(height, entryHeight(entry, of: column, in: values[index]))
    }
    if let head = row.head { height = max(height, measure.height(head, in: inner[0]) + 6) }
    return height
  }
}

extension Field.Sort {
  /// It is answered in words, which take whatever room there is.
  fileprivate var isWritten: Bool { self == .text || self == .lines }
}
