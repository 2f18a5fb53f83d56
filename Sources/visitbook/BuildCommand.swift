import ArgumentParser
import Diagnostics
import HandbookModel
import HandbookPipeline

extension Audience: ExpressibleByArgument {}

struct Build: ParsableCommand, Telling {
  static let configuration = CommandConfiguration(
    abstract: "Check handbooks, then make their site and sheets.",
    discussion: """
      With errors nothing in the output changes. A draft is built in spite of errors in the content, \
      and every page and sheet of it says that it is one.
      """)

  @Argument(help: "A handbook's folder, or a folder of such folders.", completion: .directory)
  var folder = "content"

  @Option(help: "Where the site is written; replaced as a whole.", completion: .directory)
  var output = "output"

  @OptionGroup var tools: ToolOptions

  @Flag(help: "Also make each sheet as PDF.")
  var pdf = false

  @Flag(help: "Build in spite of errors in the content, marked as a draft.")
  var draft = false

  @Option(
    help: """
      Who may see the site: 'public' leaves out the names of staff, absences, capacity and internal \
      scripts.
      """)
  var audience = Audience.house

  @OptionGroup var languageOption: LanguageOption
  var messageLanguage: MessageLanguage { languageOption.language }
  @OptionGroup var dayOption: DayOption

  func run() throws {
    let language = languageOption.language
    let options = BuildOptions(
      output: output, templates: try tools.templates,
      pdfEngine: pdf ? tools.pdfEnvironment : nil, isDraft: draft,
      today: dayOption.day, audience: audience)
    let report = try HandbookPipeline.Build(options, progress: Progress.show(in: language))
      .build(folder)
    Progress.end()
    Report.printProblems(of: report, in: language)
    guard let published = report.published else { throw ExitCode(1) }
    Terminal.say(summary(of: published), in: language)
    if report.hasErrors {
      Terminal.say("This is a draft: errors remain", in: language, to: .error)
    }
    if let failure = report.pdfFailure { throw failure }
  }

  private func summary(of published: PublishedSite) -> Message {
    let unchanged = published.sheets - published.printedSheets
    guard published.sheets > 0 else { return "Wrote \(published.files) files to \(output)/" }
    guard unchanged > 0 else {
      return "Wrote \(published.files) files, \(published.sheets) sheets as PDF to \(output)/"
    }
    return """
      Wrote \(published.files) files, \(published.sheets) sheets as PDF to \(output)/; \
      \(unchanged) of the sheets had not changed
      """
  }
}
