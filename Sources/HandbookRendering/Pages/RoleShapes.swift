extension ViewShape {
  static let duty = ViewShape(
    "duty", ["content": .markup, "href": .text, "source": .text, "language": .text])
  /// `facts`: what comes first; `more`: the rest, which is folded.
  static let roleVisit = ViewShape(
    "roleVisit",
    [
      "kind": .text, "href": .text, "condition": .text, "part": .text, "facts": .list(.fact),
      "hasMore": .flag, "more": .list(.fact),
    ])
  static let roleReport = ViewShape(
    "roleReport",
    [
      "href": .text, "title": .text, "language": .text, "act": .text, "due": .text,
      "source": .text, "period": .text, "covers": .text,
    ])
  /// A sheet that somebody has to do with: what they do on it, who keeps it and for how long.
  static let roleSheet = ViewShape(
    "roleSheet",
    ["href": .text, "title": .text, "acts": .text, "keeper": .text, "retention": .text])
  static let pagePart = ViewShape("pagePart", ["id": .text, "title": .text])
  static let rolePage = ViewShape(
    "role",
    [
      "text": .texts, "page": .view(.frame), "sort": .text, "card": .text, "matrix": .text,
      "hasCalendars": .flag, "calendars": .list(.link),
      "facts": .list(.fact),
      "hasParts": .flag, "parts": .list(.pagePart),
      "hasDuties": .flag, "duties": .list(.duty), "hasVisits": .flag,
      "visits": .list(.roleVisit), "hasReports": .flag, "reports": .list(.roleReport),
      "hasSheets": .flag, "sheets": .list(.roleSheet), "hasRecords": .flag,
      "records": .list(.paper), "hasReadings": .flag, "readings": .list(.link),
      "hasOutcomes": .flag, "outcomes": .list(.outcome), "hasScripts": .flag,
      "scripts": .list(.script),
      "hasSteps": .flag, "steps": .list(.step), "hasEscalations": .flag,
      "escalations": .list(.escalation), "hasTargets": .flag, "targets": .list(.link),
      "hasProvisions": .flag, "provisions": .list(.provision), "isIdle": .flag,
      "dueDates": .view(.dueDates),
    ])
}
