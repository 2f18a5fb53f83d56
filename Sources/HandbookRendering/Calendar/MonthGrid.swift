import HandbookModel

/// A month as a small grid of days, for the eye: the list beside it says the same in words, and so
/// the grid is hidden from readers of the screen.
struct MonthGrid {
  let month: DayRange
  let calendar: WorkingCalendar?
  /// Days on which something is due.
  let due: Set<CalendarDay>
  /// Of the days of the week, Monday's first.
  let letters: String

  var markup: Markup {
    var html = "<div class=\"month-grid\" aria-hidden=\"true\">"
    for letter in letters { html += "<span>\(Markup.escape(String(letter)))</span>" }
    for ordinal in month.first.ordinal...month.last.ordinal {
      html += cell(CalendarDay(ordinal: ordinal))
    }
    return Markup(trusted: html + "</div>")
  }

  private func cell(_ day: CalendarDay) -> String {
    var classes: [String] = []
    if day == month.first { classes.append("from-\(day.weekday.rawValue + 1)") }
    if due.contains(day) { classes.append("due") }
    if isRest(day) { classes.append("rest") }
    let attribute = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    return "<i\(attribute)>\(day.civil.day)</i>"
  }

  /// Without a calendar nobody knows.
  private func isRest(_ day: CalendarDay) -> Bool { calendar?.isWorking(day) == false }
}
