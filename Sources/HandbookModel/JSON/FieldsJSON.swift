import Diagnostics

// Fields and signatures of a sheet. See docs/model.schema.json, `field` and `signatureField`.

extension Field.Sort: ModelWord {}
extension Field.Width: ModelWord {}
extension Field.Fact: ModelWord {}
extension Field.Printed: ModelWord {}
extension SignatureField.Act: ModelWord {}

extension Field: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "id": id, "name": name, "at": range, "sort": sort, "lines": lines, "width": width,
      "unit": unit, "text": text, "options": options, "several": allowsSeveral,
      "scale": sort == .scale
        ? ["minimum": scale.lowerBound, "maximum": scale.upperBound] as JSONMembers : nil,
      "required": isRequired, "personal": isPersonal, "records": records, "topic": topic,
      "when": when, "prints": prints,
    ]
  }
}

extension Field.Option: ModelObject {
  var jsonMembers: JSONMembers { ["id": id, "name": name] }
}

extension Field.Options: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .listed(let options): ["listed": options]
    case .computed(let list): ["computed": list]
    }
  }
}

extension Field.Dependence: ModelObject {
  var jsonMembers: JSONMembers { ["field": field, "options": options] }
}

extension SignatureField: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "id": id, "name": name, "at": range, "role": role, "does": does, "date": hasDate,
      "seal": hasSeal, "times": times, "when": when, "inPersonOnly": isInPersonOnly,
      "lines": lines,
    ]
  }
}
