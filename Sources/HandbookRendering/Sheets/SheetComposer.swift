import HandbookModel

/// Turns a form into rows with the room that each needs. Columns of 24 carry the fields: a label
/// of four columns (three in a third) and the space to fill in.
struct SheetComposer {
  let form: Form
  let lists: ComputedLists
  let texts: TextTable
  let geometry: SheetGeometry
  let measure: TextMeasure
  private(set) var rows: [SheetRow] = []
  private var group = 0

  init(_ form: Form, lists: ComputedLists) {
    self.form = form
    self.lists = lists
    texts = lists.context.texts
    geometry = SheetGeometry(form)
    measure = TextMeasure(lists.languages.first ?? .zhHans)
  }

  private func label(_ name: LocalizedName) -> SheetLabel {
    SheetLabel(name, in: lists.languages)
  }

  /// All rows of the form, in order.
  mutating func compose() -> [SheetRow] {
    for part in form.parts {
      if let title = part.title { add(.part(label(title)), height: 32, staysWithNext: true) }
      for section in part.sections { compose(section) }
      composeSignatures(part.signatures)
    }
    return rows
  }

  private mutating func add(
    _ content: SheetRow.Content, height: Int, limit: Int? = nil, weight: Int = 0,
    staysWithNext: Bool = false
  ) {
    rows.append(
      SheetRow(
        content: content, group: group, height: height, limit: max(height, limit ?? height),
        weight: weight, staysWithNext: staysWithNext))
  }

  private mutating func compose(_ section: FormSection) {
    group += 1
    if let title = section.title {
      add(.heading(label(title)), height: rows.isEmpty ? 20 : 28, staysWithNext: true)
    } else if !rows.isEmpty {
      add(.heading(nil), height: 12, staysWithNext: true)
    }
    group += 1
    switch section.content {
    case .fields(let fields): composeFields(fields)
    case .table(let table): composeTable(table)
    }
  }

  // MARK: Fields

  /// Fields fill rows from left to right; one that no longer fits begins the next row.
  private mutating func composeFields(_ fields: [Field]) {
    var cells: [FieldCell] = []
    var used = 0
    for field in fields {
      let cell = cell(for: field)
      if used + cell.labelSpan + cell.valueSpan > SheetGeometry.columns {
        addFields(cells)
        cells = []
        used = 0
      }
      cells.append(cell)
      used += cell.labelSpan + cell.valueSpan
    }
    if !cells.isEmpty { addFields(cells) }
  }

  private func cell(for field: Field) -> FieldCell {
    let (label, value) =
      switch field.width {
      case .full: (4, 20)
      case .half: (4, 8)
      case .third: (3, 5)
      }
    return FieldCell(
      field: field, labelSpan: label, valueSpan: value,
      entry: entry(for: field, in: value * geometry.column - 14))
  }

  private mutating func addFields(_ cells: [FieldCell]) {
    let heights = cells.map { cell in
      max(
        labelHeight(of: cell.field, in: cell.labelSpan * geometry.column - 14),
        entryHeight(cell.entry, in: cell.valueSpan * geometry.column - 14))
    }
    let rules = cells.map(\.entry.rules).max() ?? 0
    let height = max(28, heights.max() ?? 0)
    let hasOptions = cells.contains { !$0.entry.options.isEmpty }
    add(
      .fields(cells), height: height,
      limit: rules > 0 ? max(rules * 40, height) : height + (hasOptions ? 14 : 10),
      weight: rules > 0 ? rules * 3 : 1)
  }

  private func labelHeight(of field: Field, in width: Int) -> Int {
    let note = SheetText(texts: texts).note(field.when, in: form, lists.context.language)
    return measure.lines(label(field.name), in: width) * measure.lineHeight
      + measure.lines(note, in: width, scale: 0.8) * 13 + 6
  }

  // MARK: Entries

