import Diagnostics
import HandbookPipeline

/// Prints what a run found.
enum Report {
  static func print(
    _ report: BuildReport, as format: ReportFormat, to stream: Terminal.Stream, rulePages: String?
  ) {
    guard format == .text else {
      return Terminal.print(format.text(of: report, rulePages: rulePages))
    }
    let text = text(
      report.findings, in: report.sources, to: stream, accepted: report.accepted.count)
    Terminal.print(text, to: stream)
  }

  /// Files are replaced in one step, each.
  static func write(_ report: BuildReport, to targets: [ReportTarget], rulePages: String?) throws {
    for target in targets {
      let text = target.format.text(of: report, rulePages: rulePages)
      if target.isStandardOutput {
        Terminal.print(text)
      } else {
        try FileSystem().replace(target.path, with: Array(text.utf8))
      }
    }
  }

  /// For who builds: errors and warnings in full, the rest by number.
  static func printProblems(of report: BuildReport) {
    let problems = report.findings.filter { $0.severity > .information }
    if !problems.isEmpty {
      Terminal.print(text(problems, in: report.sources, to: .error), to: .error)
    }
    let others = report.findings.count - problems.count
    guard others > 0 else { return }
    let plural = others == 1 ? "piece" : "pieces"
    Terminal.print("\(others) \(plural) of information; see 'visitbook check'", to: .error)
  }

  static func text(
    _ findings: [Diagnostic], in sources: SourceMap, to stream: Terminal.Stream, accepted: Int = 0
  ) -> String {
    let emitter = TextEmitter(
      width: Terminal.width(stream), colour: Terminal.usesColour(stream) ? .ansi : .plain,
      accepted: accepted)
    return emitter.text(for: findings, in: sources)
  }
}
