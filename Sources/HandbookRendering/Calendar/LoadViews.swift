import HandbookModel
import HandbookWriting

/// The load of a year as drawings, and as the table that says the same.
struct LoadViews {
  let calendar: PlanCalendar

  private var context: HandbookContext { calendar.context }
  private var writer: ValueWriter { context.writer }

  /// Of one role, or of all; nil where nobody makes visits.
  func view(of role: RoleID?) -> View? {
    let rows = calendar.load.rows.filter { row in role.map(row.roles.contains) ?? true }
    guard !rows.isEmpty else { return nil }
    let names = rows.map { writer.alternatives($0.roles.map(writer.role)) }
    let months = calendar.load.months.map(name)
    let figures = zip(names, rows).map { name, row in
      figure(name, months, row.visits)
    }
    let totals = tableRow(context.texts[label: "calendar-total"], rows.map(\.total))
    return View(
      .calendarLoad,
      [
        "figures": .list(figures), "columns": View.items(names),
        "rows": .list(
          months.indices.map { index in tableRow(months[index], rows.map { $0.visits[index] }) }
            + [totals]),
      ])
  }

  /// With its year where the plan lasts longer than one.
  private func name(of month: DayRange) -> String {
    let (year, number, _) = month.first.civil
    guard calendar.load.months.count > 12 else { return writer.monthName(number) }
    return context.texts.phrase(
      "period.month",
      ["year": "\(year)", "n": "\(number)", "month-name": writer.monthName(number)])
  }

  private func figure(_ name: String, _ months: [String], _ numbers: [Int]) -> View {
    let drawing = LoadFigure(months: months, numbers: numbers, writer: writer)
    let label = context.texts.phrase("calendar.load.of", ["role": name])
    return View(
      .calendarFigure,
      ["title": .text(name), "drawing": .markup(drawing.markup(named: label))])
  }

  private func tableRow(_ month: String, _ numbers: [Int]) -> View {
    View(
      .calendarLoadRow,
      ["month": .text(month), "numbers": View.items(numbers.map(writer.grouped))])
  }
}
