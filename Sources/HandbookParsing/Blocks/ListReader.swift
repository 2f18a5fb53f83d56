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
    for item in items(of: list, into: &read.findings) {
      guard let text = item.text, var row = row(text, marker, &markers, &read.findings) else {
        continue
      }
      row.number = item.number
      row.typedNumber = item.typedNumber
      row.label = item.label
      row.range = item.range
      attach(item.children, to: &row, marker, into: &read.findings)
      read.rows.append(row)
    }
    if marker.isOneRow { read.rows = RawRow.joined(read.rows) }
    return read
  }

  /// A paragraph whose every line is numbered by hand, read as a list.
  func numberedLines(
    _ paragraph: NodeIndex, _ marker: Marker?, _ markers: inout MarkerReader
  ) -> BlockRows {
    var read = BlockRows()
    guard let marker else { return read }
    for (index, line) in document.text(of: paragraph).lines.enumerated() {
      let (number, text) = line.trimmed.withoutStars.withoutNumber
      guard var row = row(text, marker, &markers, &read.findings) else { continue }
      row.number = number?.lastNumber ?? index + 1
      row.label = label(of: text, in: paragraph)
      read.rows.append(row)
    }
    return read
  }

  /// What is nested in an item belongs to it where its sort has a place for it.
  private func attach(
    _ children: [RawRow], to row: inout RawRow, _ marker: Marker,
    into findings: inout [Diagnostic]
  ) {
    guard let first = children.first else { return }
    guard case .block(let sort, let columns, _) = marker.meaning else {
      findings.append(.nestedItems(first.range))
      return
    }
    if sort.isProse {
      row.children = children
    } else if let column = sort.textColumn, columns.isEmpty {
      row.extend(column, with: children)
    } else {
      findings.append(.nestedItems(first.range))
    }
  }

  private func row(
    _ text: SourceText, _ marker: Marker, _ markers: inout MarkerReader,
    _ findings: inout [Diagnostic]
  ) -> RawRow? {
    switch marker.meaning {
    case .card: cardLine(text, .visits, &markers, &findings)
    case .block(let sort, let columns, _):
      sort.isProse
        ? RawRow(cells: [(.text, text)], range: text.place)
        : marker.isOneRow
          ? cardLine(text, sort, &markers, &findings) : columnRow(text, sort, columns, &findings)
    case .notData, .note, .allow: nil
    }
  }

  private func cardLine(
    _ text: SourceText, _ sort: MarkedBlock.Sort, _ markers: inout MarkerReader,
    _ findings: inout [Diagnostic]
  ) -> RawRow? {
    let parts = text.split(at: ":", limit: 1).map(\.trimmed)
    guard parts.count == 2 else {
      findings.append(.withoutHead(text, "A line of a card is 'column: value'"))
      return nil
    }
    guard let column = markers.column(parts[0], in: sort), !parts[1].isEmpty else { return nil }
    return RawRow(cells: [(column, parts[1])], range: text.place)
  }

  private func columnRow(
    _ text: SourceText, _ sort: MarkedBlock.Sort,
    _ columns: [(column: Column?, range: SourceRange)],
    _ findings: inout [Diagnostic]
  ) -> RawRow? {
    let parts = text.split(at: ":", limit: 1).map(\.trimmed)
    guard parts.count == 2, let head = sort.headColumn else {
      findings.append(
        .withoutHead(text, "An item of a block of \(sort.noun) is 'head: text'"))
      return nil
    }
    var row = RawRow(cells: [(head, parts[0])], range: text.place)
    if columns.isEmpty, let only = sort.textColumn {
      row.cells.append((only, parts[1]))
      return row
    }
    if columns.isEmpty {
      let count = parts[1].split(at: ";").count
      let language = Lexicon.shared.language(of: text.text)
      findings.append(.withoutColumns(parts[1], count, sort, in: language))
      return row
    }
    let values = columns.count == 1 ? [parts[1]] : parts[1].split(at: ";").map(\.trimmed)
    guard values.count == columns.count else {
      findings.append(.miscounted(parts[1], values.count, columns.map(\.range)))
      return row
    }
    row.cells += zip(columns, values).compactMap { named, value in
      value.isEmpty ? nil : named.column.map { ($0, value) }
    }
    return row
  }
}

/// An item of a list before its sort is known.
private struct Item {
  var text: SourceText?
  var label: SourceText?
  var number: Int?
  var typedNumber: Located<Int>?
  var children: [RawRow]
  var range: SourceRange
}

