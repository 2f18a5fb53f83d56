import Diagnostics
import HandbookModel

/// Replaces cells that say `同 ROW`, `same as ROW`, `同上` by what that row says in the same column.
struct RowReferences {
  private let context: ReadingContext
  /// All rows of one sort of block, in the order of the text.
  private let rows: [RawRow]
  private let head: Column
  private let words = CellWords.shared

  static func resolved(
    _ blocks: [RawBlock], context: ReadingContext, into findings: inout [Diagnostic]
  ) -> [RawBlock] {
    var blocks = blocks
    for sort in MarkedBlock.Sort.allCases {
      guard let head = sort.headColumn else { continue }
      let places = blocks.indices.filter { blocks[$0].sort == sort }
      let references = RowReferences(
        context: context, rows: places.flatMap { blocks[$0].rows }, head: head)
      var first = 0
      for place in places {
        for index in blocks[place].rows.indices {
          blocks[place].rows[index] = references.resolved(first + index, into: &findings)
        }
        first += blocks[place].rows.count
      }
    }
    return blocks
  }

  private func resolved(_ index: Int, into findings: inout [Diagnostic]) -> RawRow {
    var resolved = rows[index]
    resolved.cells = rows[index].cells.compactMap { column, text in
      // The head, and running text, are no values that could stand elsewhere.
      guard column != head, !RowReferences.prose.contains(column) else { return (column, text) }
      return resolve(column, text, at: index, into: &findings).map { (column, $0) }
    }
    return resolved
  }

  /// `同一住户` counts, and refers to nothing.
  private static let prose: Set<Column> = [
    .text, .meaning, .cited, .parent, .external, .countedPer, .contents,
  ]

  /// Nil where the reference leads nowhere or round in a circle, which is reported.
  private func resolve(
    _ column: Column, _ text: SourceText, at index: Int, into findings: inout [Diagnostic]
  ) -> SourceText? {
    var current = text
    var place = index
    for _ in 0...rows.count {
      guard let reference = reference(current) else { return current }
      guard let target = target(of: reference, column, from: place) else {
        findings.append(lost(reference, current, column))
        return nil
      }
      place = target
      guard let next = rows[target][column] else {
        findings.append(unstated(current, rows[target]))
        return nil
      }
      current = next
    }
    findings.append(fault(text, "The reference goes round in a circle"))
    return nil
  }

  private enum Reference {
    case above
    case row(SourceText)
  }

  private func reference(_ text: SourceText) -> Reference? {
    if words.says(.above, text.text) { return .above }
    guard case .sameAs(let name)? = context.phrases.silence(text) else { return nil }
    return .row(name)
  }

  /// The row of that name, first one that states the column; or the row before.
  private func target(of reference: Reference, _ column: Column, from place: Int) -> Int? {
    guard case .row(let name) = reference else { return place > 0 ? place - 1 : nil }
    let kinds = context.names.kinds.exact(name)
    let named = rows.indices.filter { index in
      guard let text = rows[index][head] else { return false }
      if folded(text.text) == folded(name.text) { return true }
      return head == .kind && !kinds.isEmpty && context.names.kinds.exact(text) == kinds
    }
    return named.first { rows[$0][column] != nil } ?? named.first
  }

  private func lost(_ reference: Reference, _ text: SourceText, _ column: Column) -> Diagnostic {
    guard case .row(let name) = reference else {
      return fault(text, "No row stands above this one")
    }
    return fault(name, "No row '\(name.text)' among the blocks of this sort")
  }

  private func unstated(_ text: SourceText, _ row: RawRow) -> Diagnostic {
    let name = row[head]?.text ?? ""
    return Diagnostic(
      RuleCode(106), .error, at: text.place, "The row '\(name)' states nothing in this column",
      explanation: "'same as' takes over what another row of the same column states",
      notes: [Note("This is the row", at: row.range)])
  }

  private func fault(_ text: SourceText, _ summary: Message) -> Diagnostic {
    Diagnostic(
      RuleCode(106), .error, at: text.place, summary,
      explanation: "'same as' names another row of a block of the same sort")
  }
}
