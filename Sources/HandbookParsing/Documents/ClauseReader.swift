import Diagnostics
import HandbookModel

/// Reads the rows of visits blocks into clauses.
struct ClauseReader {
  let context: ReadingContext
  let titles: CellTitles
  private let words = CellWords.shared

  init(_ context: ReadingContext) {
    self.context = context
    titles = CellTitles(context.titles)
  }

  func clauses(of block: RawBlock, into findings: inout [Diagnostic]) -> [Clause] {
    var found: [Clause] = []
    let references = RowReferences(block, context: context)
    for row in block.rows {
      var row = references.resolved(row, into: &findings)
      if let heading = block.heading { row.cells.append(heading) }
      found += clauses(of: row, into: &findings)
    }
    return found
  }

  private func clauses(of row: RawRow, into findings: inout [Diagnostic]) -> [Clause] {
    guard let head = row[.kind] else {
      findings.append(
        Diagnostic(
          RuleCode(104), .error, at: row.range.start, "The row names no kind of visit",
          explanation: "The kind stands under one of: "
            + BlockDictionary.shared.words(of: .kind, in: .visits).joined(separator: ", ")))
      return []
    }
    let keys = ClauseKeyReader(context).keys(head, row: row, into: &findings)
    guard !keys.isEmpty else { return [] }
    var clause = Clause(key: keys[0], range: row.range)
    fillTimes(&clause, row, into: &findings)
    fillPeople(&clause, row, into: &findings)
    fillConduct(&clause, row, into: &findings)
    return keys.map { key in
      var copy = clause
      copy.key = key
      return copy
    }
  }

  private func fillTimes(_ clause: inout Clause, _ row: RawRow, into findings: inout [Diagnostic]) {
    let deadlines = row.all(.deadline)
    if deadlines.count > 1 { findings.append(twice(deadlines[1], deadlines[0])) }
    clause.deadline = deadlines.first.flatMap { cell in
      statement(cell, into: &findings) { context.phrases.deadline($0) }
    }
    clause.rate = row[.rate].flatMap { cell in
      statement(cell, into: &findings) { context.phrases.rate($0) }
    }
    clause.length = row[.length].flatMap { cell in
      statement(cell, into: &findings) {
        context.phrases.length($0).map { VisitLength(maximum: $0) }
      }
    }
  }

  private func fillPeople(_ clause: inout Clause, _ row: RawRow, into findings: inout [Diagnostic])
  {
    let people = PeopleReader(context)
    if let cell = row[.leaders] {
      if let silence: Statement<Leaders> = silence(cell) {
        clause.leaders = Located(silence, at: cell.place)
      } else {
        let read = people.responsible(cell, into: &findings)
        clause.leaders = read.leaders
        clause.companions = read.companions
        clause.assistants = read.assistants
      }
    }
    clause.companions = roles(row[.companions], into: &findings) ?? clause.companions
    clause.assistants = roles(row[.assistants], into: &findings) ?? clause.assistants
    clause.signatures = row[.signed].map { cell in
      Located(silence(cell) ?? people.signatures(cell, into: &findings), at: cell.place)
    }
    clause.contacts = row[.contacts].map { cell in
      list(cell, into: &findings) { context.contacts.list($0, into: &$1) }
    }
  }

  private func fillConduct(
    _ clause: inout Clause, _ row: RawRow, into findings: inout [Diagnostic]
  ) {
    let conduct = ConductReader(context)
    clause.methods = row[.methods].map { cell in
      list(cell, into: &findings) { conduct.ways($0, into: &$1) }
    }
    clause.fallbacks = row[.fallback].map { cell in
      list(cell, into: &findings) { conduct.fallbacks($0, into: &$1) }
    }
    clause.topics = row[.topics].map { cell in
      list(cell, into: &findings) { context.topics.list($0, into: &$1) }
    }
    clause.sheets = row[.sheet].map { cell in
      list(cell, into: &findings) { titles.forms($0, into: &$1) }
    }
  }

  private func roles(
    _ cell: SourceText?, into findings: inout [Diagnostic]
  ) -> Located<Statement<[Located<RoleID>]>>? {
    cell.map { cell in list(cell, into: &findings) { context.roles.list($0, into: &$1) } }
  }

  /// A cell that holds a silence or a list; `read` reports what it cannot read.
  private func list<Value>(
    _ cell: SourceText, into findings: inout [Diagnostic],
    _ read: (SourceText, inout [Diagnostic]) -> Value?
  ) -> Located<Statement<Value>> {
    if let silence: Statement<Value> = silence(cell) { return Located(silence, at: cell.place) }
    guard let value = read(cell, &findings) else { return Located(.unreadable, at: cell.place) }
    return Located(.value(value), at: cell.place)
  }

  /// A cell whose phrase the grammar reads, silences included.
  private func statement<Value>(
    _ cell: SourceText, into findings: inout [Diagnostic],
    _ read: (SourceText) -> Reading<Value>
  ) -> Located<Statement<Value>>? {
    if let silence: Statement<Value> = silence(cell) { return Located(silence, at: cell.place) }
    let reading = read(cell)
    findings += reading.diagnostics
    return Located(reading.value.map { .value($0) } ?? .unreadable, at: cell.place)
  }

  private func silence<Value>(_ cell: SourceText) -> Statement<Value>? {
    CellSilence.statement(cell, context: context)
  }

  private func twice(_ second: SourceText, _ first: SourceText) -> Diagnostic {
    Diagnostic(
      RuleCode(106), .error, at: second.place, "The row states two deadlines",
      explanation: "Several columns feed the deadline; only one of them may be filled in a row",
      notes: [Note("The other stands here", at: first.place)])
  }
}

/// What a cell says when it gives no value.
enum CellSilence {
  /// Nil where the cell states a value.
  static func statement<Value>(
    _ cell: SourceText, context: ReadingContext
  ) -> Statement<Value>? {
    switch context.phrases.silence(cell) {
    case .nothing: .nothing
    case .unlimited: .unlimited
    case .exempt: .exempt
    case .blank: .blank
    case .elsewhere(let title):
      context.titles.citation(for: title.text).map { .elsewhere($0) } ?? .unreadable
    case .sameAs: .unreadable
    case .absent, nil: nil
    }
  }

  /// Whether the cell states a value rather than that there is none.
  static func isValue(_ cell: SourceText, context: ReadingContext) -> Bool {
    context.phrases.silence(cell) == nil
  }
}
