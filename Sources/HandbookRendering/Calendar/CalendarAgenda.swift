import HandbookModel
import HandbookWriting

/// Lays out entries in days, months and quarters.
struct CalendarAgenda {
  let calendar: PlanCalendar
  let views: CalendarEntryViews
  let words: CalendarWords

  private var context: HandbookContext { calendar.context }
  private var writer: ValueWriter { context.writer }

  /// All months of the plan, and those beyond it in which something is still due.
  func quarters(_ entries: [YearEntry]) -> [View] {
    let period = calendar.plan.period.value
    let byDay = Dictionary(grouping: entries, by: \.day)
    let first = entries.first.map { min($0.day, period.first) } ?? period.first
    let last = entries.last.map { max($0.day, period.last) } ?? period.last
    guard let span = DayRange(first: first, last: last) else { return [] }
    let busy = Set(entries.compactMap { CalendarPeriod.month.range(containing: $0.day) })
    let months = CalendarPeriod.month.ranges(overlapping: span).filter { month in
      month.overlaps(period) || busy.contains(month)
    }
    return CalendarPeriod.quarter.ranges(overlapping: span).compactMap { quarter in
      let own = months.filter(quarter.contains)
      return own.isEmpty ? nil : view(quarter, own.map { view($0, byDay) })
    }
  }

  private func view(_ quarter: DayRange, _ months: [View]) -> View {
    let (year, month, _) = quarter.first.civil
    return View(
      .calendarQuarter,
      [
        "id": .text("q-\(year)-\((month + 2) / 3)"),
        "title": .text(
          context.texts.phrase(
            "period.quarter", ["year": "\(year)", "n": "\((month + 2) / 3)"])),
        "months": .list(months),
      ])
  }

  private func view(_ month: DayRange, _ byDay: [CalendarDay: [YearEntry]]) -> View {
    var days: [View] = []
    var due: Set<CalendarDay> = []
    for ordinal in month.first.ordinal...month.last.ordinal {
      let day = CalendarDay(ordinal: ordinal)
      let entries = byDay[day] ?? []
      if !entries.isEmpty { due.insert(day) }
      let rest = rest(on: day, in: month)
      if !entries.isEmpty || !rest.isEmpty { days.append(view(day, rest, entries)) }
    }
    let grid = MonthGrid(
      month: month, calendar: calendar.year.calendar, due: due,
      letters: context.texts.phrase("calendar.weekdays"))
    return View(
      .calendarMonth,
      [
        "id": .text("m-\(month.first.description.prefix(7))"), "title": .text(name(of: month)),
        "grid": .markup(grid.markup), "isEmpty": .flag(due.isEmpty), "days": .list(days),
      ])
  }

  private func name(of month: DayRange) -> String {
    let (year, number, _) = month.first.civil
    return context.texts.phrase(
      "period.month",
      ["year": "\(year)", "n": "\(number)", "month-name": writer.monthName(number)])
  }

  private func view(_ day: CalendarDay, _ rest: String, _ entries: [YearEntry]) -> View {
    View(
      .calendarDay,
      [
        "date": .text(day.description), "number": .text("\(day.civil.day)"),
        "weekday": .text(words.weekday(day)), "rest": .text(rest),
        "entries": .list(entries.map(views.view)),
      ])
  }

  /// What begins on a day: days of rest that the calendar names, or a day worked in exchange.
  private func rest(on day: CalendarDay, in month: DayRange) -> String {
    guard let working = calendar.year.calendar else { return "" }
    if working.workdays.contains(where: { $0.value == day }) {
      return context.texts.phrase("calendar.workday")
    }
    guard let holiday = working.holidays.first(where: { $0.value.contains(day) })?.value,
      day == max(holiday.first, month.first)
    else { return "" }
    return holiday.last == day
      ? context.texts.phrase("calendar.rest.one")
      : context.texts.phrase("calendar.rest.many", ["day": writer.day(holiday.last)])
  }
}
