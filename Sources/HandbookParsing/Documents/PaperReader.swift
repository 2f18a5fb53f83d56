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
    guard let subject = subject(name) else { return }
    let known = papers.firstIndex { $0.subject.value.isSame(as: subject.value) }
    var paper = known.map { papers[$0] } ?? Paper(subject: subject, ranges: [])
    paper.ranges.append(name.place)
    if sort == .reports { paper.isReport = true } else { paper.isRecord = true }
    fill(&paper, row, into: &findings)
    if let known { papers[known] = paper } else { papers.append(paper) }
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
    paper.period =
      row[.period].map { read($0, &paper, &findings, context.phrases.calendarPeriod) }
      ?? paper.period
    paper.covers =
      row[.covers].map { read($0, &paper, &findings, context.phrases.coveredPeriod) }
      ?? paper.covers
    paper.retention =
      row[.retention].map { read($0, &paper, &findings, context.phrases.retention) }
      ?? paper.retention
    if let keeper = row[.keeper] {
      paper.keeper =
        CellSilence.statement(keeper, context: context).map { Located($0, at: keeper.place) }
        ?? context.roles.one(keeper, into: &findings).map {
          Located(.value($0.value), at: $0.range)
        }
        ?? Located(.unreadable, at: keeper.place)
    }
    fillRoute(&paper, row, into: &findings)
    if let contents = row[.contents] { paper.contents += [contents] }
    if let together = row[.together] {
      paper.enclosures += titles.citations(together, expectsForm: false, into: &findings) ?? []
    }
    if let copies = row[.copies] { paper.copies = count(copies, into: &findings) }
    if let numbering = row[.numbering] { paper.numbering = numbered(numbering, into: &findings) }
  }

  private func fillRoute(_ paper: inout Paper, _ row: RawRow, into findings: inout [Diagnostic]) {
    if let route = row[.route] {
      guard let stages = routes.stages(route, into: &findings) else {
        paper.isUnreadable = true
        return
      }
      paper.stages += stages
    }
    for act in Paper.Act.allCases {
      guard let cell = row[act.column], CellSilence.isValue(cell, context: context) else {
        continue
      }
      guard let stage = routes.stage(act, cell, into: &findings) else {
        paper.isUnreadable = true
        continue
      }
      paper.stages.append(stage)
    }
  }

  private func read<Value>(
    _ cell: SourceText, _ paper: inout Paper, _ findings: inout [Diagnostic],
    _ phrase: (SourceText) -> Reading<Value>
  ) -> Located<Statement<Value>> {
    if let silence: Statement<Value> = CellSilence.statement(cell, context: context) {
      return Located(silence, at: cell.place)
    }
    let reading = phrase(cell)
    findings += reading.diagnostics
    if reading.value == nil { paper.isUnreadable = true }
    return Located(reading.value.map { .value($0) } ?? .unreadable, at: cell.place)
  }

  private func count(_ cell: SourceText, into findings: inout [Diagnostic]) -> Located<Int>? {
    let digits = cell.text.filter(\.isWholeNumber)
    if let number = Int(digits) { return Located(number, at: cell.place) }
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
    let known = (words[.perPage] + words[.perCopy]).inScript(of: cell.text)
    findings.append(
      Diagnostic(
        RuleCode(106), .error, at: cell.place, "'\(cell.text)' does not say what is numbered",
        explanation: "Understood are: \(known.joined(separator: ", "))"))
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
  fileprivate var systemName: SourceText? {
    let (open, close) = (Array("【".utf8), Array("】".utf8))
    guard has(open, at: 0), has(close, at: utf8.count - close.count) else { return nil }
    return slice(open.count..<utf8.count - close.count)
  }
}
