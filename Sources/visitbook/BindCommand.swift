import ArgumentParser
import Diagnostics
import HandbookModel
import HandbookPipeline

struct Bind: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a handbook as a document to sign and bind.",
    discussion: """
      Cover, document control, contents, every current document, the sheets as annexes. Controlled \
      copies are numbered on the cover and in every footer, a PDF each: handbook-01.pdf, \
      handbook-02.pdf, …
      """)

  @Argument(help: "The handbook's folder.", completion: .directory)
  var handbook: String

  @Option(help: "The handbook's language: zh-Hans, zh-Hant, en; by default its first.")
  var language: Language?

  @Option(help: "modern, or official after GB/T 9704-2012; by default as handbook.yaml says.")
  var style: PrintStyle?

  @Option(help: "How many controlled copies.")
  var copies: Int?

  @Option(help: "The number of the first of them.")
  var first = 1

  @Flag(help: "One copy that nobody keeps up to date, and that says so; the default.")
  var uncontrolled = false

  @Option(help: "The PDF that is written.", completion: .file(extensions: ["pdf"]))
  var output = "handbook.pdf"

  @OptionGroup var tools: ToolOptions

  @Flag(help: "Print in spite of errors in the content, marked as a draft.")
  var draft = false

  @OptionGroup var dayOption: DayOption

  func validate() throws {
    if uncontrolled, copies != nil {
      throw ValidationError("--copies are controlled copies; leave out --uncontrolled")
    }
    if let copies, !(1...999).contains(copies) {
      throw ValidationError("--copies must be from 1 to 999")
    }
    if first < 1 || first > 9999 { throw ValidationError("--first must be from 1 to 9999") }
  }

  func run() throws {
    let messages = MessageLanguage.ofEnvironment
    let options = BuildOptions(
      templates: try tools.templates,
      pdfEngine: tools.pdfEnvironment, isDraft: draft,
      today: dayOption.day)
    let report = try HandbookPipeline.Build(options, progress: Progress.show(in: messages))
      .bind(request)
    Progress.end()
    Report.printProblems(of: report, in: messages)
    guard !report.bound.isEmpty else { throw ExitCode(1) }
    for path in report.bound { Terminal.say("Wrote \(path)", in: messages) }
  }

  private var request: BindRequest {
    BindRequest(
      folder: handbook, language: language, style: style, copies: first..<first + (copies ?? 0),
      output: output)
  }
}

extension Language: ExpressibleByArgument {}
extension PrintStyle: ExpressibleByArgument {}
