import Diagnostics

// The words of a handbook. See docs/model.schema.json, `vocabulary`.

extension Vocabulary: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "roles": Array(roles), "kinds": Array(kinds), "events": Array(events),
      "methods": Array(methods), "segments": Array(axes), "denominators": Array(denominators),
      "measures": Array(measures), "contacts": Array(contacts), "topics": Array(topics),
    ]
  }
}

extension Entry {
  /// What every entry begins with.
  fileprivate var head: JSONMembers { ["id": id, "name": name, "at": range] }
}

extension Role.Sort: ModelWord {}
extension Role: ModelObject {
  var jsonMembers: JSONMembers {
    head + [
      "sort": sort, "level": level, "reportsTo": reportsTo, "partOf": partOf,
      "inPerson": isInPerson,
    ]
  }
}

extension VisitKind.Unit: ModelWord {}
extension VisitKind: ModelObject {
  var jsonMembers: JSONMembers {
    head + [
      "is": parents, "completeParts": hasCompleteParts, "event": event, "per": unit,
      "feature": feature,
    ]
  }
}

extension Event: ModelObject {
  var jsonMembers: JSONMembers { head + ["span": isSpan] }
}

extension Method.Presence: ModelWord {}
extension Method: ModelObject {
  var jsonMembers: JSONMembers { head + ["is": parents, "presence": presence] }
}

extension SegmentAxis.Bearer: ModelWord {}
extension SegmentAxis: ModelObject {
  var jsonMembers: JSONMembers { head + ["of": bearer, "unit": unit, "values": values] }
}

extension SegmentValue: ModelObject {
  var jsonMembers: JSONMembers { head + ["when": predicate, "definition": definition] }
}

extension Denominator.Whole: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .kind(let kind): ["kind": kind]
    case .population(let name): ["population": name]
    }
  }
}

extension Denominator: ModelObject {
  var jsonMembers: JSONMembers { head + ["of": of, "per": period] }
}

extension Measure: ModelObject {
  var jsonMembers: JSONMembers { head + ["unit": unit] }
}

extension ContactGroup: ModelObject {
  var jsonMembers: JSONMembers { head + ["anyOf": members, "minimum": minimum] }
}

extension Topic: ModelObject {
  var jsonMembers: JSONMembers { head }
}
