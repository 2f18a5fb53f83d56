import ArgumentParser
import Diagnostics
import HandbookPipeline

/// The command line. Only this target prints, reads the environment and exits.
@main
struct VisitBook: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "visitbook",
    abstract: "Check visit regulations and make the handbook and its printable sheets.",
    version: version,
    subcommands: [
      Check.self, Build.self, Bind.self, Model.self, Rules.self, Explain.self, Print.self,
      RegisterCommand.self, Serve.self,
    ])

  /// Exit codes: 0 clean or warnings only, 1 errors in the content, 2 could not run.
  static func main() {
    var language = MessageLanguage.ofEnvironment
    do {
      var command = try parseAsRoot()
      language = (command as? any Telling)?.messageLanguage ?? language
      try command.run()
    } catch let failure as EnvironmentFailure {
      Terminal.say("error: \(failure.message)", in: language, to: .error)
      exit(withCode: 2)
    } catch {
      let code = exitCode(for: error)
      // The parser reports misuse as 64; whoever calls from a script was promised 2.
      guard code == .validationFailure else { exit(withError: error) }
      Terminal.print(fullMessage(for: error), to: .error)
      exit(withCode: 2)
    }
  }

  private static func exit(withCode code: Int32) -> Never { exit(withError: ExitCode(code)) }
}
