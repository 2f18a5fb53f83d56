extension ViewShape {
  static let duty = ViewShape(
    "duty", ["content": .markup, "href": .text, "source": .text])
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
  static let branch = ViewShape(
    "branch", ["condition": .text, "content": .markup, "target": .text])
  static let roleStep = ViewShape(
    "roleStep",
    [
      "href": .text, "number": .text, "due": .text, "content": .markup, "hasBranches": .flag,
      "branches": .list(.branch),
    ])
  static let roleEscalation = ViewShape(
    "roleEscalation",
    [
      "href": .text, "title": .text, "counted": .text, "from": .text, "to": .text, "due": .text,
    ])
  static let rolePage = ViewShape(
    "role",
    [
      "text": .texts, "page": .view(.frame), "sort": .text, "facts": .list(.fact),
      "hasDuties": .flag, "duties": .list(.duty), "hasVisits": .flag,
      "visits": .list(.roleVisit), "hasReports": .flag, "reports": .list(.roleReport),
      "hasSheets": .flag, "sheets": .list(.link), "hasRecords": .flag, "records": .list(.link),
      "hasSteps": .flag, "steps": .list(.roleStep), "hasEscalations": .flag,
      "escalations": .list(.roleEscalation), "hasTargets": .flag, "targets": .list(.link),
      "isIdle": .flag,
    ])
}
