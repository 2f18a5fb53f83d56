import HandbookModel

extension SheetComposer {
  /// Up to three boxes share a row; four stand two by two; more stand by threes.
  mutating func composeSignatures(_ signatures: [SignatureField]) {
    let boxes = signatures.flatMap { Array(repeating: $0, count: max($0.times, 1)) }
    guard !boxes.isEmpty else { return }
    beginGroup()
    add(.heading(nil), height: 12, staysWithNext: true)
    beginGroup()
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
