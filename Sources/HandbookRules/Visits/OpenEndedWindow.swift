import Diagnostics
import HandbookModel

struct OpenEndedWindow: Rule {
  static let info = RuleInfo(
    404, "open-ended-window", .always(.warning),
    checks: "A window that begins some time after an event also ends.",
    why: "'After 7 days' is kept by a visit a year later; 'on the 7th day' or 'within 7 days' was "
      + "probably meant.",
    fails: "| Repair visit | 7 days after the repair is finished |",
    repaired: "| Repair visit | within 7 days after the repair is finished |")

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      for window in text.statedWindows where window.value.upper == nil {
        guard let lower = window.value.lower else { continue }
        findings.report(
          at: window.range, "Window has no end: \(text.names.writer.window(window.value))",
          explanation:
            "Any day from \(text.names.writer.length(lower.offset)) after the event keeps it.",
          suggestions: [Suggestion("State the last day too, or write 'within' or 'on day'")])
      }
    }
  }
}
