import Diagnostics
import HandbookModel

struct BoundNotStated: Rule {
  static let info = RuleInfo(
    603, "bound-not-stated", .always(.information),
    checks: "Where 'before the 24th' stands, the handbook or the text says whether the 24th "
      + "itself still counts.",
    why: "There is no common reading, and the last day is when most reports are handed in.",
    fails: """
      # handbook.yaml has no `conventions: { before: … }`
      | Monthly Summary | Supervisor compiles (before the 24th) |
      """,
    repaired: """
      # handbook.yaml
      conventions: { before: inclusive }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      for due in text.version.dueDates where due.value.isBoundOpen {
        findings.report(
          at: due.range,
          "'\(text.names.writer.due(due.value).capitalizedFirst)': does the day itself count?",
          suggestions: [
            Suggestion("Say in the text that the day is included or excluded"),
            Suggestion("Set 'conventions: { before: inclusive }' in handbook.yaml"),
          ])
      }
    }
  }
}

extension DueDate {
  fileprivate var isBoundOpen: Bool {
    switch self {
    case .day(_, _, let isIncluded), .weekday(_, let isIncluded): isIncluded == nil
    case .shifted(let date, _): date.isBoundOpen
    default: false
    }
  }
}
