import ArgumentParser
import Diagnostics
import HandbookModel
import HandbookPipeline

struct Print: ParsableCommand, Telling {
  static let configuration = CommandConfiguration(
    abstract: "Print a batch of numbered sheets of one form into a PDF.",
    discussion: """
      Each sheet bears a number of its own and a code that says the same. The numbers given out stand \
      in register.csv beside the handbook, so that none is printed twice. docs/printing.md says more.
      """)

  @Argument(help: "The id of a form or one of its titles.")
  var form: String

  @Option(help: "A handbook's folder, or a folder of such folders.", completion: .directory)
  var content = "content"

  @Option(help: "The handbook of the form, where several have one of that name.")
  var handbook: String?

  @Option(help: "How many sheets, with new numbers.")
  var copies: Int?

  @Option(help: "The first number; by default the one after the last that was given out.")
  var first: Int?

  @Option(
    help: ArgumentHelp(
      "Print these numbers once more, such as 17..20; every sheet says so.", valueName: "numbers"))
  var reprint: NumberRange?

  @Option(help: "With --reprint: in which series the numbers are, such as 2026-Q3.")
  var series: String?

  @Option(help: "Why; a reprint needs it.")
  var reason: String?

  @Option(help: "The plan of the site that the sheets are for: its kinds of visits, its theme.")
  var plan: String?

  @Option(
    help:
      "The time named in the number: 2026, 2026-H1, 2026-Q3, 2026-07 or a day; by default today.",
    transform: Self.period)
  var period: NamedPeriod?

  @Option(
    help: "The language of the sheets; by default the handbook's first.", transform: Self.language)
  var language: Language?

  @Option(help: "The edition of the form; by default the one in force.")
  var edition: String?

  @Flag(help: "Print an edition that is superseded; every sheet says so.")
  var superseded = false

  @Flag(help: "Print a form that is a draft; every sheet says so.")
  var draft = false

  @Flag(help: "Begin each sheet on a new leaf, for printing on both sides.")
  var duplex = false

  @Option(help: "The PDF to make; an existing file is not overwritten.", completion: .file())
  var output: String

  @Option(
    help: "Also make this PDF: a list on which whoever takes sheets signs for their numbers.",
    completion: .file())
  var signFor: String?

  @Option(help: "With --sign-for: how many numbers are handed out together and share a row.")
  var perRow = 1

  @Option(help: "Who prints, for the register; by default the user who is logged in.")
  var by: String?

  @OptionGroup var tools: ToolOptions

  @OptionGroup var messageOption: MessageOption
  @OptionGroup var dayOption: DayOption

  var messageLanguage: MessageLanguage { messageOption.language }

  func validate() throws {
    guard (copies == nil) != (reprint == nil) else {
      throw ValidationError("say how many sheets with --copies, or which again with --reprint")
    }
    guard (1...100_000).contains(copies ?? 1) else {
      throw ValidationError("--copies is a number from 1 to 100000")
    }
    guard first ?? 1 >= 1, perRow >= 1 else {
      throw ValidationError("--first and --per-row are numbers from 1")
    }
    if reprint != nil {
      guard reason?.isEmpty == false else { throw ValidationError("say why with --reason") }
      guard first == nil, period == nil, plan == nil, edition == nil, language == nil else {
        throw ValidationError(
          "--reprint takes edition, plan, period and language from the first print; leave them out")
      }
    } else if series != nil {
      throw ValidationError("--series goes with --reprint")
    }
  }

  func run() throws {
    let language = messageLanguage
    let options = BuildOptions(
      templates: try tools.templates,
      pdfEngine: tools.pdfEnvironment, today: dayOption.day)
    let build = HandbookPipeline.Build(options, progress: Progress.show(in: language))
    let (report, batch) = try build.print(try request(), from: content)
    Progress.end()
    Report.printProblems(of: report, in: language, countingOthers: false)
    guard let batch else { throw ExitCode(1) }
    for entry in batch.settled { Terminal.say(Self.settled(entry), in: language, to: .error) }
    Terminal.say(
      "Wrote \(batch.sheets, "sheet", "sheets") of '\(batch.form)', \(batch.first) to \(batch.last), "
        + "on \(batch.pages, "page", "pages") to \(output)", in: language)
  }

  private func request() throws -> BatchRequest {
    var request = BatchRequest(
      form: form, numbers: numbers, output: output, today: try dayOption.requiredDay,
      by: by ?? Surroundings.user, reason: reason ?? "")
    request.handbook = handbook
    request.plan = plan
    request.period = period
    request.language = language
    request.edition = edition
    request.allowsSuperseded = superseded
    request.allowsDraft = draft
    request.isDuplex = duplex
    request.signFor = signFor
    request.numbersPerRow = perRow
    return request
  }

  private var numbers: BatchRequest.Numbers {
    if let reprint { return .again(reprint.numbers, series: series) }
    return .new(copies: copies ?? 1, first: first)
  }
}
