extension ViewShape {
  static let duty = ViewShape(
    "duty", ["content": .markup, "href": .text, "source": .text, "language": .text])
  static let roleVisit = ViewShape(
    "roleVisit",
    [
      "kind": .text, "href": .text, "condition": .text, "part": .text, "facts": .list(.fact),
    ])
  static let roleReport = ViewShape(
    "roleReport",
    [
      "href": .text, "title": .text, "act": .text, "due": .text, "source": .text,
      "period": .text, "covers": .text,
    ])
  static let rolePage = ViewShape(
    "role",
    [
      "text": .texts, "page": .view(.frame), "sort": .text, "facts": .list(.fact),
      "hasDuties": .flag, "duties": .list(.duty), "hasVisits": .flag,
      "visits": .list(.roleVisit), "hasReports": .flag, "reports": .list(.roleReport),
      "hasSheets": .flag, "sheets": .list(.link), "hasRecords": .flag, "records": .list(.link),
      "hasReadings": .flag, "readings": .list(.link),
      "hasSteps": .flag, "steps": .list(.step), "hasEscalations": .flag,
      "escalations": .list(.escalation), "hasTargets": .flag, "targets": .list(.link),
      "isIdle": .flag, "dueDates": .view(.dueDates),
    ])
}
