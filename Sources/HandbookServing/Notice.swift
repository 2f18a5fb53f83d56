import Diagnostics
import HandbookPipeline

/// What there is to say about the files: to be shown on every page, beside the page's own content.
struct Notice: Hashable, Sendable {
  enum Weight: String, Sendable { case none, quiet, errors }

  var weight: Weight
  /// In one line.
  var summary: Message
  /// Heaviest first; those that a page shows, with what it takes to show them.
  var findings: [ShownFinding]
  /// How many more there are.
  var others: Int

  static let mostShown = 50

  static let none = Notice(weight: .none, summary: "", findings: [], others: 0)

  /// Errors and warnings of a run.
  ///
  /// - Parameter isCurrent: the site could be made in spite of them.
  init(_ report: BuildReport, isCurrent: Bool) {
    let problems = report.findings.filter { $0.severity > .information }
      .sorted { $0.isReadBefore($1) }
    guard !problems.isEmpty else {
      self = .none
      return
    }
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count - errors
    findings = problems.prefix(Self.mostShown).map { ShownFinding($0, in: report.sources) }
    others = problems.count - findings.count
    weight = isCurrent ? .quiet : .errors
    summary =
      errors == 0
      ? "\(warnings, "warning", "warnings")"
      : warnings == 0
        ? "\(errors, "error", "errors")"
        : "\(errors, "error", "errors"), \(warnings, "warning", "warnings")"
  }

  init(_ failure: EnvironmentFailure) {
    self.init(weight: .errors, summary: failure.message, findings: [], others: 0)
  }

  private init(weight: Weight, summary: Message, findings: [ShownFinding], others: Int) {
    self.weight = weight
    self.summary = summary
    self.findings = findings
    self.others = others
  }
}
