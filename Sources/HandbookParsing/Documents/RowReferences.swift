import Diagnostics
import HandbookModel

/// Replaces cells that say `同 ROW`, `same as ROW`, by what that row says in the same column.
struct RowReferences {
  private let rows: [RawRow]
  private let context: ReadingContext

  init(_ block: RawBlock, context: ReadingContext) {
    rows = block.rows
    self.context = context
  }

  func resolved(_ row: RawRow, into findings: inout [Diagnostic]) -> RawRow {
    var resolved = row
    resolved.cells = row.cells.compactMap { column, text in
      resolve(column, text, into: &findings).map { (column, $0) }
    }
    return resolved
  }

  /// Nil where the reference leads nowhere or round in a circle, which is reported.
  private func resolve(
    _ column: Column, _ text: SourceText, into findings: inout [Diagnostic]
  ) -> SourceText? {
    var current = text
    var steps = 0
    while case .sameAs(let name)? = context.phrases.silence(current) {
      steps += 1
      guard steps <= rows.count else {
        findings.append(fault(text, "The reference goes round in a circle"))
        return nil
      }
      guard let row = rows.first(where: { $0[.kind].map { folded($0.text) } == folded(name.text) })
      else {
        findings.append(fault(name, "No row '\(name.text)' in this block"))
        return nil
      }
      guard let next = row[column] else { return nil }
      current = next
    }
    return current
  }

  private func fault(_ text: SourceText, _ summary: String) -> Diagnostic {
    Diagnostic(
      RuleCode(106), .error, at: text.place, summary,
      explanation: "'same as' names another row of the same block")
  }
}
