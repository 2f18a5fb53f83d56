import Diagnostics

// Who visits, how, and who signs. See docs/model.schema.json, `leaders`, `way`, `fallback` and
// `signatureDemand`.

extension MethodWay: ModelObject {
  var jsonMembers: JSONMembers { ["methods": methods, "ordered": isOrdered] }
}

extension Fallback: ModelObject {
  var jsonMembers: JSONMembers { ["result": result, "ways": ways] }
}

extension SignatureDemand: ModelObject {
  var jsonMembers: JSONMembers {
    switch scope {
    case .always: ["role": role]
    case .except(let methods): ["role": role, "exceptMethods": methods]
    case .only(let methods): ["role": role, "onlyMethods": methods]
    }
  }
}

extension Leaders: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "roles": roles, "exceptions": exceptions.isEmpty ? nil : exceptions,
    ]
  }
}

extension Leaders.Exception: ModelObject {
  var jsonMembers: JSONMembers { ["conditions": conditions, "roles": roles] }
}
