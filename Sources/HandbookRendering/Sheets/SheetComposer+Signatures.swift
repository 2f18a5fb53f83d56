import HandbookModel

extension SheetComposer {
  /// Up to three boxes share a row; four stand two by two; more stand by threes.
  mutating func composeSignatures(_ signatures: [SignatureField]) {
    let fields = signatures.flatMap { Array(repeating: $0, count: max($0.times, 1)) }
    guard !fields.isEmpty else { return }
    beginGroup()
    add(.heading(nil), height: 12, staysWithNext: true)
    beginGroup()
    let fitting = max(1, geometry.textWidth / 220)
    let columns = min(fields.count == 4 ? 2 : min(fields.count, 3), fitting)
    var rest = fields[...]
    while !rest.isEmpty {
      let row = Array(rest.prefix(columns))
      rest = rest.dropFirst(columns)
      let boxes = self.boxes(row, columns: columns)
      let height = boxes.map(\.height).max() ?? 0
      add(
        .signatures(boxes, columns: columns), height: height,
        limit: height + (row.contains { $0.lines > 0 } ? 72 : 32), weight: 4,
        staysWithNext: !rest.isEmpty)
    }
  }

  /// The last box of a row takes the columns that are left.
  private func boxes(_ row: [SignatureField], columns: Int) -> [SignatureBox] {
    let width = geometry.textWidth / columns
    return row.enumerated().map { index, field in
      let span = index == row.count - 1 ? columns - index : 1
      return SignatureBox(
        field, width: width * span, seal: geometry.seal, label: labelRuns(field),
        sign: texts[label: "signature"],
        date: texts[pattern: "date.sign"], measure: measure)
    }
  }

  /// The label with the note behind it, in one paragraph.
  private func labelRuns(_ field: SignatureField) -> [TextMeasure.Run] {
    measure.runs(label(field.name)) + [
      TextMeasure.Run(text: " ", em: measure.em),
      TextMeasure.Run(text: small.note(field, in: form), em: 7.5 * TextMeasure.point),
    ]
  }
}
