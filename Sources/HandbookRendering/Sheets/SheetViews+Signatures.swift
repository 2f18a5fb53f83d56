import HandbookModel

extension SheetViews {
  mutating func signatures(
    _ rows: ArraySlice<SheetRow>, _ heights: [Int], columns: Int
  ) -> View {
    var views: [View] = []
    for (row, height) in zip(rows, heights) {
      guard case .signatures(let boxes, _) = row.content else { continue }
      let last = boxes.count - 1
      let cells = boxes.enumerated().map { index, box in
        self.box(box, height: height, span: index == last ? columns - index : 1)
      }
      views.append(
        View(
          .signatureRow, ["height": .text(sizes.height(height)), "boxes": .list(cells)]))
    }
    let column = sizes.width(geometry.textWidth / columns)
    return View(
      .sheetSignatures,
      [
        "columns": View.items(Array(repeating: column, count: columns)), "rows": .list(views),
      ])
  }

  private mutating func box(_ box: SignatureBox, height: Int, span: Int) -> View {
    let field = box.field
    let name = label(field.name)
    let opinion = box.opinion(in: height - 2)
    let rule = opinion.lines > 0 ? sizes.height(opinion.height) : ""
    return View(
      .signatureBox,
      [
        "label": .text(name.first), "second": .text(name.second),
        "secondLanguage": .text(secondLanguage), "note": .text(small.note(field, in: form)),
        "span": .text(String(span)),
        // Without the borders, which the height of the row includes.
        "inner": .text(sizes.height(height - 2)), "isNarrow": .flag(box.isNarrow),
        "rules": View.items(Array(repeating: rule, count: opinion.lines)),
        "signRule": .text(sizes.width(box.ruleWidth)),
        "hasSeal": .flag(field.hasSeal), "hasDate": .flag(field.hasDate),
        "date": .list(signs(texts[pattern: "date.sign"], boxes: "_")),
      ])
  }
}
