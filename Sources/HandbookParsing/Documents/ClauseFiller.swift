import Diagnostics
import HandbookModel

/// Reads the columns of a row of visits.
struct ClauseFiller {
  let context: ReadingContext
  private let titles: CellTitles
  private let words = CellWords.shared

  init(_ context: ReadingContext) {
    self.context = context
    titles = CellTitles(context.titles)
  }

  /// Returns whether the rate is one for all kinds of the row together.
  func fill(_ clause: inout Clause, _ row: RawRow, into findings: inout [Diagnostic]) -> Bool {
    let isPooled = fillTimes(&clause, row, into: &findings)
    fillPeople(&clause, row, into: &findings)
    fillConduct(&clause, row, into: &findings)
    fillCall(&clause, row, into: &findings)
    return isPooled
  }

  // MARK: When, and how many

  private func fillTimes(
    _ clause: inout Clause, _ row: RawRow, into findings: inout [Diagnostic]
  ) -> Bool {
    let deadlines = row.all(.deadline)
    if deadlines.count > 1 { findings.append(twice(deadlines[1], deadlines[0])) }
    clause.deadline = deadlines.first.map { cell in
      statement(withoutJoint(cell).text, at: cell, into: &findings, context.phrases.deadline)
    }
    guard let cell = row[.rate] else { return false }
    let (text, isPooled) = withoutJoint(cell)
    clause.rate = statement(text, at: cell, into: &findings, context.phrases.rate)
    return isPooled
  }

  /// `分别为 30%`, `合计 30%`: what is said of several kinds, each or all together.
  private func withoutJoint(_ cell: SourceText) -> (text: SourceText, isPooled: Bool) {
    for (id, isPooled) in [(CellWords.ID.eachOf, false), (.pooled, true)] {
      if let length = cell.prefixLength(words[id]) {
        let rest = cell.suffix(from: length)
        let text = rest.split(at: ":", limit: 1)
        // `每户` and `each household` are rates by themselves.
        let isWhole = !isPooled && context.phrases.rate(cell).isClean
        if !rest.isEmpty, !isWhole { return (text[text.count - 1].trimmed, isPooled) }
      }
      if let end = cell.lengthBeforeSuffix(words[id]), end > 0 {
        return (cell.prefix(to: end).withoutStop, isPooled)
      }
    }
    return (cell, false)
  }

  // MARK: Who

  private func fillPeople(_ clause: inout Clause, _ row: RawRow, into findings: inout [Diagnostic])
  {
    if let cell = row[.leaders] {
      if let silence: Statement<Leaders> = silence(cell, into: &findings) {
        clause.leaders = Located(silence, at: cell.place)
      } else {
        let read = PeopleReader(context).responsible(cell, into: &findings)
        clause.leaders = read.leaders
        clause.companions = read.people(.companions)
        clause.assistants = read.people(.assistants)
        clause.organisers = read.people(.organisers)
        clause.supervisors = read.people(.supervisors)
      }
    }
    clause.companions = roles(row[.companions], into: &findings) ?? clause.companions
    clause.assistants = roles(row[.assistants], into: &findings) ?? clause.assistants
    clause.organisers = roles(row[.organisers], into: &findings) ?? clause.organisers
    clause.supervisors = roles(row[.supervisors], into: &findings) ?? clause.supervisors
    clause.signatures = row[.signed].map { cell in
      Located(
        silence(cell, into: &findings)
          ?? SignatureReader(context).signatures(cell, into: &findings),
        at: cell.place)
    }
    clause.contacts = row[.contacts].map { cell in
      list(cell, into: &findings) { context.contacts.list($0, into: &$1) }
    }
  }

  private func roles(
    _ cell: SourceText?, into findings: inout [Diagnostic]
  ) -> Located<Statement<[Located<RoleID>]>>? {
    cell.map { cell in list(cell, into: &findings) { context.roles.list($0, into: &$1) } }
  }

  // MARK: How

