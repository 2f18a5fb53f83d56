import Diagnostics
import HandbookPipeline

/// Prints what a run found.
enum Report {
  static func print(
    _ report: BuildReport, as format: ReportFormat, to stream: Terminal.Stream, rulePages: String?,
    in language: MessageLanguage
  ) {
    guard format == .text else {
      return Terminal.print(format.text(of: report, rulePages: rulePages, in: language))
    }
    let text = text(
      report.findings, of: report, in: language, to: stream)
    Terminal.print(text, to: stream)
  }

  /// Files are replaced in one step, each.
  static func write(
    _ report: BuildReport, to targets: [ReportTarget], rulePages: String?,
    in language: MessageLanguage
  ) throws {
    for target in targets {
      let text = target.format.text(of: report, rulePages: rulePages, in: language)
      if target.isStandardOutput {
        Terminal.print(text)
      } else {
        try FileSystem().replace(target.path, with: Array(text.utf8))
      }
    }
  }

  /// For who builds: errors and warnings in full, the rest by number.
  static func printProblems(
    of report: BuildReport, in language: MessageLanguage, countingOthers: Bool = true
  ) {
    let problems = report.findings.filter { $0.severity > .information }
    if !problems.isEmpty {
      Terminal.print(text(problems, of: report, in: language, to: .error, accepted: 0), to: .error)
    }
    let others = report.findings.count - problems.count
    guard countingOthers, others > 0 else { return }
    Terminal.say(
      "\(others, "piece of information", "pieces of information"); see 'visitbook check'",
      in: language, to: .error)
  }

  static func text(
    _ findings: [Diagnostic], of report: BuildReport, in language: MessageLanguage,
    to stream: Terminal.Stream, accepted: Int? = nil
  ) -> String {
    let emitter = TextEmitter(
      width: Terminal.width(stream), colour: Terminal.usesColour(stream) ? .ansi : .plain,
      accepted: accepted ?? report.accepted.count, language: language)
    return emitter.text(for: findings, in: report.sources)
  }
}
