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
      entry.printed =
        field.prints == .theme ? lists.theme : field.text.map { label($0).first } ?? ""
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

  func optionWidth(_ option: SheetLabel) -> Int { measure.width(option) + 20 }

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
