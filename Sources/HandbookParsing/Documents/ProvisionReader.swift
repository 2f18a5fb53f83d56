import Diagnostics
import HandbookModel

/// Reads the rows of provisions blocks: training, inspection, privacy, penalties and what else
/// supports the visits.
struct ProvisionReader {
  let context: ReadingContext
  private let titles: CellTitles

  init(_ context: ReadingContext) {
    self.context = context
    titles = CellTitles(context.titles)
  }

  func provision(_ row: RawRow, into findings: inout [Diagnostic]) -> Provision? {
    guard let name = row[.provision] else {
      findings.append(
        Diagnostic(RuleCode(104), .error, at: row.range.start, "The row names no provision"))
      return nil
    }
    var provision = Provision(name: name, range: row.range)
    let before = findings.count
    provision.category = row[.category].flatMap { category($0, into: &findings) }
    provision.addressees =
      value(row[.addressees]).flatMap { context.roles.list($0, into: &findings) } ?? []
    provision.responsible = value(row[.leaders]).flatMap {
      context.roles.one($0, into: &findings)
    }
    provision.time = value(row[.time]).flatMap { time($0, into: &findings) }
    provision.contents = row[.contents].flatMap(words)?.items ?? []
    provision.forms = value(row[.sheet]).flatMap { titles.forms($0, into: &findings) } ?? []
    provision.amount = row[.amount].map { amount($0, into: &findings) }
    provision.governing =
      value(row[.under]).flatMap {
        titles.citations($0, expectsForm: false, into: &findings)
      } ?? []
    provision.isUnreadable = findings.holdsError(behind: before)
    return provision
  }

  private func value(_ cell: SourceText?) -> SourceText? {
    cell.flatMap { CellSilence.isValue($0, context: context) ? $0 : nil }
  }

  /// Free words; 按公司规定处理 is one of them, and no other document's value.
  private func words(_ cell: SourceText) -> SourceText? {
    switch context.phrases.silence(cell) {
    case nil, .sameAs, .elsewhere: cell
    default: nil
    }
  }

  private func category(
    _ cell: SourceText, into findings: inout [Diagnostic]
  ) -> Located<Provision.Category>? {
    let words = CellWords.shared
    for category in Provision.Category.allCases {
      guard let id = CellWords.ID(rawValue: category.rawValue) else { continue }
      if words.says(id, cell.text) { return Located(category, at: cell.place) }
    }
    let ids = Provision.Category.allCases.compactMap { CellWords.ID(rawValue: $0.rawValue) }
    let near = NearMiss.nearest(to: cell.text, among: ids.flatMap { words[$0] })
    let listed = ids.map { words.word($0, like: cell) }.joined(separator: ", ")
    findings.append(
      Diagnostic(
        RuleCode(106), .error, at: cell.place,
        "No category '\(cell.text)'\(Message.didYouMean(near))",
        explanation: "Categories are: \(listed)",
        suggestions: near.map {
          [Suggestion("Rename to '\($0)'", edits: [Edit(cell.place, replacement: $0)])]
        } ?? []))
    return nil
  }

  private func time(
    _ cell: SourceText, into findings: inout [Diagnostic]
  ) -> Located<Provision.Time>? {
    let reading = context.phrases.provisionTime(cell)
    findings += reading.diagnostics
    return reading.value.map { Located($0, at: cell.place) }
  }

  private func amount(
    _ cell: SourceText, into findings: inout [Diagnostic]
  ) -> Located<Statement<Amount>> {
    if let silence: Statement<Amount> = CellSilence.statement(
      cell, context: context, into: &findings)
    {
      return Located(silence, at: cell.place)
    }
    let reading = context.phrases.amount(cell)
    findings += reading.diagnostics
    return Located(reading.value.map { .value($0) } ?? .unreadable, at: cell.place)
  }
}

extension SourceText {
  /// What a cell lists, item by item: semicolons and line breaks divide first, then commas.
  var items: [SourceText] {
    split(at: ";").flatMap(\.lines).flatMap { $0.split(at: "、") }.flatMap { $0.split(at: ",") }
      .map { $0.withoutStop.withoutAnd }.filter { !$0.isEmpty }
  }

  /// `a, b, and c`: the last item without the word before it.
  private var withoutAnd: SourceText {
    guard let length = prefixLength(["and"]), length < utf8.count else { return self }
    return suffix(from: length)
  }
}
