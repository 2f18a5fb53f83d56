import Diagnostics
import HandbookModel

/// A comment accepts a finding that does not occur.
///
/// Why: it says that something is wrong which is right, and would hide the mistake when it is made.
/// Fix: remove the comment.
///
/// Not a `Rule`, since only who weighs the findings of all rules knows what was accepted.
enum UnusedAllowance {
  static let info = RuleInfo(
    121, "unused-allowance", .always(.warning),
    checks: "A comment that accepts a finding stands where there is one.",
    why: "The comment tells readers that something is wrong which is right, and hides the mistake "
      + "if it is made one day.",
    fails: """
      <!-- allow VB404: the end is agreed with the owner -->
      - Repair visit: within 3 days
      """,
    repaired: "- Repair visit: within 3 days")

  /// - Parameter readingFindings: as they are weighed. After an error of reading, rules hold back what
  ///   may be a consequence, so that nobody knows what a comment would accept.
  static func findings(
    in workspace: Workspace, _ weighing: Weighing, readingFindings: [Diagnostic]
  ) -> [Diagnostic] {
    guard !readingFindings.contains(where: { $0.severity == .error }) else { return [] }
    return workspace.handbooks.filter { !$0.isIncomplete }
      .flatMap { weighing.unused(in: $0) }.filter { !isOfBuild($0.code) }.map(finding)
  }

  private static func finding(_ allowance: Allowance) -> Diagnostic {
    let isKnown = RuleRegistry.info(allowance.code) != nil
    return Diagnostic(
      info.code, info.severity(issued: true), at: allowance.range,
      isKnown
        ? "No finding \(allowance.code) here that could be accepted"
        : "\(allowance.code) is no rule that could be accepted",
      explanation: isKnown && allowance.text != nil
        ? "Only a finding about the quoted text is accepted" : nil,
      suggestions: [Suggestion("Remove the comment")])
  }

  /// Sheets and templates are only looked at by a build.
  private static func isOfBuild(_ code: RuleCode) -> Bool {
    (506...507).contains(code.number) || (900...).contains(code.number)
  }
}
