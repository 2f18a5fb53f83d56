import Diagnostics
import HandbookModel

struct DateOutsideWindow: Rule {
  static let info = RuleInfo(
    712, "date-outside-window", .always(.error),
    checks: "The dates, shares and themes of a plan lie in the period that it plans.",
    why: "A visit planned for another year belongs to another plan, and is missing from this one.",
    fails: """
      period: 2026
      visits:
        - { kind: routine, dates: [2027-03-02], count: 40 }
      """,
    repaired: """
      period: 2026
      visits:
        - { kind: routine, dates: [2026-03-02], count: 40 }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for plan in context.handbook.plans {
      let note = Note("the plan is for these days", at: plan.period.range)
      for line in plan.visits {
        let kind = context.names.kind(line.kind.value)
        switch line.schedule?.value {
        case .dates(let dates):
          for date in dates where !plan.period.value.contains(date.value) {
            findings.report(
              at: date.range, "\(kind) on \(date.value), outside the plan's period",
              notes: [note])
          }
        case .spread(let shares):
          for share in shares where !plan.period.value.contains(share.period.value) {
            findings.report(
              at: share.period.range,
              "\(kind) in \(share.periodText), outside the plan's period", notes: [note])
          }
        case .each, .expect, nil: break
        }
      }
      for theme in plan.themes where !plan.period.value.contains(theme.period.value) {
        findings.report(
          at: theme.period.range, "Theme of \(theme.periodText), outside the plan's period",
          notes: [note])
      }
    }
  }
}
