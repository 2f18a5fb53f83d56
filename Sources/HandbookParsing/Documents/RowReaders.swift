import Diagnostics
import HandbookModel

/// Reads the smaller sorts of blocks, whose rows need no grammar of their own.
struct RowReaders {
  let context: ReadingContext
  private let routes: RouteReader
  private let titles: CellTitles

  init(_ context: ReadingContext) {
    self.context = context
    routes = RouteReader(context)
    titles = CellTitles(context.titles)
  }

  func duty(_ row: RawRow, into findings: inout [Diagnostic]) -> Duty? {
    guard let name = row[.role] else {
      findings.append(unnamed(row, "The row names no role"))
      return nil
    }
    guard let role = context.roles.one(name, into: &findings) else { return nil }
    return Duty(role: role, text: row[.text] ?? SourceText(whole: row.range), range: row.range)
  }

  func term(_ row: RawRow, into findings: inout [Diagnostic]) -> Term? {
    guard let term = row[.term] else {
      findings.append(unnamed(row, "The row names no term"))
      return nil
    }
    guard let meaning = row[.meaning], !meaning.isEmpty else {
      findings.append(
        Diagnostic(RuleCode(104), .error, at: term.place, "The term has no meaning"))
      return nil
    }
    return Term(term: Located(term.text, at: term.place), meaning: meaning)
  }

  func escalation(_ row: RawRow, into findings: inout [Diagnostic]) -> Escalation? {
    guard let occasion = row[.case] else {
      findings.append(unnamed(row, "The row names no case"))
      return nil
    }
    var escalation = Escalation(occasion: occasion, range: row.range)
    let before = findings.count
    escalation.level = context.phrases.overdueLevel(in: occasion)
    escalation.threshold = context.phrases.threshold(in: occasion)
    escalation.countedPer = value(row[.countedPer])
    escalation.counting = value(row[.countedPer]).flatMap {
      phrase($0, context.phrases.counting, &findings)
    }
    if escalation.countedPer == nil, escalation.threshold != nil {
      escalation.counting = context.phrases.counting(in: occasion)
    }
    escalation.by = value(row[.by]).flatMap { context.roles.one($0, into: &findings) }
    escalation.chain = value(row[.to]).flatMap { routes.chain($0, into: &findings) } ?? []
    escalation.due = value(row[.due]).flatMap { routes.due($0, into: &findings) }
    if let under = value(row[.under]) {
      escalation.governing = titles.citations(under, expectsForm: false, into: &findings) ?? []
    }
    escalation.isUnreadable = findings.holdsError(behind: before)
    return escalation
  }

  func target(_ row: RawRow, into findings: inout [Diagnostic]) -> Target? {
    guard let name = row[.target] else {
      findings.append(unnamed(row, "The row names no target"))
      return nil
    }
    var target = Target(name: name, range: row.range)
    let before = findings.count
    target.value = value(row[.value]).flatMap {
      phrase($0, context.phrases.targetValue, &findings)
    }
    target.isLeftOpen = row[.value].map(isLeftOpen) ?? false
    target.numerator = value(row[.numerator]).flatMap { quantity($0, into: &findings) }
    target.denominator = value(row[.denominator]).flatMap { quantity($0, into: &findings) }
    target.period = value(row[.period]).flatMap {
      phrase($0, context.phrases.calendarPeriod, &findings)
    }
    if let except = value(row[.except]) {
      target.exceptions = context.kinds.list(except, into: &findings) ?? []
    }
    target.owner = value(row[.owner]).flatMap { context.roles.one($0, into: &findings) }
    target.isUnreadable = findings.holdsError(behind: before)
    return target
  }

  func hours(_ row: RawRow, into findings: inout [Diagnostic]) -> ContactHours {
    var hours = ContactHours(range: row.range)
    hours.required = intervals(row[.required], into: &findings)
    hours.recommended = intervals(row[.recommended], into: &findings)
    hours.avoided = intervals(row[.avoided], into: &findings)
    if let kinds = value(row[.appliesTo]), !CellWords.shared.says(.all, kinds.text) {
      hours.appliesTo = context.kinds.list(kinds, into: &findings) ?? []
    }
    return hours
  }

  /// What a cell states; nil where it is empty or says that there is nothing.
  private func value(_ cell: SourceText?) -> SourceText? {
    cell.flatMap { CellSilence.isValue($0, context: context) ? $0 : nil }
  }

  private func isLeftOpen(_ cell: SourceText) -> Bool {
    switch context.phrases.silence(cell) {
    case .blank, .elsewhere: true
    default: false
    }
  }

  private func unnamed(_ row: RawRow, _ summary: Message) -> Diagnostic {
    Diagnostic(RuleCode(104), .error, at: row.range.start, summary)
  }

  private func intervals(
    _ cell: SourceText?, into findings: inout [Diagnostic]
  ) -> [Located<HourRange>] {
    guard let cell = value(cell) else { return [] }
    let reading = context.phrases.hourRanges(cell)
    findings += reading.diagnostics
    return (reading.value ?? []).map { Located($0, at: cell.place) }
  }

  private func phrase<Value>(
    _ cell: SourceText, _ read: (SourceText) -> Reading<Value>, _ findings: inout [Diagnostic]
  ) -> Located<Value>? {
    let reading = read(cell)
    findings += reading.diagnostics
    return reading.value.map { Located($0, at: cell.place) }
  }

  /// A measure, a denominator or a kind; in this order, since a text names what is counted first.
  private func quantity(
    _ cell: SourceText, into findings: inout [Diagnostic]
  ) -> Located<Target.Quantity>? {
    let names = context.names
    if let id = names.measures.exact(cell).first {
      return Located(.measure(id), at: cell.place)
    }
    if let id = names.denominators.exact(cell).first {
      return Located(.denominator(id), at: cell.place)
    }
    if let id = names.kinds.exact(cell).first { return Located(.kind(id), at: cell.place) }
    let near = names.measures.nearest(cell.text)
    findings.append(
      Diagnostic(
        RuleCode(115), .error, at: cell.place,
        "No measure '\(cell.text)'\(Message.didYouMean(near?.name))",
        explanation: "Measures and denominators are declared in vocabulary.yaml",
        undeclared: UndeclaredName("measures", cell.text, isMisspelt: near != nil)))
    return near.map { Located(.measure($0.id), at: cell.place) }
  }
}

extension [Diagnostic] {
  /// An error stands behind the first `count`: what was read since then was read only in part.
  func holdsError(behind count: Int) -> Bool { self[count...].contains { $0.severity == .error } }
}
