import HandbookModel

/// Turns a form into rows with the room that each needs. Columns of 24 carry the fields: a label
/// of four columns (three in a third) and the space to fill in.
struct SheetComposer {
  let form: Form
  let lists: ComputedLists
  let texts: TextTable
  let geometry: SheetGeometry
  let measure: TextMeasure
  /// What is too wide for its place.
  var fit: SheetFit
  private(set) var rows: [SheetRow] = []
  private var group = 0

  init(_ form: Form, lists: ComputedLists) {
    self.form = form
    self.lists = lists
    texts = lists.context.texts
    geometry = SheetGeometry(form)
    measure = TextMeasure(lists.languages.first ?? .zhHans)
    fit = SheetFit(form, lists.context.language)
  }

  var small: SheetText { SheetText(tables: lists.context.tables, languages: lists.languages) }

  func label(_ name: LocalizedName) -> SheetLabel {
    SheetLabel(name, in: lists.languages)
  }

  /// All rows of the form, in order.
  mutating func compose() -> [SheetRow] {
    for part in form.parts {
      if let title = part.title {
        beginGroup()
        let title = label(title)
        let more = headingLines(title, points: 11.5) - 1
        add(.part(title), height: 32 + max(more, 0) * 20, staysWithNext: true)
      }
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
      let title = label(title)
      let more = headingLines(title, points: 10) - 1
      add(
        .heading(title), height: (rows.isEmpty ? 20 : 28) + max(more, 0) * 18, staysWithNext: true)
    } else if !rows.isEmpty {
      add(.heading(nil), height: 12, staysWithNext: true)
    }
    beginGroup()
    switch section.content {
    case .fields(let fields): composeFields(fields)
    case .table(let table): composeTable(table)
    }
  }

  private func headingLines(_ title: SheetLabel, points: Double) -> Int {
    let em = points * TextMeasure.point
    let runs = [(title.first, em), (" " + title.second, em * TextMeasure.second)].map {
      TextMeasure.Run(text: $0, em: $1, spacing: TextMeasure.bold)
    }
    return measure.lines(runs, in: geometry.textWidth)
  }

  // MARK: Fields

  /// Fields fill rows from left to right; one that no longer fits begins the next row.
  private mutating func composeFields(_ fields: [Field]) {
    var cells: [FieldCell] = []
    var used = 0
    let extra = extraSpan(fields)
    for field in fields {
      let cell = cell(for: field, extra: extra)
      fit.check(cell, label(field.name), measure, geometry)
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

  /// Columns that the labels of a section take from the spaces to fill in, so that their longest
  /// words stay whole; at most two.
  private func extraSpan(_ fields: [Field]) -> Int {
    let wanted = fields.map { field in
      let width = measure.widestWord(label(field.name)) + SheetGeometry.padding
      return (width + geometry.column - 1) / geometry.column - SheetComposer.spans(field).label
    }
    return min(max(wanted.max() ?? 0, 0), 2)
  }

  private static func spans(_ field: Field) -> (label: Int, value: Int) {
    switch field.width {
    case .full: (4, 20)
    case .half: (4, 8)
    case .third: (3, 5)
    }
  }

  private func cell(for field: Field, extra: Int) -> FieldCell {
    let (label, value) = SheetComposer.spans(field)
    return FieldCell(
      field: field, labelSpan: label + extra, valueSpan: value - extra,
      entry: entry(for: field, in: (value - extra) * geometry.column - SheetGeometry.padding))
  }

  private mutating func addFields(_ cells: [FieldCell]) {
    let heights = cells.map { cell in
      max(
        labelHeight(of: cell.field, in: cell.labelSpan * geometry.column - SheetGeometry.padding),
        entryHeight(
          cell.entry, of: cell.field,
          in: cell.valueSpan * geometry.column - SheetGeometry.padding))
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
    let note = small.note(field.when, in: form)
    let noteLines = measure.lines(note, in: width, size: 7.5 * TextMeasure.point)
    return measure.height(label(field.name), in: width) + noteLines * 13 + 6
  }
}
