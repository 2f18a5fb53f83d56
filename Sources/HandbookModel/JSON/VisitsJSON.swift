import Diagnostics

// Clauses as stated, and visits as merged from them. See docs/model.schema.json, `clause`, `visit`
// and the definitions that begin with `merged`.

extension ClauseKey: ModelObject {
  var jsonMembers: JSONMembers {
    subject.jsonMembers + ["condition": condition, "occurrence": occurrence]
  }
}

extension ClauseSubject: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .kind(let kind): ["kind": kind]
    case .all: ["reserved": "all"]
    case .others: ["reserved": "others"]
    }
  }
}

extension Clause: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "key": key, "at": range, "deadline": deadline, "rate": rate,
      "pool": pool.isEmpty ? nil : pool, "leaders": leaders, "organisers": organisers,
      "companions": companions, "assistants": assistants, "supervisors": supervisors,
      "methods": methods,
      "fallbacks": fallbacks, "topics": topics, "sheets": sheets, "signatures": signatures,
      "contacts": contacts, "length": length, "hours": hours, "notice": notice, "script": script,
    ]
  }
}

extension Origin: ModelValue {
  func json(in sources: SourceMap) -> JSONValue {
    switch self {
    case .own: "own"
    case .parent(let kind): .string("parent:\(kind)")
    case .all: "all"
    case .others: "others"
    }
  }
}

extension Sourced: ModelValue, ModelObject where Value: ModelValue {
  var jsonMembers: JSONMembers { value.jsonMembers + ["origin": origin, "at": range] }
}

extension SourcedSet.Item: ModelValue, ModelObject where Member: ModelValue {
  var jsonMembers: JSONMembers { ["value": member, "origin": origin, "at": range] }
}

extension SourcedSet.Closing: ModelValue, ModelObject {
  var jsonMembers: JSONMembers { ["origin": origin, "at": range] }
}

extension SourcedSet: ModelValue, ModelObject where Member: ModelValue {
  var jsonMembers: JSONMembers {
    ["items": items, "closed": closed, "silence": silence, "unreadable": isUnreadable]
  }

  /// Nil where nothing is stated, so that it is left out as any other value is.
  fileprivate var stated: Self? { isUnstated ? nil : self }
}

extension Visit: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "key": key, "kind": kind, "at": head, "places": heads, "printed": isPrinted,
      "deadline": deadline, "rate": rate, "pool": pool.isEmpty ? nil : pool, "leaders": leaders,
      "organisers": organisers, "companions": companions,
      "assistants": assistants, "supervisors": supervisors, "methods": methods,
      "fallbacks": fallbacks, "topics": topics.stated, "sheets": sheets.stated,
      "signatures": signatures.stated,
      "contacts": contacts.stated, "length": length, "hours": hours, "notice": notice,
      "script": script,
    ]
  }
}
