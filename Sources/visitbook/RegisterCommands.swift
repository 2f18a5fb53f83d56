import ArgumentParser
import Diagnostics
import HandbookModel
import HandbookPipeline

struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Show which numbers were printed, or write that some are void.",
    subcommands: [RegisterList.self, RegisterVoid.self], defaultSubcommand: RegisterList.self)
}

struct RegisterList: ParsableCommand, Telling {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what was printed, reprinted and made void.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @Option(help: "A handbook's folder, or a folder of such folders.", completion: .directory)
  var content = "content"

  @Option(help: "Only the register of this handbook.")
  var handbook: String?

  @Option(help: "A table, JSON, or the register itself.")
  var format: Format = .text

  @OptionGroup var languageOption: LanguageOption

  var messageLanguage: MessageLanguage { languageOption.language }

  func run() throws {
    let registers = try Registers(in: content, handbook: handbook).read()
    switch format {
    case .text:
      guard !registers.isEmpty else {
        return Terminal.say("No numbers were given out yet", in: messageLanguage)
      }
      Terminal.print(RegisterTable.text(of: registers, in: messageLanguage))
    case .json: Terminal.print(JSONText(RegisterTable.json(of: registers)).text)
    case .csv:
      guard registers.count <= 1 else {
        throw EnvironmentFailure(
          "Several handbooks have registers", remedy: "say which with --handbook")
      }
      Terminal.print(registers.map { RegisterText.text(of: $0.register) }.joined())
    }
  }
}

struct RegisterVoid: ParsableCommand, Telling {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "Write that numbered sheets hold no more: spoilt, lost, torn.")

  @Argument(help: "The id of the form.")
  var form: String

  @Argument(help: "The numbers: 17 or 17..20.")
  var numbers: NumberRange

  @Option(help: "In which series, such as 2026-Q3; by default the only one that has the numbers.")
  var series: String?

  @Option(help: "Why they hold no more.")
  var reason: String

  @Option(help: "Who says so, for the register; by default the user who is logged in.")
  var by: String?

  @Option(help: "A handbook's folder, or a folder of such folders.", completion: .directory)
  var content = "content"

  @Option(help: "The handbook of the form, where several have one of that name.")
  var handbook: String?

  @OptionGroup var languageOption: LanguageOption
  @OptionGroup var dayOption: DayOption

  var messageLanguage: MessageLanguage { languageOption.language }

  func run() throws {
    let choice = NumberChoice(form: FormID(form), numbers: numbers.numbers, series: series)
    let entry = try Registers(in: content, handbook: handbook)
      .void(choice, by: by ?? Surroundings.user, reason: reason, on: try dayOption.requiredDay)
    let (first, last) = (entry.numbers.lowerBound, entry.numbers.upperBound)
    Terminal.say(
      first == last
        ? "Number \(first) of \(entry.series) is void"
        : "Numbers \(first) to \(last) of \(entry.series) are void", in: messageLanguage)
  }
}
