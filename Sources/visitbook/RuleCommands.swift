import ArgumentParser
import Diagnostics
import HandbookPipeline
import HandbookRules

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

struct Rules: ParsableCommand, Telling {
  static let configuration = CommandConfiguration(abstract: "List all rules with their codes.")

  @Option(help: "How the list is printed.")
  var format: OutputFormat = .text

  @OptionGroup var languageOption: LanguageOption
  var messageLanguage: MessageLanguage { languageOption.language }

  func run() {
    let language = languageOption.language
    switch format {
    case .text: Terminal.print(RuleList.text(in: language))
    case .json: Terminal.print(JSONText(RuleList.json(in: language)).text)
    }
  }
}

struct Explain: ParsableCommand, Telling {
  static let configuration = CommandConfiguration(
    abstract: "Explain a rule: what it checks, why, and how a finding is mended.")

  @Argument(
    help: "A code or name: VB106, 106, unreadable-phrase.", completion: .list(RuleList.words))
  var rule: String

  @OptionGroup var languageOption: LanguageOption
  var messageLanguage: MessageLanguage { languageOption.language }

  func run() throws {
    let language = languageOption.language
    let catalogue = RuleCatalogue(RuleRegistry.catalogue)
    if let info = catalogue.rule(rule) {
      return Terminal.print(catalogue.explanation(of: info, in: language))
    }
    let near = NearMiss.nearest(to: rule, among: RuleList.words)
    throw ValidationError(
      "No rule '\(rule)'" + (near.map { "; did you mean '\($0)'?" } ?? "; see 'visitbook rules'"))
  }
}

struct Model: ParsableCommand, Telling {
  static let configuration = CommandConfiguration(
    abstract: "Print the resolved model, with the place that each value was read from.",
    discussion: "docs/model.schema.json describes the JSON, docs/outline.md the text.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, text }

  @Argument(help: "A handbook's folder, or a folder of such folders.", completion: .directory)
  var folder = "content"

  @Option(help: "json with the place of each value, or text with one fact per line.")
  var format: Format = .json

  @OptionGroup var languageOption: LanguageOption
  var messageLanguage: MessageLanguage { languageOption.language }

  func run() throws {
    let language = languageOption.language
    let report = try HandbookPipeline.Build(BuildOptions(), progress: Progress.show(in: language))
      .check([folder])
    Progress.end()
    switch format {
    case .json: Terminal.print(JSONText(report.workspace.json(in: report.sources)).text)
    case .text: Terminal.print(report.outline)
    }
    guard report.hasErrors else { return }
    let text = Report.text(report.findings, of: report, in: language, to: .error)
    Terminal.print(text, to: .error)
    throw ExitCode(1)
  }
}
