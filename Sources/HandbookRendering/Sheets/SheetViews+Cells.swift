import HandbookModel

extension SheetViews {
  mutating func cell(
    _ field: Field, _ entry: SheetEntry, height: Int, spans: (Int, Int) = (1, 1)
  ) -> View {
    let name = label(field.name)
    let unit = field.unit.map(label) ?? .empty
    // Room that the page has left becomes more lines, not wider ones. The last line of an entry is
    // the rule of the grid itself.
    let rules = entry.rules > 0 ? max(entry.rules, height / 36) : 0
    let rule = rules > 0 ? sizes.height((height - 3) / rules) : ""
    return View(
      .sheetCell,
      [
        "label": .text(name.first), "second": .text(name.second),
        "secondLanguage": .text(secondLanguage),
        "note": .text(small.note(field.when, in: form)),
        "labelSpan": .text(String(spans.0)), "valueSpan": .text(String(spans.1)),
        "sort": .text(rules > 0 ? "lines" : field.sort.rawValue),
        "rules": View.items(Array(repeating: rule, count: rules)),
        "hasOptions": .flag(!entry.options.isEmpty),
        "optionClass": .text(entry.optionColumns > 0 ? "columns-\(entry.optionColumns)" : ""),
        "options": .list(entry.options.map(option)), "hasDigits": .flag(entry.digits != nil),
        "digits": .list(digits(entry.digits, of: field)), "printed": .text(entry.printed.first),
        "printedLanguage": .text(entry.printed.foreign),
        "printedSecond": .text(entry.printed.second), "unit": .text(unit.first),
        "unitSecond": .text(unit.second),
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

  func signs(
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
}
