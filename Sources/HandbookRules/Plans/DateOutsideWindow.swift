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
      let dated = plan.datedParts(context.names)
      let outside = dated.filter { !plan.period.value.contains($0.days) }
      // All of them elsewhere: then the period is wrong, or the plan is a copy of another year's.
      if let first = outside.first, outside.count > 1, outside.count == dated.count {
        findings.report(
          at: plan.period.range, "None of the plan's dates lies in its period",
          notes: [Note("\(first.name) is the first of them", at: first.range)])
        continue
      }
      for part in outside {
        findings.report(
          at: part.range, "\(part.name), outside the plan's period",
          notes: [Note("the plan is for these days", at: plan.period.range)])
      }
    }
  }
}

extension Plan {
  fileprivate typealias DatedPart = (name: Message, days: DayRange, range: SourceRange)

  /// Dates, shares and themes, in the order of the file.
  fileprivate func datedParts(_ names: Names) -> [DatedPart] {
    let lines: [DatedPart] = visits.flatMap { line -> [DatedPart] in
      let kind = names.kind(line.kind.value)
      switch line.schedule?.value {
      case .dates(let dates):
        return dates.compactMap { date in
          DayRange(first: date.value, last: date.value).map {
            ("\(kind) on \(date.value)", $0, date.range)
          }
        }
      case .spread(let shares):
        return shares.map { ("\(kind) in \($0.periodText)", $0.period.value, $0.period.range) }
      case .each, .expect, nil: return []
      }
    }
    return lines
      + themes.map { ("Theme of \($0.periodText)", $0.period.value, $0.period.range) }
  }
}
