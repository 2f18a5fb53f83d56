import Diagnostics
import HandbookModel

struct ControlOutOfOrder: Rule {
  static let info = RuleInfo(
    205, "control-out-of-order", .always(.error),
    checks: "A document is prepared, then reviewed, then approved, by different people, and comes "
      + "into force no earlier.",
    why: "A review after the approval reviews nothing, and nobody checks their own work.",
    fails: """
      effective: 2026-01-01
      control:
        reviewed: { name: 程以安, role: manager, date: 2026-06-02 }
        approved: { name: 程以安, role: director, date: 2026-05-30 }
      """,
    repaired: """
      effective: 2026-07-01
      control:
        reviewed: { name: 程以安, role: manager, date: 2026-06-02 }
        approved: { name: 方若谷, role: director, date: 2026-06-15 }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for document in context.handbook.documents {
      check(document.control, into: &findings)
      guard let approved = document.control.approved?.date, let effective = document.effective,
        effective.value < approved.value
      else { continue }
      findings.report(
        at: effective.range,
        "In force on \(effective.value), before the approval of \(approved.value)",
        notes: [Note("approved here", at: approved.range)])
    }
    for plan in context.handbook.plans { check(plan.control, into: &findings) }
  }

  private func check(_ control: DocumentControl, into findings: inout Findings) {
    let steps = DocumentControl.Act.allCases.compactMap { act in
      control[act].map { (act: act.participle, signatory: $0) }
    }
    for (index, later) in steps.enumerated() {
      for earlier in steps[..<index] {
        compareDates(earlier, later, into: &findings)
        comparePeople(earlier, later, into: &findings)
      }
    }
  }

  private typealias Step = (act: Message, signatory: DocumentControl.Signatory)

  private func compareDates(_ earlier: Step, _ later: Step, into findings: inout Findings) {
    guard let first = earlier.signatory.date, let second = later.signatory.date,
      second.value < first.value
    else { return }
    findings.report(
      at: second.range,
      "\(later.act.capitalizedFirst) on \(second.value), before it was \(earlier.act) "
        + "on \(first.value)",
      notes: [Note("\(earlier.act) here", at: first.range)])
  }

  private func comparePeople(_ earlier: Step, _ later: Step, into findings: inout Findings) {
    guard let first = earlier.signatory.name, let second = later.signatory.name,
      first.value == second.value
    else { return }
    findings.report(
      at: second.range, "\(second.value) both \(earlier.act) and \(later.act) it",
      notes: [Note("\(earlier.act) by the same person", at: first.range)])
  }
}
