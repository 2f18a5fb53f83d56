import Diagnostics
import HandbookModel
import Markdown

/// Reads a list's items as rows: `head：value；value` under the columns that the marker names, or
/// `column：value` on a card.
struct ListReader {
  private let document: MarkdownDocument

  init(_ document: MarkdownDocument) { self.document = document }

  func rows(_ list: NodeIndex, _ marker: Marker?, _ markers: inout MarkerReader) -> BlockRows {
    var read = BlockRows()
    guard let marker, marker.isData else { return read }
    var number = start(of: list)
    for item in document.children(of: list) {
      if var row = row(item, marker, &markers, &read.findings) {
        row.number = number
        read.rows.append(row)
      }
      number = number.map { $0 + 1 }
    }
    return read
  }

  /// A paragraph whose every line is numbered by hand, read as a list.
  func numberedLines(
    _ paragraph: NodeIndex, _ marker: Marker?, _ markers: inout MarkerReader
  ) -> BlockRows {
    var read = BlockRows()
    guard let marker else { return read }
    for (index, line) in document.text(of: paragraph).lines.enumerated() {
      let text = line.trimmed.withoutNumber.text
      guard var row = row(text, marker, &markers, &read.findings) else { continue }
      row.number = index + 1
      read.rows.append(row)
    }
    return read
  }

  private func start(of list: NodeIndex) -> Int? {
    guard case .list(let style) = document[list].kind, style.isOrdered else { return nil }
    return Int(style.start)
  }

  private func row(
    _ item: NodeIndex, _ marker: Marker, _ markers: inout MarkerReader,
    _ findings: inout [Diagnostic]
  ) -> RawRow? {
    var text: SourceText?
    var children: [RawRow] = []
    for child in document.children(of: item) {
      switch document[child].kind {
      case .paragraph where text == nil: text = document.text(of: child).trimmed
      case .list: children += nested(child)
      default: break
      }
    }
    guard let text, !text.isEmpty else { return nil }
    guard var row = row(text, marker, &markers, &findings) else { return nil }
    row.range = document.sourceRange(of: item)
    row.children = children
    return row
  }

  /// Items inside an item: their whole text, and what is nested in them.
  private func nested(_ list: NodeIndex) -> [RawRow] {
    var number = start(of: list)
    return document.children(of: list).compactMap { item in
      defer { number = number.map { $0 + 1 } }
      let parts = Array(document.children(of: item))
      guard let paragraph = parts.first else { return nil }
      var row = RawRow(
        cells: [(.text, document.text(of: paragraph).trimmed)],
        range: document.sourceRange(of: item), number: number)
      row.children = parts.dropFirst().filter { document[$0].kind.isList }.flatMap(nested)
      return row
    }
  }

  private func row(
    _ text: SourceText, _ marker: Marker, _ markers: inout MarkerReader,
    _ findings: inout [Diagnostic]
  ) -> RawRow? {
    switch marker.meaning {
    case .card: cardLine(text, &markers, &findings)
    case .block(let sort, let columns, _):
      sort.isProse
        ? RawRow(cells: [(.text, text)], range: text.place)
        : columnRow(text, sort, columns, &findings)
    case .notData, .note, .allow: nil
    }
  }

  private func cardLine(
    _ text: SourceText, _ markers: inout MarkerReader, _ findings: inout [Diagnostic]
  ) -> RawRow? {
    let parts = text.split(at: ":", limit: 1).map(\.trimmed)
    guard parts.count == 2 else {
      findings.append(withoutHead(text, "A line of a card is 'column: value'"))
      return nil
    }
    guard let column = markers.column(parts[0], in: .visits), !parts[1].isEmpty else { return nil }
    return RawRow(cells: [(column, parts[1])], range: text.place)
  }

  private func columnRow(
    _ text: SourceText, _ sort: MarkedBlock.Sort,
    _ columns: [(column: Column?, range: SourceRange)],
    _ findings: inout [Diagnostic]
  ) -> RawRow? {
    let parts = text.split(at: ":", limit: 1).map(\.trimmed)
    guard parts.count == 2, let head = sort.headColumn else {
      findings.append(withoutHead(text, "An item of a block of \(sort.rawValue) is 'head: text'"))
      return nil
    }
    var row = RawRow(cells: [(head, parts[0])], range: text.place)
    if columns.isEmpty, let only = sort.textColumn {
      row.cells.append((only, parts[1]))
      return row
    }
    let values = columns.count == 1 ? [parts[1]] : parts[1].split(at: ";").map(\.trimmed)
    guard values.count == columns.count else {
      findings.append(miscounted(parts[1], values.count, columns))
      return row
    }
    row.cells += zip(columns, values).compactMap { named, value in
      value.isEmpty ? nil : named.column.map { ($0, value) }
    }
    return row
  }

  private func withoutHead(_ text: SourceText, _ why: String) -> Diagnostic {
    Diagnostic(RuleCode(107), .error, at: text.place, "The item has no colon", explanation: why)
  }

  private func miscounted(
    _ text: SourceText, _ found: Int, _ columns: [(column: Column?, range: SourceRange)]
  ) -> Diagnostic {
    Diagnostic(
      RuleCode(107), .error, at: text.place,
      "The item has \(found) \(found == 1 ? "value" : "values"); its marker names \(columns.count)",
      explanation: "Values are divided by semicolons, in the order of the marker",
      notes: columns.first.map { [Note("The columns are named here", at: $0.range)] } ?? [])
  }
}

extension MarkdownNode.Kind {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}

extension MarkedBlock.Sort {
  /// Items are whole texts with a grammar of their own.
  fileprivate var isProse: Bool { self == .steps || self == .script }

  /// The column that says what a row is about, to which an item's head belongs.
  var headColumn: Column? {
    switch self {
    case .duties: .role
    case .visits: .kind
    case .reports, .records: .document
    case .escalations: .case
    case .targets: .target
    case .documents: .parent
    case .terms: .term
    case .hours: .appliesTo
    case .provisions: .provision
    case .steps, .script: nil
    }
  }

  /// The column of what follows the head where the marker names none.
  fileprivate var textColumn: Column? {
    switch self {
    case .duties: .text
    case .documents: .cited
    case .terms: .meaning
    default: nil
    }
  }
}
