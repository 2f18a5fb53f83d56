import Diagnostics
import HandbookModel
import LocatedYAML

/// Reads who signed what, and what refines what.
struct ControlReader {
  let roles: NameReader<Role>

  func control(_ map: Mapping?, into findings: inout [Diagnostic]) -> DocumentControl {
    var control = DocumentControl()
    guard let map else { return control }
    control.range = map.range
    control.prepared = signatory(map.mapping("prepared"), into: &findings)
    control.reviewed = signatory(map.mapping("reviewed"), into: &findings)
    control.approved = signatory(map.mapping("approved"), into: &findings)
    return control
  }

  func signatory(
    _ map: Mapping?, into findings: inout [Diagnostic]
  ) -> DocumentControl.Signatory? {
    guard let map else { return nil }
    return DocumentControl.Signatory(
      name: map.string("name"), role: map.text("role").flatMap { roles.one($0, into: &findings) },
      date: map.day("date"), range: map.range)
  }

  /// The keys are found by `ReferenceResolver`, once all documents are read.
  func refinements(_ map: Mapping) -> [Refinement] {
    map.mappings("refines").compactMap { parent in
      guard let name = parent.string("id"), let edition = parent.string("edition") else {
        return nil
      }
      return Refinement(name: name, key: nil, edition: edition, from: parent.day("from"))
    }
  }
}