  private func fillConduct(
    _ clause: inout Clause, _ row: RawRow, into findings: inout [Diagnostic]
  ) {
    let conduct = ConductReader(context)
    if let cell = row[.methods] {
      let (methods, otherwise) = conduct.divided(cell)
      clause.methods = methods.map { text in
        list(text, into: &findings) { conduct.ways($0, into: &$1) }
      }
      clause.fallbacks = otherwise.map { text in
        list(text, into: &findings) { conduct.fallbacks($0, into: &$1) }
      }
    }
    if let cell = row[.fallback] {
      let stated = list(cell, into: &findings) { conduct.fallbacks($0, into: &$1) }
      if let earlier = clause.fallbacks, earlier.value != stated.value {
        findings.append(twice(cell, at: earlier.range))
      }
      clause.fallbacks = stated
    }
    clause.topics = row[.topics].map { cell in
      list(cell, into: &findings) { context.topics.list($0, into: &$1) }
    }
    clause.sheets = row[.sheet].map { cell in
      // `【系统】`: the record is held in an outside system.
      if let system = cell.systemName {
        return Located(.elsewhere(.external(system.text)), at: cell.place)
      }
      return list(cell, into: &findings) { titles.forms($0, into: &$1) }
    }
  }

  private func fillCall(_ clause: inout Clause, _ row: RawRow, into findings: inout [Diagnostic]) {
    clause.length = row[.length].map { cell in
      statement(cell, at: cell, into: &findings, context.phrases.visitLength)
    }
    clause.hours = row[.hours].map { cell in
      statement(cell, at: cell, into: &findings, context.phrases.visitHours)
    }
    clause.notice = row[.notice].map { cell in
      statement(cell, at: cell, into: &findings, context.phrases.notice)
    }
    clause.script = row[.script].map { cell in
      let name = cell.citedTitles.first?.title ?? cell
      return Located(silence(cell, into: &findings) ?? .value(name.text), at: name.place)
    }
  }

  // MARK: Cells

  /// A cell that holds a silence or a list; `read` reports what it cannot read.
  private func list<Value>(
    _ cell: SourceText, into findings: inout [Diagnostic],
    _ read: (SourceText, inout [Diagnostic]) -> Value?
  ) -> Located<Statement<Value>> {
    if let silence: Statement<Value> = silence(cell, into: &findings) {
      return Located(silence, at: cell.place)
    }
    guard let value = read(cell, &findings) else { return Located(.unreadable, at: cell.place) }
    return Located(.value(value), at: cell.place)
  }

  /// A cell whose phrase the grammar reads, silences included.
  private func statement<Value>(
    _ text: SourceText, at cell: SourceText, into findings: inout [Diagnostic],
    _ read: (SourceText) -> Reading<Value>
  ) -> Located<Statement<Value>> {
    if let silence: Statement<Value> = silence(text, into: &findings) {
      return Located(silence, at: cell.place)
    }
    let reading = read(text)
    findings += reading.diagnostics
    return Located(reading.value.map { .value($0) } ?? .unreadable, at: cell.place)
  }

  private func silence<Value>(
    _ cell: SourceText, into findings: inout [Diagnostic]
  ) -> Statement<Value>? {
    CellSilence.statement(cell, context: context, into: &findings)
  }

  // MARK: Findings

  private func twice(_ second: SourceText, _ first: SourceText) -> Diagnostic {
    Diagnostic(
      RuleCode(106), .error, at: second.place, "The row states two deadlines",
      explanation: "Several columns feed the deadline; only one of them may be filled in a row",
      notes: [Note("The other stands here", at: first.place)])
  }

  private func twice(_ fallback: SourceText, at first: SourceRange) -> Diagnostic {
    Diagnostic(
      RuleCode(106), .error, at: fallback.place, "The row states two fallbacks",
      explanation: "A fallback stands behind the methods or in a column of its own",
      notes: [Note("The other stands here", at: first)])
  }
}
