import Diagnostics
import HandbookModel

struct ImpossibleWindow: Rule {
  static let info = RuleInfo(
    402, "impossible-window", .always(.error),
    checks: "A window does not end before it begins.",
    why: "No visit can ever be in time.",
    fails: "| Repair visit | from 2 months to 1 month after the repair is finished |",
    repaired: "| Repair visit | from 1 month to 2 months after the repair is finished |")

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      for window in text.statedWindows where window.value.isEmpty {
        findings.report(
          at: window.range,
          "Window ends before it begins: \(text.names.writer.window(window.value))")
      }
    }
  }
}

extension Window {
  /// No day can lie in it, whatever the lengths of the months.
  fileprivate var isEmpty: Bool {
    let window = normal
    guard let lower = window.lower, let upper = window.upper else { return false }
    if upper.offset.isBelow(lower.offset) { return true }
    return upper.offset == lower.offset && !(upper.isIncluded && lower.isIncluded)
  }
}
