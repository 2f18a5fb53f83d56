import Diagnostics
import HandbookModel
import Markdown

/// Reads a table's rows under the columns that its headings name.
struct TableReader {
  private let document: MarkdownDocument

  init(_ document: MarkdownDocument) { self.document = document }

  func rows(_ table: NodeIndex, _ marker: Marker?, _ markers: inout MarkerReader) -> BlockRows {
    var read = BlockRows()
    let lines = Array(document.children(of: table))
    guard let header = lines.first else { return read }
    let headings = document.children(of: header).map { document.text(of: $0).trimmed }
    guard let sort = marker?.sort else {
      if marker == nil { read.likelySort = likelySort(headings.map(\.text)) }
      return read
    }
    let faults = markers.findings.count
    let columns = headings.map { $0.isEmpty ? nil : markers.column($0, in: sort) }
    if let head = missingHead(columns, marker) {
      // Where a heading was not understood, it may be the one that is missing.
      if markers.findings.count == faults {
        read.findings.append(
          withoutHead(head, sort, headings, at: document.sourceRange(of: header)))
      }
      return read
    }
    for line in lines.dropFirst() { add(line, columns, to: &read) }
    return read
  }

  private func add(_ line: NodeIndex, _ columns: [Column?], to read: inout BlockRows) {
    let range = document.sourceRange(of: line)
    guard let source = document.sourceRow(of: line) else { return }
    let cells = document.sourceCells(of: source)
    guard source.hasBar || columns.count == 1 else {
      read.findings.append(sentence(range))
      return
    }
    if cells.count > columns.count, let first = cells.dropFirst(columns.count).first {
      read.findings.append(surplus(first, cells.count, columns.count))
    }
    let texts = document.children(of: line).map { document.text(of: $0).trimmed.withoutStars }
    let stated = zip(columns, texts).compactMap { column, text -> (Column, SourceText)? in
      guard let column, !text.isEmpty else { return nil }
      return (column, text)
    }
    if !stated.isEmpty { read.rows.append(RawRow(cells: stated, range: range)) }
  }

  /// The column that every row needs and the table does not have.
  private func missingHead(_ columns: [Column?], _ marker: Marker?) -> Column? {
    guard case .block(let sort, _, let heading) = marker?.meaning, let head = sort.headColumn,
      sort.needsHead, heading != head, !columns.contains(head)
    else { return nil }
    return head
  }

  private func withoutHead(
    _ head: Column, _ sort: MarkedBlock.Sort, _ headings: [SourceText], at range: SourceRange
  ) -> Diagnostic {
    let words = BlockDictionary.shared.words(
      of: head, in: sort, inScriptOf: headings.map(\.text).joined())
    return Diagnostic(
      RuleCode(104), .error, at: range,
      "No column says what the rows of this block of \(sort.noun) are about",
      explanation: words.first.map { first in
        let quoted: Message = "'\(first)'"
        return "It is headed \(words.prefix(3).dropFirst().reduce(quoted) { "\($0) or '\($1)'" })"
      })
  }

  /// The sort with most of the headings, if it is clear: two columns at least, and most of them.
  private func likelySort(_ headings: [String]) -> MarkedBlock.Sort? {
    let counted = MarkedBlock.Sort.allCases.map { sort in
      (sort, BlockDictionary.shared.columnCount(of: headings, in: sort))
    }
    guard let best = counted.max(by: { $0.1 < $1.1 }), best.1 >= 2, best.1 * 2 > headings.count
    else { return nil }
    return best.0
  }

  private func sentence(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      RuleCode(107), .error, at: range, "A sentence directly under a table becomes a row of it",
      explanation: "Markdown ends a table at a blank line only",
      suggestions: [
        Suggestion("Insert a blank line before it", edits: [Edit(range.start, replacement: "\n")])
      ])
  }

  private func surplus(_ cell: SourceRange, _ found: Int, _ expected: Int) -> Diagnostic {
    Diagnostic(
      RuleCode(107), .error, at: cell,
      "The row has \(found) cells; the table has \(expected) columns",
      explanation: "Markdown drops the surplus in silence")
  }
}

extension Marker {
  /// The sort of block that it announces.
  var sort: MarkedBlock.Sort? {
    switch meaning {
    case .block(let sort, _, _): sort
    case .card: .visits
    case .notData, .note, .allow: nil
    }
  }
}

extension MarkedBlock.Sort {
  /// Rows of the other sorts may be about everything, or are steps.
  fileprivate var needsHead: Bool {
    switch self {
    case .duties, .visits, .reports, .records, .escalations, .targets, .provisions: true
    case .steps, .script, .hours, .documents, .terms: false
    }
  }
}
