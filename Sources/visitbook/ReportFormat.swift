import ArgumentParser
import Diagnostics
import HandbookPipeline
import HandbookRules

/// How findings can be printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, sarif, github, gitlab, junit

  /// The findings of a report; text comes without colour, 100 columns wide.
  ///
  /// Programs of others look for paths below the folder in which the check was started; those of
  /// text and JSON stay as the user named them.
  func text(of report: BuildReport, rulePages: String?, in language: MessageLanguage) -> String {
    let catalogue = RuleCatalogue(RuleRegistry.catalogue)
    let findings = report.findings
    let stated = report.sources.renamed(Surroundings.folder.reportedPath)
    switch self {
    case .text:
      return TextEmitter(accepted: report.accepted.count, language: language).text(
        for: findings, in: report.sources)
    case .json:
      return JSONEmitter(catalogue: catalogue, language: language).text(
        for: findings, in: report.sources)
    case .sarif:
      return SARIFEmitter(
        catalogue: catalogue, version: VisitBook.version, rulePages: rulePages, language: language
      )
      .text(for: findings, in: stated)
    case .github:
      return GitHubEmitter(catalogue: catalogue, language: language).text(for: findings, in: stated)
    case .gitlab:
      return GitLabEmitter(catalogue: catalogue, language: language).text(for: findings, in: stated)
    case .junit:
      return JUnitEmitter(catalogue: catalogue, language: language).text(for: findings, in: stated)
    }
  }
}

/// `sarif=FILE`: where a report goes besides what is printed; `-` is standard output.
struct ReportTarget {
  let format: ReportFormat
  let path: String

  var isStandardOutput: Bool { path == "-" }

  init(_ argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw ValidationError("a report is FORMAT=FILE, such as sarif=findings.sarif")
    }
    let names = ReportFormat.allCases.map(\.rawValue)
    guard let format = ReportFormat(rawValue: String(parts[0])) else {
      let near = NearMiss.nearest(to: parts[0], among: names)
      throw ValidationError(
        "no format '\(parts[0])'; "
          + (near.map { "did you mean '\($0)'?" } ?? "there are \(names.joined(separator: ", "))"))
    }
    self.format = format
    path = String(parts[1])
  }
}
