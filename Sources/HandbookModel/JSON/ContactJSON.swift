import Diagnostics

// Lengths, hours and notice of visits, and sums of money. See docs/model.schema.json under the same
// names.

extension VisitLength.Exception: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .kind(let kind): ["kind": kind]
    case .result(let result): ["result": result]
    case .text(let text): ["text": text]
    }
  }
}

extension VisitLength: ModelObject {
  var jsonMembers: JSONMembers {
    ["minutes": maximum, "promised": isPromised, "exceptions": exceptions]
  }
}

extension VisitHours: ModelObject {
  var jsonMembers: JSONMembers {
    ["required": required, "recommended": recommended, "avoided": avoided]
  }
}

extension Notice: ModelObject {
  var jsonMembers: JSONMembers { ["ahead": ahead, "methods": methods] }
}

extension Amount.Currency: ModelWord {}

extension Amount: ModelObject {
  var jsonMembers: JSONMembers {
    ["minimumCents": minimum, "maximumCents": maximum, "currency": currency]
  }
}
