import Diagnostics

// Rows of targets blocks. See docs/model.schema.json, `target`.

extension Target.Comparator: ModelValue {
  func json(in sources: SourceMap) -> JSONValue {
    switch self {
    case .atLeast: "at-least"
    case .atMost: "at-most"
    case .equal: "equal"
    }
  }
}

extension Target.Value: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .share(let comparator, let share):
      ["comparator": comparator, "basisPoints": share.basisPoints]
    case .number(let comparator, let number): ["comparator": comparator, "number": number]
    case .rate(let kind): ["rateOf": kind]
    }
  }
}

extension Target.Quantity: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .measure(let id): ["measure": id]
    case .denominator(let id): ["denominator": id]
    case .kind(let id): ["kind": id]
    }
  }
}

extension Target: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "name": name, "at": range, "value": value, "numerator": numerator,
      "denominator": denominator, "period": period, "exceptions": exceptions, "owner": owner,
    ]
  }
}
