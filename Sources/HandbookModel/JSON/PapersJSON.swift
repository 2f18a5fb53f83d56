import Diagnostics

// Reports and records. See docs/model.schema.json, `paper`.

extension Paper.Subject: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .form(let key): ["form": key]
    case .document(let key): ["document": key]
    case .named(let name): ["named": name]
    case .system(let name): ["system": name]
    }
  }
}

extension Paper.Act: ModelWord {}
extension Paper.Numbering: ModelWord {}

extension Paper.Occasion: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .eachVisit: ["each": "visit"]
    case .each(let event): ["each": event]
    case .when(let text): ["when": text]
    }
  }
}

extension Paper.Stage: ModelObject {
  var jsonMembers: JSONMembers { ["act": act, "role": role, "due": due] }
}

extension Paper: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "subject": subject, "places": ranges, "report": isReport, "record": isRecord,
      "period": period, "occasion": occasion, "covers": covers, "stages": stages,
      "enclosures": enclosures, "contents": contents, "keeper": keeper, "retention": retention,
      "numbering": numbering,
      "copies": copies, "unreadable": isUnreadable,
    ]
  }
}
