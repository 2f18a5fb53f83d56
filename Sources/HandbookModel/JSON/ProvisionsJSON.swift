import Diagnostics

// What supports the visits. See docs/model.schema.json, `provision`.

extension Provision.Category: ModelWord {}

extension Provision.Time: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .frequency(let frequency): ["frequency": frequency]
    case .due(let due): ["due": due]
    case .vague(let text): ["vague": text]
    }
  }
}

extension Provision: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "name": name, "at": range, "category": category, "addressees": addressees,
      "responsible": responsible, "time": time, "contents": contents, "forms": forms,
      "amount": amount, "under": governing,
    ]
  }
}
