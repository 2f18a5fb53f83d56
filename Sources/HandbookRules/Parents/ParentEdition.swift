import Diagnostics
import HandbookModel

struct ParentEdition: Rule {
  static let info = RuleInfo(
    709, "parent-edition", .always(.warning),
    checks: "A document refines the edition of its parent that is in force when it comes into "
      + "force itself, and a plan the one in force on its first day.",
    why: "The rules have changed since, and nobody has compared.",
    fails: """
      # edition 3.0 of the policy is in force from 2026-01-01
      refines: [{ id: return-visit, edition: "2.0" }]
      period: 2026
      """,
    repaired: """
      refines: [{ id: return-visit, edition: "3.0" }]
      period: 2026
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for document in context.handbook.documents {
      guard let day = document.effective?.value else { continue }
      for entry in document.refines { check(entry, on: day, context, into: &findings) }
    }
    for plan in context.handbook.plans {
      for entry in plan.refines {
        check(entry, on: plan.period.value.first, context, into: &findings)
      }
    }
  }

  private func check(
    _ entry: Refinement, on day: CalendarDay, _ context: RuleContext,
    into findings: inout Findings
  ) {
    guard let key = entry.key,
      let editions = context.workspace.handbook(key.handbook)?.documents.filter({
        $0.key.id == key.id
      })
    else { return }
    let inForce = editions.compactMap { edition in
      edition.effective.map { (edition: edition, from: $0) }
    }.filter { $0.from.value <= day }.max { $0.from.value < $1.from.value }
    guard let inForce, inForce.edition.key.edition != key.edition else { return }
    let current = inForce.edition.key.edition
    findings.report(
      at: entry.edition.range,
      "Edition \(key.edition) of \(context.names.document(key)) is not in force on \(day)",
      notes: [Note("edition \(current) is in force from here", at: inForce.from.range)],
      suggestions: [Suggestion("Refine edition \(current)")])
  }
}
