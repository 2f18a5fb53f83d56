import Diagnostics
import HandbookModel

/// Reads reports and records blocks. The same paper in several rows is one: what one row leaves
/// open another may state.
struct PaperReader {
  let context: ReadingContext
  private let titles: CellTitles
  private let routes: RouteReader
  private var papers: [Paper] = []

  init(_ context: ReadingContext) {
    self.context = context
    titles = CellTitles(context.titles)
    routes = RouteReader(context)
  }

  static func papers(
    of blocks: [RawBlock], context: ReadingContext, into findings: inout [Diagnostic]
  ) -> [Paper] {
    var reader = PaperReader(context)
    for block in blocks where block.sort == .reports || block.sort == .records {
      for row in block.rows { reader.add(row, sort: block.sort, into: &findings) }
    }
    return reader.papers
  }

  private mutating func add(
    _ row: RawRow, sort: MarkedBlock.Sort, into findings: inout [Diagnostic]
  ) {
    guard let name = row[.document] else {
      findings.append(
        Diagnostic(RuleCode(104), .error, at: row.range.start, "The row names no document"))
      return
    }
    for subject in subjects(name) {
      let known = papers.firstIndex { $0.subject.value.isSame(as: subject.value) }
      var paper = known.map { papers[$0] } ?? Paper(subject: subject, ranges: [])
      paper.ranges.append(subject.range)
      if sort == .reports { paper.isReport = true } else { paper.isRecord = true }
      fill(&paper, row, into: &findings)
      if let known { papers[known] = paper } else { papers.append(paper) }
    }
  }

  /// Each of several titles in signs is a paper; a bare name is one.
  private func subjects(_ cell: SourceText) -> [Located<Paper.Subject>] {
    let titles = cell.citedTitles
    guard titles.count > 1, cell.systemName == nil else {
      return [subject(cell)].compactMap(\.self)
    }
    return titles.compactMap { subject(cell.slice($0.range)) }
  }

  /// A title in signs that is unknown was reported with the text's citations; a bare one is a paper
  /// of its own.
  private func subject(_ cell: SourceText) -> Located<Paper.Subject>? {
    if let system = cell.systemName { return Located(.system(system.text), at: system.place) }
    let marked = cell.citedTitles.first
    let title = marked?.title ?? cell
    switch context.titles.citation(for: title.text) {
    case .form(let key): return Located(.form(key), at: cell.place)
    case .document(let key): return Located(.document(key), at: cell.place)
    case .external(let name): return Located(.named(name), at: cell.place)
    case nil where marked != nil:
      guard case .form(let key)? = context.titles.nearest(to: title.text)?.citation else {
        return nil
      }
      return Located(.form(key), at: cell.place)
    case nil: return Located(.named(title.text), at: cell.place)
    }
  }

  private func fill(_ paper: inout Paper, _ row: RawRow, into findings: inout [Diagnostic]) {
    if let cell = row[.period] { fillPeriod(&paper, cell, into: &findings) }
    if let cell = row[.covers] {
      let read = read(cell, &paper, &findings, context.phrases.coveredPeriod)
      paper.covers = agreed("covered period", paper.covers, read, into: &findings)
    }
    if let cell = row[.retention] {
      let read = read(cell, &paper, &findings, context.phrases.retention)
      paper.retention = agreed("retention term", paper.retention, read, into: &findings)
    }
    if let keeper = row[.keeper] {
      let read =
        CellSilence.statement(keeper, context: context, into: &findings).map {
          Located($0, at: keeper.place)
        }
        ?? context.roles.one(keeper, into: &findings).map {
          Located(.value($0.value), at: $0.range)
        }
        ?? Located(.unreadable, at: keeper.place)
      paper.keeper = agreed("keeper", paper.keeper, read, into: &findings)
    }
    fillRoute(&paper, row, into: &findings)
    if let contents = row[.contents], isValue(contents) {
      let known = Set(paper.contents.map { folded($0.text) })
      paper.contents += contents.items.filter { !known.contains(folded($0.text)) }
    }
    if let together = row[.together], isValue(together) {
      paper.enclosures += titles.citations(together, expectsForm: false, into: &findings) ?? []
    }
    if let copies = row[.copies], isValue(copies) {
      paper.copies = count(copies, into: &findings)
    }
    if let numbering = row[.numbering] {
      paper.numbering = numbered(numbering, into: &findings)
    }
  }

