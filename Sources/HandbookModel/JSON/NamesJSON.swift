import Diagnostics

// Ids, languages and names. See docs/model.schema.json, `name` and the definitions that end in `Key`.

extension Identifier: ModelValue {
  func json(in sources: SourceMap) -> JSONValue { .string(text) }
}

extension Language: ModelWord {}

extension LocalizedName: ModelValue {
  /// A member per language, in the order of `Language`; the first name is printed on pages.
  func json(in sources: SourceMap) -> JSONValue {
    var object = JSONObject()
    for entry in entries {
      object.append(entry.language.rawValue, entry.names.json(in: sources))
    }
    return .object(object)
  }
}

extension FormKey: ModelObject {
  var jsonMembers: JSONMembers { ["handbook": handbook, "id": id, "edition": edition] }
}

extension DocumentKey: ModelObject {
  var jsonMembers: JSONMembers { ["handbook": handbook, "id": id, "edition": edition] }
}

extension Citation: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .form(let key): ["form": key]
    case .document(let key): ["document": key]
    case .external(let title): ["external": title]
    }
  }
}
