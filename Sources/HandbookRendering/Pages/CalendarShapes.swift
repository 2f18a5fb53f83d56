extension ViewShape {
  /// A day on which something is due, or a stretch of days of rest that begins on it (`rest` says
  /// so in words). `date` is machine-readable.
  static let calendarDay = ViewShape(
    "calendarDay",
    [
      "date": .text, "number": .text, "weekday": .text, "rest": .text,
      "entries": .list(.calendarEntry),
    ])
  static let calendarMonth = ViewShape(
    "calendarMonth",
    [
      "id": .text, "title": .text, "grid": .markup, "isEmpty": .flag, "days": .list(.calendarDay),
    ])
  static let calendarQuarter = ViewShape(
    "calendarQuarter", ["id": .text, "title": .text, "months": .list(.calendarMonth)])
  static let calendarFigure = ViewShape(
    "calendarFigure", ["title": .text, "drawing": .markup])
  static let calendarLoadRow = ViewShape(
    "calendarLoadRow", ["month": .text, "numbers": .list(.item)])
  static let calendarLoad = ViewShape(
    "calendarLoad",
    ["figures": .list(.calendarFigure), "columns": .list(.item), "rows": .list(.calendarLoadRow)])
  /// `role` is empty on the calendar of the whole plan, which leads to those of the roles.
  static let calendarPage = ViewShape(
    "calendar",
    [
      "text": .texts, "page": .view(.frame), "plan": .text, "planHref": .text, "role": .text,
      "roleHref": .text, "wholeHref": .text, "ics": .text, "csv": .text, "period": .text,
      "isDraft": .flag, "hasRoles": .flag, "roles": .list(.link),
      "quarters": .list(.calendarQuarter), "hasUndated": .flag,
      "undated": .list(.calendarUndated), "load": .view(.calendarLoad),
    ])
}
