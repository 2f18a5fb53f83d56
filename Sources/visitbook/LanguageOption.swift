import ArgumentParser
import Diagnostics
import Foundation

/// `--language`: in which language findings are told; without it, that of the environment.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      "The language in which findings are told: en, zh-Hans.",
      discussion: "Without it, the one that LC_ALL, LC_MESSAGES or LANG names."),
    transform: Self.language)
  var asked: MessageLanguage?

  var language: MessageLanguage { asked ?? .ofEnvironment }

  static func language(_ tag: String) throws -> MessageLanguage {
    guard let language = MessageLanguage(tag: tag) else {
      let known = MessageLanguage.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("no messages in '\(tag)'; there are \(known)")
    }
    return language
  }
}

/// A command that tells what it found, in a language that can be asked for.
protocol Telling {
  var messageLanguage: MessageLanguage { get }
}

/// `--messages`: as `--language` of other commands, where that is the language of what is made.
struct MessageOption: ParsableArguments {
  @Option(
    name: .customLong("messages"),
    help: ArgumentHelp(
      "The language in which findings are told: en, zh-Hans.",
      discussion: "Without it, the one that LC_ALL, LC_MESSAGES or LANG names."),
    transform: LanguageOption.language)
  var asked: MessageLanguage?

  var language: MessageLanguage { asked ?? .ofEnvironment }
}

extension MessageLanguage {
  /// As POSIX ranks the variables; English where none names a language that has a table.
  static var ofEnvironment: MessageLanguage {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return locale.flatMap { MessageLanguage(tag: $0) } ?? .english
  }
}
