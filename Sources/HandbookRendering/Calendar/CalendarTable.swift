import HandbookModel

/// The year of a plan as a table for spreadsheets: a row per entry, the days in the form of ISO
/// 8601, what has no day behind what has one, and the days of rest last.
struct CalendarTable {
  let calendar: PlanCalendar

  static func name(of plan: Plan) -> String { "\(plan.id.text).csv" }

  private static let columns = [
    "day", "nominal", "sort", "subject", "condition", "people", "from", "to", "required", "planned",
    "when", "clause",
  ]

  private var context: HandbookContext { calendar.context }

  var file: SiteFile {
    let words = CalendarWords(calendar: calendar)
    var table = CSVTable(
      CalendarTable.columns.map { context.texts.name(of: $0, in: "calendar.column") })
    for entry in calendar.year.entries { table.append(row(entry, words)) }
    for entry in calendar.year.undated { table.append(row(entry, words)) }
    for (days, sort) in restDays { table.append(row(days, sort, words)) }
    let folder = "\(context.handbook.id.text)/\(context.language.rawValue)/calendar"
    return SiteFile(path: "\(folder)/\(CalendarTable.name(of: calendar.plan))", bytes: table.bytes)
  }

  private func row(_ entry: YearEntry, _ words: CalendarWords) -> [String] {
    var days = entry.days
    var (required, planned, condition) = ("", "", "")
    switch entry.subject {
    case .visits(let visit, let demand, let number):
      (required, planned) = (demand.map { "\($0.required)" } ?? "", "\(number)")
      condition = words.condition(visit)
    case .paper(_, _, let covered): days = covered
    case .theme: break
    }
    return [
      entry.day.description, entry.nominal.description, words.label(words.sort(entry.subject)),
      words.title(entry.subject), condition, words.people(entry), days.first.description,
      days.last.description, required, planned, "", words.source(entry.clause),
    ]
  }

  private func row(_ entry: UndatedEntry, _ words: CalendarWords) -> [String] {
    var (condition, numbers) = ("", "")
    if case .visits(let visit, let demand) = entry.subject {
      condition = words.condition(visit)
      numbers = words.numbers(visit, demand)
    }
    let when = [words.when(entry), numbers].filter { !$0.isEmpty }
    return [
      "", "", words.label(words.sort(entry.subject)), words.title(entry.subject), condition,
      words.people(entry.people), "", "", "", "",
      when.joined(separator: context.writer.joint(.separate)), words.source(entry.clause),
    ]
  }

  private func row(_ days: DayRange, _ sort: String, _ words: CalendarWords) -> [String] {
    let label = words.label(sort)
    return [
      days.first.description, "", label, label, "", "", days.first.description,
      days.last.description, "", "", "", "",
    ]
  }

  /// Those of the plan's period, in order.
  private var restDays: [(days: DayRange, sort: String)] {
    guard let working = calendar.year.calendar else { return [] }
    let period = calendar.plan.period.value
    let all =
      working.holidays.map { ($0.value, "rest") }
      + working.workdays.map { (DayRange($0.value), "workday") }
    return all.filter { $0.0.overlaps(period) }.sorted { $0.0.first < $1.0.first }
      .map { (days: $0.0, sort: $0.1) }
  }
}
