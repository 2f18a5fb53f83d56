import Diagnostics

// A handbook and what handbook.yaml says. See docs/model.schema.json, `handbook`.

extension Handbook: ModelObject {
  /// Forms of used handbooks stand there, not here again; `vocabulary` is that of this handbook with
  /// the words of those that it uses, whose places tell them apart.
  var jsonMembers: JSONMembers {
    [
      "id": id, "at": range, "title": title, "organisation": organisation,
      "languages": languages, "uses": uses, "calendars": calendars, "conventions": conventions,
      "external": external, "requirements": requirements, "severities": severities,
      "privacy": privacy, "sheetLanguages": sheetLanguages, "slots": slots, "theme": theme,
      "converted": conversions,
      "vocabulary": vocabulary, "documents": documents,
      "forms": forms.filter { $0.key.handbook == id }, "plans": plans,
    ]
  }
}

extension Conventions.Inclusion: ModelWord {}
extension Conventions.HolidayShift: ModelWord {}
extension Conventions.DayOne: ModelWord {}

extension Conventions: ModelObject {
  var jsonMembers: JSONMembers {
    ["before": before, "after": after, "onHoliday": onHoliday, "dayOne": dayOne]
  }
}

extension ExternalDocument: ModelObject {
  var jsonMembers: JSONMembers { ["title": title, "number": number, "at": range] }
}

extension Requirements: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "standard": sections[.standard] ?? [], "policy": sections[.policy] ?? [],
      "guide": sections[.guide] ?? [], "plan": plan,
    ]
  }
}

extension RuleCode: ModelValue {
  func json(in sources: SourceMap) -> JSONValue { .string(description) }
}

extension Severity: ModelWord {}

extension SeverityOverride: ModelObject {
  var jsonMembers: JSONMembers {
    ["code": code, "glob": glob, "severity": severity?.rawValue ?? "off"]
  }
}
