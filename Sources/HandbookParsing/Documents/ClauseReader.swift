import Diagnostics
import HandbookModel

/// Reads the rows of visits blocks into clauses.
struct ClauseReader {
  let context: ReadingContext
  private let divider: RowDivider
  private let filler: ClauseFiller

  init(_ context: ReadingContext) {
    self.context = context
    divider = RowDivider(context: context)
    filler = ClauseFiller(context)
  }

  /// Empty where the row's kind or condition could not be read, which is reported.
  func clauses(of row: RawRow, into findings: inout [Diagnostic]) -> [Clause] {
    guard let head = row[.kind] else {
      findings.append(
        Diagnostic(
          RuleCode(104), .error, at: row.range.start, "The row names no kind of visit",
          explanation:
            "The kind stands under one of: \(Message(names: BlockDictionary.shared.words(of: .kind, in: .visits)))"
        ))
      return []
    }
    let keys = ClauseKeyReader(context).keys(head, row: row, into: &findings)
    guard !keys.isEmpty else { return [] }
    let (own, parts) = divider.divided(row)
    var found = clauses(keys, own, into: &findings)
    for part in parts {
      found += clauses(keys.flatMap { $0.restricted(part.restriction) }, part.row, into: &findings)
    }
    return found
  }

  /// The same for each key.
  private func clauses(
    _ keys: [Located<ClauseKey>], _ row: RawRow, into findings: inout [Diagnostic]
  ) -> [Clause] {
    guard let first = keys.first else { return [] }
    var clause = Clause(key: first, range: row.range)
    let isPooled = filler.fill(&clause, row, into: &findings)
    let kinds = keys.compactMap { key -> KindID? in
      if case .kind(let kind) = key.value.subject { kind } else { nil }
    }
    if isPooled { clause.pool = kinds }
    return keys.map { key in
      var copy = clause
      copy.key = key
      return copy
    }
  }
}

extension Located<ClauseKey> {
  /// The key of a part of the row, or several.
  fileprivate func restricted(_ restriction: RowDivider.Restriction) -> [Located<ClauseKey>] {
    switch restriction {
    case .kinds(let kinds):
      return kinds.map { kind in
        var key = value
        key.subject = .kind(kind.value)
        return Located(key, at: kind.range)
      }
    case .condition(let condition):
      var key = value
      key.condition = Condition((key.condition?.terms ?? []) + condition.terms)
      return [Located(key, at: range)]
    }
  }
}

/// What a cell says when it gives no value.
enum CellSilence {
  /// Nil where the cell states a value. A title in signs that nobody knows is reported with all
  /// citations of the text, a bare one here.
  static func statement<Value>(
    _ cell: SourceText, context: ReadingContext, into findings: inout [Diagnostic]
  ) -> Statement<Value>? {
    switch context.phrases.silence(cell) {
    case .nothing: .nothing
    case .unlimited: .unlimited
    case .exempt: .exempt
    case .blank: .blank
    case .elsewhere(let title):
      elsewhere(title, cell, context, into: &findings).map { .elsewhere($0) } ?? .unreadable
    // References to rows were resolved before; what is left begins with the same word (同一住户).
    case .sameAs, .absent, nil: nil
    }
  }

  private static func elsewhere(
    _ title: SourceText, _ cell: SourceText, _ context: ReadingContext,
    into findings: inout [Diagnostic]
  ) -> Citation? {
    if let known = context.titles.citation(for: title.text) { return known }
    if CellWords.shared.says(.plan, title.text) { return .external(title.text) }
    guard cell.citedTitles.isEmpty else { return nil }
    return CitationReader(titles: context.titles)
      .citation(title, style: .cell, expectsForm: false, into: &findings)
  }

  /// Whether the cell states a value rather than that there is none.
  static func isValue(_ cell: SourceText, context: ReadingContext) -> Bool {
    switch context.phrases.silence(cell) {
    case nil, .sameAs: true
    default: false
    }
  }
}
