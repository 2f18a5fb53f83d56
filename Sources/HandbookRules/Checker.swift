import Diagnostics
import HandbookModel

/// The stage Check: runs every rule on every handbook of which all files could be read, and weighs
/// what they and the readers found.
public struct Checker: Sendable {
  /// Whether a workspace with errors may pass, as a draft for its authors.
  public enum Purpose: Sendable { case publication, draft }

  private let rules: [any Rule.Type]

  public init() { rules = RuleRegistry.rules }

  /// For tests of single rules.
  init(rules: [any Rule.Type]) { self.rules = rules }

  /// Checks `workspace`; the findings are all there are, those of reading included, weighed and
  /// in the order of reporting. Without a checked workspace, errors remain.
  ///
  /// - Parameter today: acceptances of errors that ended before it no longer hold; nil: all hold.
  public func check(
    _ workspace: Workspace, readingFindings: [Diagnostic] = [], sources: SourceMap,
    for purpose: Purpose = .publication, on today: CalendarDay? = nil
  ) -> (checked: CheckedWorkspace?, findings: [Diagnostic]) {
    var weighing = Weighing(workspace: workspace, sources: sources, today: today)
    let read = weighing.weighed(readingFindings)
    let unread = Unread(read)
    var sink = DiagnosticSink()
    var heldBack: [Diagnostic] = []
    for handbook in workspace.handbooks where !handbook.isIncomplete {
      let context = RuleContext(
        workspace: workspace, handbook: handbook, readingFindings: readingFindings)
      for rule in rules {
        var findings = Findings(rule.info)
        rule.init().check(context, into: &findings)
        let own = findings.diagnostics.filter { !unread.explains($0) }
        heldBack += findings.diagnostics.filter(unread.explains)
        sink.report(contentsOf: weighing.weighed(own))
      }
    }
    sink.report(contentsOf: unread.noting(heldBack, at: read))
    let unused = UnusedAllowance.findings(in: workspace, weighing, readingFindings: read)
    sink.report(contentsOf: weighing.weighed(unused))
    let findings = UndeclaredNames.once(sink.sorted)
    let hasErrors = findings.contains { $0.severity == .error }
    guard !hasErrors || purpose == .draft else { return (nil, findings) }
    return (
      CheckedWorkspace(
        workspace, isDraft: hasErrors, acceptances: weighing.acceptances), findings
    )
  }
}