  private func fillRoute(_ paper: inout Paper, _ row: RawRow, into findings: inout [Diagnostic]) {
    if let route = row[.route], isValue(route) {
      guard let stages = routes.stages(route, into: &findings) else {
        paper.isUnreadable = true
        return
      }
      paper.stages += stages
    }
    for act in Paper.Act.allCases {
      guard let cell = row[act.column], isValue(cell) else { continue }
      guard let stages = routes.stages(act, cell, into: &findings) else {
        paper.isUnreadable = true
        continue
      }
      paper.stages += stages
    }
  }

  private func isValue(_ cell: SourceText) -> Bool {
    CellSilence.isValue(cell, context: context)
  }

  /// A period of the calendar, or an occasion: `每次回访后`, `出现上报情形时`.
  private func fillPeriod(
    _ paper: inout Paper, _ cell: SourceText, into findings: inout [Diagnostic]
  ) {
    if isValue(cell), context.phrases.calendarPeriod(cell).value == nil {
      let occasion = context.phrases.occasion(cell)
      if let value = occasion.value {
        findings += occasion.diagnostics
        paper.occasion = Located(value, at: cell.place)
        return
      }
    }
    let read = read(cell, &paper, &findings, context.phrases.calendarPeriod)
    paper.period = agreed("period", paper.period, read, into: &findings)
  }

  /// What several rows state of one paper has to agree.
  private func agreed<Value: Equatable>(
    _ name: Message, _ earlier: Located<Statement<Value>>?, _ stated: Located<Statement<Value>>,
    into findings: inout [Diagnostic]
  ) -> Located<Statement<Value>> {
    guard let earlier else { return stated }
    guard earlier.value.value != nil, stated.value.value != nil, earlier.value != stated.value
    else { return earlier.value.value == nil ? stated : earlier }
    findings.append(
      Diagnostic(
        RuleCode(213), .error, at: stated.range,
        "The \(name) differs from what is stated elsewhere",
        explanation: "One paper can have one \(name) only; readers could follow either",
        notes: [Note("The same paper has another \(name) here", at: earlier.range)]))
    return earlier
  }

  private func read<Value>(
    _ cell: SourceText, _ paper: inout Paper, _ findings: inout [Diagnostic],
    _ phrase: (SourceText) -> Reading<Value>
  ) -> Located<Statement<Value>> {
    if let silence: Statement<Value> = CellSilence.statement(
      cell, context: context, into: &findings)
    {
      return Located(silence, at: cell.place)
    }
    let reading = phrase(cell)
    findings += reading.diagnostics
    if reading.value == nil { paper.isUnreadable = true }
    return Located(reading.value.map { .value($0) } ?? .unreadable, at: cell.place)
  }

  private func count(_ cell: SourceText, into findings: inout [Diagnostic]) -> Located<Int>? {
    // `一式三份`: the last number is how many.
    if let number = cell.numbers.last { return Located(number, at: cell.place) }
    findings.append(
      Diagnostic(RuleCode(106), .error, at: cell.place, "'\(cell.text)' is no number of copies"))
    return nil
  }

  private func numbered(
    _ cell: SourceText, into findings: inout [Diagnostic]
  ) -> Located<Paper.Numbering>? {
    let words = CellWords.shared
    if words.says(.perPage, cell.text) { return Located(.page, at: cell.place) }
    if words.says(.perCopy, cell.text) { return Located(.copy, at: cell.place) }
    guard isValue(cell) else { return nil }
    let known = [CellWords.ID.perPage, .perCopy].map { words.word($0, like: cell) }
    findings.append(
      Diagnostic(
        RuleCode(106), .error, at: cell.place, "'\(cell.text)' does not say what is numbered",
        explanation: "Understood are: \(Message(names: known))"))
    return nil
  }
}

extension Paper.Act {
  var column: Column {
    switch self {
    case .compile: .compile
    case .review: .review
    case .approve: .approve
    case .submit: .submit
    case .archive: .archive
    }
  }
}

extension Paper.Subject {
  /// Papers of their own are the same where their names are, whatever the case and width.
  func isSame(as other: Paper.Subject) -> Bool {
    if case .named(let left) = self, case .named(let right) = other {
      return folded(left) == folded(right)
    }
    return self == other
  }
}

extension SourceText {
  /// The name in 【name】, where that is the whole text.
  var systemName: SourceText? {
    let (open, close) = (Array("【".utf8), Array("】".utf8))
    guard has(open, at: 0), has(close, at: utf8.count - close.count) else { return nil }
    return slice(open.count..<utf8.count - close.count)
  }
}
