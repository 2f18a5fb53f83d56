import HandbookModel

extension SheetViews {
  mutating func signatures(
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
