import Diagnostics
import HandbookModel

struct ResponsibleByDefault: Rule {
  static let info = RuleInfo(
    302, "responsible-by-default", .always(.information),
    checks: "Lists the visits that only the row 'all others' gives to somebody.",
    why: "That may be meant, or the author forgot to say who makes this visit.",
    fails: """
      | Visit | Responsible |
      | --- | --- |
      | Repair visit | |
      | All others | Reception staff |
      """,
    repaired: """
      | Visit | Responsible |
      | --- | --- |
      | Repair visit | Reception staff |
      | All others | Reception staff |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.complete {
      for visit in text.visits {
        guard let leaders = visit.leaders, leaders.origin == .others,
          let roles = leaders.value.value?.roles, !roles.isEmpty
        else { continue }
        let names = Wording.list(roles.map { text.names.role($0.value) }, .any)
        findings.report(
          at: visit.head,
          "\(text.names.key(visit.key, kind: visit.kind)) falls to \(names) only as one of all "
            + "others",
          notes: [Note("stated for all others here", at: leaders.range)])
      }
    }
  }
}