extension ListReader {
  private func items(of list: NodeIndex, into findings: inout [Diagnostic]) -> [Item] {
    var number = start(of: list)
    return document.children(of: list).map { node in
      defer { number = number.map { $0 + 1 } }
      var item = item(node, into: &findings)
      item.number = number
      item.typedNumber = number.flatMap { _ in typedNumber(of: node) }
      return item
    }
  }

  private func item(_ node: NodeIndex, into findings: inout [Diagnostic]) -> Item {
    var texts: [SourceText] = []
    var item = Item(children: [], range: document.sourceRange(of: node))
    for child in document.children(of: node) {
      switch document[child].kind {
      case .paragraph, .blockQuote, .codeBlock:
        let text = document.text(of: child).trimmed.withoutStars
        if texts.isEmpty { item.label = label(of: text, in: child) }
        texts.append(text)
      case .list: item.children += rows(of: items(of: child, into: &findings))
      // Comments are looked at by who collects the blocks.
      case .htmlBlock: break
      default: findings.append(.lostInItem(document.sourceRange(of: child)))
      }
    }
    item.text = SourceText.joined(texts.filter { !$0.isEmpty })
    return item
  }

  /// Items inside an item: their whole text, and what is nested in them.
  private func rows(of items: [Item]) -> [RawRow] {
    items.compactMap { item in
      guard let text = item.text else { return nil }
      return RawRow(
        cells: [(.text, text)], range: item.range, number: item.number,
        typedNumber: item.typedNumber, label: item.label, children: item.children)
    }
  }

  private func start(of list: NodeIndex) -> Int? {
    guard case .list(let style) = document[list].kind, style.isOrdered else { return nil }
    return Int(style.start)
  }

  private func typedNumber(of item: NodeIndex) -> Located<Int>? {
    let range = document.sourceRange(of: item)
    let digits = document.bytes(of: range).prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self)).map {
      Located(
        $0,
        at: SourceRange(
          source: range.source, lower: Int(range.lower), upper: Int(range.lower) + digits.count))
    }
  }

  /// Bold words at the start of `text`, which stands in `block`, with words behind them. Before a
  /// colon they are decoration, and so where all is bold.
  private func label(of text: SourceText, in block: NodeIndex) -> SourceText? {
    let indices = block.offset + 1..<document[block].subtreeEnd.offset
    for index in indices where document.nodes[index].kind == .strong {
      let bold = document.text(of: NodeIndex(index))
      guard bold.place.lower == text.place.lower else { continue }
      let rest = text.suffix(from: bold.utf8.count)
      let colons = [bold.utf8.suffix(3), rest.utf8.prefix(3)].map { Array($0) }
      let isHead = colons[0].endsWithColon || colons[1].beginsWithColon
      return isHead || rest.isEmpty || bold.isEmpty ? nil : bold
    }
    return nil
  }
}

extension [UInt8] {
  fileprivate var beginsWithColon: Bool { first == 0x3A || starts(with: [0xEF, 0xBC, 0x9A]) }
  fileprivate var endsWithColon: Bool { last == 0x3A || suffix(3) == [0xEF, 0xBC, 0x9A] }
}

extension SourceText {
  /// The last group of digits of a hand-written number (2 of `4.2`), or what its Chinese numeral is.
  fileprivate var lastNumber: Int? {
    let groups = text.split { !$0.isNumber }
    return groups.last.flatMap { Int($0) } ?? numbers.last
  }
}

extension Marker {
  /// The items of the list are lines of one row: hours hold for all visits unless they say otherwise.
  fileprivate var isOneRow: Bool {
    if case .block(.hours, let columns, nil) = meaning { columns.isEmpty } else { false }
  }
}

extension RawRow {
  fileprivate static func joined(_ rows: [RawRow]) -> [RawRow] {
    guard let first = rows.first, let last = rows.last else { return [] }
    return [RawRow(cells: rows.flatMap(\.cells), range: first.range.union(last.range))]
  }

  /// Adds what is nested in the item to a column of running text.
  fileprivate mutating func extend(_ column: Column, with children: [RawRow]) {
    let texts = children.flatMap(\.texts)
    guard let index = cells.firstIndex(where: { $0.column == column }) else {
      if let text = SourceText.joined(texts) { cells.append((column, text)) }
      return
    }
    let whole = [cells[index].text].filter { !$0.isEmpty } + texts
    if let text = SourceText.joined(whole) { cells[index].text = text }
  }

  private var texts: [SourceText] { [body] + children.flatMap(\.texts) }
}

extension MarkedBlock.Sort {
  /// Items are whole texts with a grammar of their own.
  var isProse: Bool { self == .steps || self == .script }

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
  var textColumn: Column? {
    switch self {
    case .duties: .text
    case .documents: .cited
    case .terms: .meaning
    default: nil
    }
  }
}