  func entry(for field: Field, in width: Int) -> SheetEntry {
    var entry = SheetEntry()
    switch field.sort {
    case .lines: entry.rules = max(field.lines, 1)
    case .text, .number, .phone: entry.rules = field.lines > 1 ? field.lines : 0
    case .date: entry.digits = digits("date", in: width)
    case .month: entry.digits = digits("month", in: width)
    case .time: entry.digits = digits("time", in: width)
    case .choice: entry.options = options(of: field)
    case .scale: entry.options = field.scale.map { SheetLabel(String($0)) }
    case .fixed: entry.printed = field.text.map { label($0).first } ?? ""
    }
    if !entry.options.isEmpty { entry.optionColumns = optionColumns(entry.options, in: width) }
    return entry
  }

  /// Nil where the boxes do not fit.
  private func digits(_ family: String, in width: Int) -> String? {
    let pattern = texts[pattern: family + ".boxes"]
    return pattern.count * 19 <= width ? pattern : nil
  }

  private func options(of field: Field) -> [SheetLabel] {
    switch field.options {
    case .listed(let options): options.map { label($0.name) }
    case .computed(let list): lists.names(list).map(label)
    case nil: []
    }
  }

  private func optionWidth(_ option: SheetLabel) -> Int { measure.width(option) + 20 }

  /// Many options stand in columns, so that the eye finds them; few follow each other.
  private func optionColumns(_ options: [SheetLabel], in width: Int) -> Int {
    guard options.count > 4 else { return 0 }
    let widest = options.map(optionWidth).max() ?? 1
    let columns = min(5, width / (widest + 6))
    return columns >= 2 ? columns : 0
  }

  func entryHeight(_ entry: SheetEntry, in width: Int) -> Int {
    var height = entry.rules * 26
    if !entry.options.isEmpty { height = max(height, optionLines(entry, in: width) * 20 + 10) }
    if entry.digits != nil { height = max(height, 28) }
    if !entry.printed.isEmpty {
      height = max(height, measure.lines(entry.printed, in: width) * measure.lineHeight + 6)
    }
    return height
  }

  private func optionLines(_ entry: SheetEntry, in width: Int) -> Int {
    if entry.optionColumns > 0 {
      return (entry.options.count + entry.optionColumns - 1) / entry.optionColumns
    }
    var lines = 1
    var used = 0
    for option in entry.options.map(optionWidth) {
      if used > 0, used + option > width {
        lines += 1
        used = 0
      }
      used += option + 18
    }
    return lines
  }
}

// MARK: Tables and signatures

extension SheetComposer {
  private mutating func composeTable(_ table: FormTable) {
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
      rowHead: hasRowHeads ? rowHead(of: table.rows) : nil)
  }

  /// What the column of row heads is called; empty where the author named the rows.
  private func rowHead(of rows: FormTable.Rows) -> String {
    guard case .computed(let list, _) = rows else { return "" }
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

  /// Up to three boxes share a row; four stand two by two; more stand by threes.
  private mutating func composeSignatures(_ signatures: [SignatureField]) {
    let boxes = signatures.flatMap { Array(repeating: $0, count: max($0.times, 1)) }
    guard !boxes.isEmpty else { return }
    group += 1
    add(.heading(nil), height: 12, staysWithNext: true)
    group += 1
    let fitting = max(1, geometry.textWidth / 220)
    let columns = min(boxes.count == 4 ? 2 : min(boxes.count, 3), fitting)
    var rest = boxes[...]
    while !rest.isEmpty {
      let row = Array(rest.prefix(columns))
      rest = rest.dropFirst(columns)
      let height = signatureHeight(row, width: geometry.textWidth / columns)
      add(
        .signatures(row, columns: columns), height: height, limit: height + 72, weight: 4,
        staysWithNext: !rest.isEmpty)
    }
  }

  private func signatureHeight(_ row: [SignatureField], width: Int) -> Int {
    let heights = row.map { field in
      let label = measure.lines(label(field.name), in: width - 16) * 18
      let signing = width < 320 ? 60 : 34
      let opinion = field.lines * 26
      return label + 10 + opinion + max(signing + 4, field.hasSeal ? 130 : 0)
    }
    return max(68, heights.max() ?? 0)
  }
}
