import Diagnostics
import HandbookModel

struct WorkingDaysWithoutCalendar: Rule {
  static let info = RuleInfo(
    422, "working-days-without-calendar", .always(.warning),
    checks: "A handbook whose limits count working days has a calendar, and it reaches the time in "
      + "which its documents and plans hold.",
    why: "Whether 3 working days from the eve of a holiday end in 3 days or in 12 is left to "
      + "whoever counts, and no date can be worked out.",
    fails: """
      # handbook.yaml has no `calendars`
      | Complaint visit | within 3 working days after the complaint is closed |
      """,
    repaired: """
      # handbook.yaml
      calendars:
        office: { covers: 2026-01-01..2026-12-31, holidays: [2026-10-01..2026-10-07] }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    let calendars = context.handbook.calendars
    for text in context.complete {
      let places = text.version.workingDayPlaces
      guard let first = places.first else { continue }
      if calendars.isEmpty {
        reportMissing(at: first, places, into: &findings)
      } else if let last = calendars.map(\.covers.value.last).max(),
        let effective = text.document.effective, last < effective.value
      {
        findings.report(
          at: first, "Calendar ends before these working days are counted",
          notes: [Note("in force from this day", at: effective.range)]
            + calendars.map { Note("covers these days", at: $0.covers.range) },
          suggestions: [Suggestion("Enter the holidays of the years in which it is in force")])
      }
    }
    for plan in context.handbook.plans { check(plan, context, into: &findings) }
  }

  private func reportMissing(
    at first: SourceRange, _ places: [SourceRange], into findings: inout Findings
  ) {
    findings.report(
      at: first, "Working days are counted, but the handbook has no calendar",
      notes: Note.also(places.dropFirst()),
      suggestions: [
        Suggestion("Enter 'calendars' with the holidays in handbook.yaml, or count calendar days")
      ])
  }

  private func check(_ plan: Plan, _ context: RuleContext, into findings: inout Findings) {
    guard let calendar = plan.site?.calendar.flatMap({ context.handbook.calendar($0.value) }),
      !calendar.covers.value.contains(plan.period.value),
      let place = plan.refines.lazy.compactMap(\.key).compactMap(context.workspace.document)
        .compactMap(\.original).flatMap(\.workingDayPlaces).first
    else { return }
    findings.report(
      at: plan.period.range, "Calendar '\(calendar.id)' does not reach over the plan's period",
      notes: [
        Note("covers these days", at: calendar.covers.range),
        Note("working days are counted here", at: place),
      ],
      suggestions: [Suggestion("Enter the holidays of the whole period in the calendar")])
  }
}
