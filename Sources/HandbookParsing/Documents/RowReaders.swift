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
    guard let name = row[.role], let role = context.roles.one(name, into: &findings) else {
      return nil
    }
    return Duty(role: role, text: row[.text] ?? SourceText(whole: row.range), range: row.range)
  }

  func term(_ row: RawRow) -> Term? {
    guard let term = row[.term], let meaning = row[.meaning] else { return nil }
    return Term(term: Located(term.text, at: term.place), meaning: meaning)
  }

  func escalation(_ row: RawRow, into findings: inout [Diagnostic]) -> Escalation? {
    guard let occasion = row[.case] else {
      findings.append(
        Diagnostic(RuleCode(104), .error, at: row.range.start, "The row names no case"))
      return nil
    }
    var escalation = Escalation(occasion: occasion, range: row.range)
    escalation.countedPer = row[.countedPer]
    escalation.by = row[.by].flatMap { context.roles.one($0, into: &findings) }
    escalation.chain = row[.to].flatMap { routes.chain($0, into: &findings) } ?? []
    escalation.due = row[.due].flatMap { routes.due($0, into: &findings) }
    if let under = row[.under] {
      escalation.governing = titles.citations(under, expectsForm: false, into: &findings) ?? []
    }
    return escalation
  }

  func target(_ row: RawRow, into findings: inout [Diagnostic]) -> Target? {
    guard let name = row[.target] else {
      findings.append(
        Diagnostic(RuleCode(104), .error, at: row.range.start, "The row names no target"))
      return nil
    }
    var target = Target(name: name, range: row.range)
    target.value = row[.value].flatMap { phrase($0, context.phrases.targetValue, &findings) }
    target.numerator = row[.numerator].flatMap { quantity($0, into: &findings) }
    target.denominator = row[.denominator].flatMap { quantity($0, into: &findings) }
    target.period = row[.period].flatMap { phrase($0, context.phrases.calendarPeriod, &findings) }
    if let except = row[.except], CellSilence.isValue(except, context: context) {
      target.exceptions = context.kinds.list(except, into: &findings) ?? []
    }
    target.owner = row[.owner].flatMap { context.roles.one($0, into: &findings) }
    return target
  }

  func hours(_ row: RawRow, into findings: inout [Diagnostic]) -> ContactHours {
    var hours = ContactHours(range: row.range)
    hours.required = intervals(row[.required], into: &findings)
    hours.recommended = intervals(row[.recommended], into: &findings)
    hours.avoided = intervals(row[.avoided], into: &findings)
    if let kinds = row[.appliesTo] {
      hours.appliesTo = context.kinds.list(kinds, into: &findings) ?? []
    }
    return hours
  }

  private func intervals(
    _ cell: SourceText?, into findings: inout [Diagnostic]
  ) -> [Located<HourRange>] {
    guard let cell, CellSilence.isValue(cell, context: context) else { return [] }
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
        "No measure '\(cell.text)'" + (near.map { "; did you mean '\($0.name)'?" } ?? ""),
        explanation: "Measures and denominators are declared in vocabulary.yaml",
        undeclared: UndeclaredName("measures", cell.text, isMisspelt: near != nil)))
    return near.map { Located(.measure($0.id), at: cell.place) }
  }
}
