import HandbookModel
import HandbookWriting

/// What entries without a day are said to wait for, and where a clause stands.
extension CalendarWords {
  /// The limit in words.
  func when(_ entry: UndatedEntry) -> String {
    let parts: [String]
    switch entry.subject {
    case .visits(let visit, _):
      parts = [visit.deadline.map { writer.deadline($0, kind: visit.line.kind.value) } ?? ""]
    case .paper(let paper, let stage):
      let due = stage.flatMap { paper.stages[$0].due }.map { writer.due($0.value) }
      let occasion = paper.occasion.map { writer.occasion($0.value) }
      let period = paper.period?.value.value.map { writer.each($0) }
      parts = [occasion ?? period ?? "", due ?? ""]
    }
    let said = parts.filter { !$0.isEmpty }
    return said.isEmpty
      ? context.texts[label: "unstated"] : said.joined(separator: context.texts[label: "comma"])
  }

  /// The limit repeats words of the regulation.
  func isQuoted(_ entry: UndatedEntry) -> Bool {
    switch entry.subject {
    case .visits(let visit, _):
      if case .vague? = visit.deadline { true } else { false }
    case .paper(let paper, let stage):
      if case .vague? = stage.flatMap({ paper.stages[$0].due })?.value {
        true
      } else if case .when? = paper.occasion?.value {
        true
      } else {
        false
      }
    }
  }

  /// How many the plan expects to make, beside what is required.
  func numbers(_ visit: YearVisit, _ demand: PlanDemand?) -> String {
    let numbers = PlanNumbers(context, plan: calendar.plan)
    guard visit.line.count != nil || demand != nil else { return "" }
    let row =
      demand.map { numbers.row([$0], visit.line) } ?? numbers.plannedOnly(visit.line)
    return writer.labelled(
      row.period, self.numbers(required: row.required, planned: row.planned))
  }

  /// `TL-KF-07 § 8`; empty for what only the plan says.
  func source(_ clause: YearClause?) -> String {
    guard let clause, let text = calendar.text(of: clause) else { return "" }
    return text.source(of: clause.range)
  }

  private var writer: ValueWriter { context.writer }
}
