import ArgumentParser
import Diagnostics
import HandbookPipeline
import HandbookRules

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check handbooks and report every contradiction, gap and broken reference.",
    discussion: "Exits with 0 when there are no errors, 1 when there are, 2 when it could not run.")

  @Argument(
    help: "Folders of handbooks, or folders that hold such folders.", completion: .directory)
  var folders: [String] = ["content"]

  @Option(help: "How findings are printed.")
  var format: OutputFormat = .text

  @Flag(
    help: "First write entries for unknown names into vocabulary.yaml, marked 'new: true'.")
  var addVocabulary = false

  @Flag(help: "First write markers before tables and lists that look like data.")
  var addMarkers = false

  func run() throws {
    let build = HandbookPipeline.Build(BuildOptions(), progress: Progress.show)
    let marked = addMarkers ? try build.addMarkers(folders) : nil
    let added = addVocabulary ? try build.addVocabulary(folders) : nil
    let report = try build.check(folders)
    Progress.end()
    // Not among the findings, which a program may read.
    if let marked {
      Terminal.print(Self.text(of: marked), to: format == .text ? .output : .error)
    }
    if let added { Terminal.print(Self.text(of: added), to: format == .text ? .output : .error) }
    Report.print(report, as: format)
    if report.hasErrors { throw ExitCode(1) }
  }

  private static func text(of marked: [MarkerAddition]) -> String {
    guard !marked.isEmpty else { return "No markers to add" }
    return marked.map { file in
      "Added \(file.count) \(file.count == 1 ? "marker" : "markers") to \(file.path)\n"
    }.joined()
  }

  private static func text(of added: [VocabularyAddition]) -> String {
    guard !added.isEmpty else { return "No entries to add to a vocabulary" }
    return added.map { file in
      let count = file.entries.count == 1 ? "1 entry" : "\(file.entries.count) entries"
      return "Added \(count) to \(file.path):\n"
        + file.entries.map { "  \($0.list): \($0.id)\n" }.joined()
    }.joined()
  }
}

/// Prints what a run found.
enum Report {
  static func print(_ report: BuildReport, as format: OutputFormat) {
    switch format {
    case .text: Terminal.print(text(report.findings, in: report.sources, to: .output))
    case .json:
      let emitter = JSONEmitter(catalogue: RuleCatalogue(RuleRegistry.catalogue))
      Terminal.print(emitter.text(for: report.findings, in: report.sources))
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
    _ findings: [Diagnostic], in sources: SourceMap, to stream: Terminal.Stream
  ) -> String {
    let emitter = TextEmitter(
      width: Terminal.width(stream), colour: Terminal.usesColour(stream) ? .ansi : .plain)
    return emitter.text(for: findings, in: sources)
  }
}
