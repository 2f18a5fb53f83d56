/// The handbook's own forms.
extension ModelOutline {
  func form(_ form: Form) -> [String] {
    let name = "form \(form.key.id)"
    let head = "\(name) \(form.key.edition): \(form.medium.rawValue), \(quoted(form.title))"
    return [head] + form.fields.map { "\(name): \(field($0))" }
      + form.signatures.map { "\(name): \(signature($0))" }
  }

  private func field(_ field: Field) -> String {
    "field \(field.id) \(field.sort.rawValue) \(quoted(field.name))"
      + (field.records.map { " records \($0.value.rawValue)" } ?? "")
      + (field.topic.map { " topic \($0.value)" } ?? "")
  }

  private func signature(_ field: SignatureField) -> String {
    let act =
      switch field.does {
      case .visit: "visits"
      case .review: "reviews"
      case .approve: "approves"
      case .compile: "compiles"
      case .decide: "decides"
      case .accept: "accepts"
      }
    return "signature \(field.role.value) \(act) \(quoted(field.name))"
  }
}
