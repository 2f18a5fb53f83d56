import Diagnostics
import Foundation
import HandbookPipeline
import HandbookServing
import Synchronization

/// What `serve` prints: one line each time the site was made, and the findings where they are others than
/// before.
final class ServeLog: Sendable {
  private struct State {
    var shown: [Diagnostic] = []
    var isFirst = true
  }

  private let folder: String
  private let language: MessageLanguage
  private let state = Mutex(State())

  init(folder: String, language: MessageLanguage) {
    self.folder = folder
    self.language = language
  }

  func tell(_ event: HandbookServer.Event) {
    state.withLock { state in
      switch event {
      case .listening(let port):
        say("Serving \(folder) at http://127.0.0.1:\(port)/; Ctrl-C ends it")
      case .polling:
        say("Looking for changes every second: the system does not tell of them")
      case .making: Terminal.progress(Message("Making pages …").text(in: language))
      case .made(let outcome, let changed, let duration):
        tell(of: outcome, changed, duration, &state)
      }
    }
  }

  /// Leaves the line on which a terminal has put `^C`.
  func end() { Terminal.progress(nil) }

  private func tell(
    of outcome: Session.Outcome, _ changed: Int?, _ duration: Duration, _ state: inout State
  ) {
    Terminal.progress(nil)
    let seconds = Self.seconds(duration)
    defer { state.isFirst = false }
    switch outcome {
    case .site(let files, let report):
      show(report, &state)
      say(
        state.isFirst
          ? "\(Self.time) Made \(files.count, "file", "files") in \(seconds) s"
          : "\(Self.time) Made the site again in \(seconds) s; \(changed ?? 0, "file", "files") changed"
      )
    case .refused(let report):
      show(report, &state)
      say("\(Self.time) Errors keep the site from being made; waiting for changes")
    case .failed(let failure):
      state.shown = []
      Terminal.say("error: \(failure.message)", in: language, to: .error)
      say("\(Self.time) The site could not be made; waiting for changes")
    }
  }

  private func show(_ report: BuildReport, _ state: inout State) {
    let problems = report.findings.filter { $0.severity > .information }
    if problems != state.shown {
      Report.printProblems(of: report, in: language, countingOthers: false)
    }
    state.shown = problems
  }

  private func say(_ message: Message) { Terminal.say(message, in: language) }

  /// `0.31`.
  private static func seconds(_ duration: Duration) -> String {
    let hundredths = Int(duration / .milliseconds(10))
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// `14:03:22`, of this machine's clock.
  private static var time: String {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.hour, .minute, .second], from: Date())
    return [parts.hour, parts.minute, parts.second].map { part in
      let number = part ?? 0
      return "\(number < 10 ? "0" : "")\(number)"
    }.joined(separator: ":")
  }
}
