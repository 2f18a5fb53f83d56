import Diagnostics
import HandbookModel

struct RoleWithoutDuty: Rule {
  static let info = RuleInfo(
    303, "role-without-duty", .always(.error),
    checks: "Every role that a document gives something to do has a line in its duties. Parties, "
      + "meetings, roles of the case, and roles that only sign the document itself need none.",
    why: "People look for their own name in the chapter of duties. Whoever is missing there does "
      + "not learn of the task.",
    fails: """
      <!-- duties -->
      - **Supervisor**: assigns the visits.

      <!-- visits -->
      | Visit | Responsible |
      | --- | --- |
      | Repair visit | Reception staff |
      """,
    repaired: """
      <!-- duties -->
      - **Supervisor**: assigns the visits.
      - **Reception staff**: visit after repairs.

      <!-- visits -->
      | Visit | Responsible |
      | --- | --- |
      | Repair visit | Reception staff |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      for use in Self.uses(in: text.version, context.handbook) {
        findings.report(
          at: use.range, "\(text.names.role(use.value)) has no duty in this document",
          notes: text.version.dutiesMarker.map { [Note("the duties are listed here", at: $0)] }
            ?? [],
          suggestions: [Suggestion("Add a line for \(text.names.role(use.value)) to the duties")])
      }
    }
  }

  /// The first use of every role that has something to do and no duty. A text without any duties
  /// has no list to be missing from; VB201 demands one if need be.
  static func uses(in version: DocumentVersion, _ handbook: Handbook) -> [Located<RoleID>] {
    guard version.dutiesMarker != nil else { return [] }
    var settled = Set(version.duties.map(\.role.value))
    return version.roleUses.filter { use in
      needsDuty(use.value, handbook) && settled.insert(use.value).inserted
    }
  }

  private static func needsDuty(_ id: RoleID, _ handbook: Handbook) -> Bool {
    guard let role = handbook.vocabulary.roles[id] else { return false }
    switch role.sort {
    case .post, .body, .authority: return true
    case .meeting, .party, .case: return false
    }
  }
}

extension DocumentVersion {
  fileprivate var dutiesMarker: SourceRange? { block(of: .duties)?.marker }
}
