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
      // Without any duties there is no list to be missing from; VB201 demands one if need be.
      guard let block = text.version.blocks.first(where: { $0.sort == .duties }) else { continue }
      var settled = Set(text.version.duties.map(\.role.value))
      for use in text.version.roleUses where needsDuty(use.value, context) {
        guard settled.insert(use.value).inserted else { continue }
        findings.report(
          at: use.range, "\(text.names.role(use.value)) has no duty in this document",
          notes: [Note("the duties are listed here", at: block.marker)],
          suggestions: [Suggestion("Add a line for \(text.names.role(use.value)) to the duties")])
      }
    }
  }

  private func needsDuty(_ id: RoleID, _ context: RuleContext) -> Bool {
    guard let role = context.handbook.vocabulary.roles[id] else { return false }
    switch role.sort {
    case .post, .body, .authority: return true
    case .meeting, .party, .case: return false
    }
  }
}
