import ArgumentParser
import Diagnostics
import Foundation
import HandbookPipeline
import HandbookServing

struct Serve: ParsableCommand, Telling {
  static let configuration = CommandConfiguration(
    abstract: "Show the site in a browser while its files are being edited.",
    discussion: """
      Builds the site, serves it to browsers on this machine, builds it again whenever a file of the \
      handbooks or a template changes, and lets open pages load themselves again. Findings are printed, \
      and shown on the pages. Nothing is written. Ctrl-C ends it.
      """)

  @Argument(help: "A handbook's folder, or a folder of such folders.", completion: .directory)
  var folder = "content"

  @Option(help: "The port that is listened on; 0 for any that is free.")
  var port: UInt16 = 8000

  @Option(
    name: .customLong("templates"),
    help: "Templates and styles; by default the folder 'templates' here or beside the program.",
    completion: .directory)
  var namedTemplates: String?

  @Flag(help: "Build in spite of errors in the content, marked as a draft.")
  var draft = false

  @Flag(
    help: "Look at the files every second, for folders of other machines that tell of no changes.")
  var poll = false

  @OptionGroup var languageOption: LanguageOption
  var messageLanguage: MessageLanguage { languageOption.language }
  @OptionGroup var dayOption: DayOption

  func run() throws {
    let options = BuildOptions(
      templates: try namedTemplates ?? Surroundings.templates(), isDraft: draft)
    let log = ServeLog(folder: folder, language: messageLanguage)
    let asked = dayOption.asked
    let server = HandbookServer(
      Session(folder, options), .init(port: port, language: messageLanguage, polls: poll),
      today: { asked ?? Surroundings.today }, tell: { log.tell($0) })
    try Interruption.whenever({ log.end() }) { try await server.run() }
  }
}
