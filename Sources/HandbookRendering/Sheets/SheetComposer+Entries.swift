import HandbookModel

// What is printed into a field's space, and the room that it needs.

extension SheetComposer {
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
    case .fixed:
      entry.printed = field.prints == .theme ? lists.theme : field.text.map(label) ?? .empty
    }
    if !entry.options.isEmpty {
      entry.optionColumns = optionColumns(entry, in: width)
    }
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

  /// Of an option with its box.
  func optionWidth(_ option: SheetLabel) -> Int {
    measure.width(option) + SheetComposer.optionBox
  }

  static let optionBox = 21
  /// Between options that follow each other.
  private static let optionGap = 18

  /// Of all options on one line.
  func optionsWidth(_ entry: SheetEntry) -> Int {
    let gaps = SheetComposer.optionGap * max(entry.options.count - 1, 0)
    return entry.options.reduce(gaps) { $0 + optionWidth($1) }
  }

  /// Options that do not fit on one line stand in columns, so that the eye finds them, the last row
  /// as full as can be.
  private func optionColumns(_ entry: SheetEntry, in width: Int) -> Int {
    let options = entry.options
    guard options.count > 2, optionsWidth(entry) > width else { return 0 }
    let widest = options.map(optionWidth).max() ?? 1
    let most = stride(from: 5, through: 2, by: -1).first { columns in
      widest + 4 <= SheetComposer.optionColumn(columns, in: width)
    }
    guard let most else { return 0 }
    let rows = (options.count + most - 1) / most
    return max(2, (options.count + rows - 1) / rows)
  }

  /// The width of one of so many columns of options, as sheet.css has it.
  private static func optionColumn(_ columns: Int, in width: Int) -> Int {
    width * [2: 490, 3: 326, 4: 245, 5: 196][columns, default: 1000] / 1000
  }

  func entryHeight(_ entry: SheetEntry, of field: Field, in width: Int) -> Int {
    var height = entry.rules * 26
    if !entry.options.isEmpty { height = max(height, optionLines(entry, in: width) * 20 + 10) }
    if entry.digits != nil { height = max(height, 28) }
    let printed = measure.lines(measure.runs(entry.printed), in: width)
    let unit = field.unit.map { measure.lines(measure.runs(label($0)), in: width) } ?? 0
    return max(height, (printed + unit) * measure.lineHeight + 6)
  }

  /// An option that is wider than its line goes on below its box.
  private func optionLines(_ entry: SheetEntry, in width: Int) -> Int {
    if entry.optionColumns > 0 {
      return (entry.options.count + entry.optionColumns - 1) / entry.optionColumns
    }
    var lines = 1
    var used = 0
    for option in entry.options {
      let own = optionWidth(option)
      if used > 0, used + own > width {
        lines += 1
        used = 0
      }
      used += own + SheetComposer.optionGap
      guard own > width else { continue }
      let room = width - SheetComposer.optionBox
      lines += max(measure.lines(measure.runs(option), in: room) - 1, 0)
    }
    return lines
  }
}
