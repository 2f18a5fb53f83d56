import Diagnostics
import HandbookModel
import LocatedYAML

/// The boxes for signatures of a form.
extension FieldReader {
  func signatures(_ map: Mapping, into findings: inout [Diagnostic]) -> [SignatureField] {
    map.mappings("signatures").compactMap { signature($0, into: &findings) }
  }

  private func signature(
    _ map: Mapping, into findings: inout [Diagnostic]
  ) -> SignatureField? {
    guard let id = map.text("id"),
      let role = map.text("role").flatMap({ roles.one($0, into: &findings) })
    else { return nil }
    var signature = SignatureField(
      id: FieldID(id.text), name: map.name("name", into: &findings), role: role,
      does: map.word("does")?.value ?? usualAct(of: role.value), range: id.place)
    signature.hasDate = map.boolean("date")?.value ?? true
    signature.hasSeal = map.boolean("seal")?.value ?? false
    signature.times = map.integer("times")?.value ?? 1
    signature.when = dependence(map, into: &findings)
    signature.isInPersonOnly = map.text("method")?.text == "in-person"
    signature.lines = map.integer("lines")?.value ?? 0
    return signature
  }

  private func usualAct(of role: RoleID) -> SignatureField.Act {
    if role == .visitor { return .visit }
    return vocabulary.roles[role]?.sort == .party ? .accept : .review
  }
}
