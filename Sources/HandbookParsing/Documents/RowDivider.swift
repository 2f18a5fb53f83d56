import Diagnostics
import HandbookModel

/// Takes a row apart whose cells say some things only for fewer cases: `3 天内；如大客户：1 天内`,
/// `服务效果、滑道安全（维修回访）`. What holds for fewer becomes a row of its own.
struct RowDivider {
  let context: ReadingContext

  /// What a part of a row holds for, beside the row's own key.
  enum Restriction {
    case kinds([Located<KindID>])
    case condition(Condition)
  }

  struct Part {
    var restriction: Restriction
    var row: RawRow
  }

  /// The row without what is restricted, and the parts in the order of the text.
  func divided(_ row: RawRow) -> (row: RawRow, parts: [Part]) {
    var parts: [Part] = []
    var rest = row
    rest.cells = row.cells.compactMap { column, cell in
      guard let kind = RowDivider.columns[column], cell.mayBeRestricted else {
        return (column, cell)
      }
      var kept: [SourceText] = []
      for value in cell.split(at: ";").map(\.trimmed) where !value.isEmpty {
        let (own, found) = divided(value, isList: kind == .list)
        if let own { kept.append(own) }
        parts += found.map {
          Part(restriction: $0.0, row: RawRow(cells: [(column, $0.1)], range: row.range))
        }
      }
      guard !parts.isEmpty, kept.count < cell.split(at: ";").count || kind == .list else {
        return (column, cell)
      }
      return SourceText.joined(kept, by: ";").map { (column, $0) }
    }
    return (parts.isEmpty ? row : rest, parts)
  }

  private enum ColumnSort { case scalar, list }

  /// Cells of people who lead have labels of their own; so have signatures.
  private static let columns: [Column: ColumnSort] = [
    .deadline: .scalar, .rate: .scalar, .methods: .list, .topics: .list, .sheet: .list,
    .contacts: .list, .hours: .scalar, .length: .scalar, .notice: .scalar, .script: .scalar,
    .companions: .list, .assistants: .list, .supervisors: .list, .signed: .list,
    .organisers: .list,
  ]

  private func divided(
    _ value: SourceText, isList: Bool
  ) -> (own: SourceText?, found: [(Restriction, SourceText)]) {
    let sides = value.split(at: ":", limit: 1).map(\.trimmed)
    if sides.count == 2 {
      guard let restriction = label(sides[0]) else { return (value, []) }
      return (nil, [(restriction, sides[1])])
    }
    let items = isList ? value.split(at: "、").flatMap { $0.split(at: ",") } : [value]
    var own: [SourceText] = []
    var found: [(Restriction, SourceText)] = []
    for item in items.map(\.trimmed) where !item.isEmpty {
      if let (head, inside) = item.closingBracket, !head.isEmpty,
        let restriction = restriction(inside)
      {
        found.append((restriction, head))
      } else {
        own.append(item)
      }
    }
    return found.isEmpty ? (value, []) : (SourceText.joined(own, by: "、"), found)
  }

  /// `如大客户`, `重大投诉回访`; not what the visit came to, which is a fallback's affair.
  private func label(_ text: SourceText) -> Restriction? {
    let words = CellWords.shared
    var name = text
    if let length = name.prefixLength(words[.opens]) { name = name.suffix(from: length) }
    if let length = name.lengthBeforeSuffix(words[.closes]) { name = name.prefix(to: length) }
    return restriction(name)
  }

  private func restriction(_ text: SourceText) -> Restriction? {
    var ignored: [Diagnostic] = []
    if let kinds = context.kinds.list(text, into: &ignored), ignored.isEmpty {
      return .kinds(kinds)
    }
    let reading = context.phrases.condition(text)
    guard let condition = reading.value, reading.isClean, !condition.isResult else { return nil }
    return .condition(condition)
  }
}

extension Condition {
  /// It speaks of what the visit came to.
  var isResult: Bool {
    terms.contains { if case .result = $0 { true } else { false } }
  }
}

extension SourceText {
  /// Only a label or a bracket restricts; most cells have neither.
  fileprivate var mayBeRestricted: Bool {
    utf8.contains(0x3A) || utf8.contains(0x29) || utf8.contains(0xEF)
  }
}
