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

  func label(_ name: LocalizedName) -> SheetLabel {
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

  mutating func add(
    _ content: SheetRow.Content, height: Int, limit: Int? = nil, weight: Int = 0,
    staysWithNext: Bool = false
  ) {
    rows.append(
      SheetRow(
        content: content, group: group, height: height, limit: max(height, limit ?? height),
        weight: weight, staysWithNext: staysWithNext))
  }

  /// What follows stands in a grid of its own.
  mutating func beginGroup() { group += 1 }

  private mutating func compose(_ section: FormSection) {
    beginGroup()
    if let title = section.title {
      add(.heading(label(title)), height: rows.isEmpty ? 20 : 28, staysWithNext: true)
    } else if !rows.isEmpty {
      add(.heading(nil), height: 12, staysWithNext: true)
    }
    beginGroup()
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

  func labelHeight(of field: Field, in width: Int) -> Int {
    let note = SheetText(texts: texts).note(field.when, in: form, lists.context.language)
    return measure.lines(label(field.name), in: width) * measure.lineHeight
      + measure.lines(note, in: width, scale: 0.8) * 13 + 6
  }
}
