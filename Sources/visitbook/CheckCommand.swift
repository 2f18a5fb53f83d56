import ArgumentParser
import Diagnostics
import HandbookPipeline
import HandbookRules

struct Check: ParsableCommand, Telling {
  static let configuration = CommandConfiguration(
    abstract: "Check handbooks and report every contradiction, gap and broken reference.",
    discussion: "Exits with 0 when there are no errors, 1 when there are, 2 when it could not run.")

  @Argument(
    help: "Folders of handbooks, or folders that hold such folders.", completion: .directory)
  var folders: [String] = ["content"]

  @Option(help: "How findings are printed.")
  var format: ReportFormat = .text

  @Option(
    help: ArgumentHelp(
      "Write the findings to a file too, in the given format; '-' is standard output.",
      discussion: "May be given several times: --report sarif=a.sarif --report junit=a.xml",
      valueName: "format=file"),
    completion: .file(), transform: ReportTarget.init)
  var report: [ReportTarget] = []

  @Option(
    help: "The address below which the pages of docs/rules/ are found; SARIF links rules to them.")
  var rulePages: String?

  @OptionGroup var languageOption: LanguageOption
  @OptionGroup var dayOption: DayOption

  var messageLanguage: MessageLanguage { languageOption.language }
  private var language: MessageLanguage { messageLanguage }

  @Flag(help: "Make the repairs that cannot change what a text means.")
  var fix = false

  @Flag(help: "With --fix: print the repairs as a unified diff and write nothing.")
  var dryRun = false

  @Option(
    help: "Accept the findings that this file lists; show only new ones.", completion: .file())
  var baseline: String?

  @Option(help: "Write all findings to this file, as a baseline.", completion: .file())
  var writeBaseline: String?

  @Flag(help: "Let warnings count as errors.")
  var warningsAsErrors = false

  func validate() throws {
    if dryRun && !fix { throw ValidationError("--dry-run goes with --fix") }
    if dryRun && (addVocabulary || addMarkers) {
      throw ValidationError("--add-markers and --add-vocabulary write; leave --dry-run out")
    }
    if writeBaseline != nil && (fix || baseline != nil) {
      throw ValidationError("--write-baseline goes with neither --fix nor --baseline")
    }
    let toOutput = report.count(where: \.isStandardOutput) + (format == .text && !dryRun ? 0 : 1)
    if toOutput > 1 { throw ValidationError("Only one report can go to standard output") }
    let files = report.filter { !$0.isStandardOutput }.map(\.path)
    if let path = files.first(where: { path in files.count { $0 == path } > 1 }) {
      throw ValidationError("Only one report can go to '\(path)'")
    }
  }

  @Flag(
    help: "First write entries for unknown names into vocabulary.yaml, marked 'new: true'.")
  var addVocabulary = false

  @Flag(help: "First write markers before tables and lists that look like data.")
  var addMarkers = false

  func run() throws {
    let build = HandbookPipeline.Build(
      BuildOptions(today: dayOption.day), progress: Progress.show(in: language))
    let marked = addMarkers ? try build.addMarkers(folders) : nil
    let added = addVocabulary ? try build.addVocabulary(folders) : nil
    let found = try fix ? fixed(with: build) : try accepted(try build.check(folders))
    Progress.end()
    // Not among the findings, which a program may read.
    let aside = format == .text ? stream : .error
    if let marked { Terminal.say(Additions.text(of: marked), in: language, to: aside) }
    if let added { Terminal.say(Additions.text(of: added), in: language, to: aside) }
    if let writeBaseline { return try write(found, asBaseline: writeBaseline) }
    if !dryRun { Report.print(found, as: format, to: stream, rulePages: rulePages, in: language) }
    try Report.write(found, to: report, rulePages: rulePages, in: language)
    if found.hasErrors { throw ExitCode(1) }
  }

  /// Text gives way to a report that was asked for on standard output.
  private var stream: Terminal.Stream {
    report.contains(where: \.isStandardOutput) ? .error : .output
  }

  private func accepted(_ report: BuildReport) throws -> BuildReport {
    var report = report
    try accept(in: &report)
    return report
  }

  private func accept(in report: inout BuildReport) throws {
    if let baseline {
      try BaselineFile(baseline, from: Surroundings.folder).apply(to: &report)
    }
    if warningsAsErrors { report.raiseWarnings() }
  }

  private func fixed(with build: HandbookPipeline.Build) throws -> BuildReport {
    let fix = try Fix(folders, with: build, chosen: accept)
    Progress.end()
    if dryRun { FixOutput.printDiff(of: fix) } else { try fix.write() }
    FixOutput.printSummary(of: fix, isDryRun: dryRun, in: language)
    return fix.report
  }

  private func write(_ report: BuildReport, asBaseline path: String) throws {
    try BaselineFile(path, from: Surroundings.folder).write(accepting: report)
    let count = report.findings.count
    Terminal.say("Wrote \(count, "finding", "findings") to \(path)", in: language, to: .error)
  }
}
