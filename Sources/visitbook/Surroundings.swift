import Diagnostics
import Foundation
import HandbookModel
import HandbookPipeline

/// Finds what belongs to the program: first where the command was started, then in the folders above
/// the program itself.
enum Surroundings {
  /// Where the command was started.
  static var folder: FolderPath { FolderPath(FileManager.default.currentDirectoryPath) }

  /// The calendar's day where the command was started. The stages see no clock: it is handed to them.
  static var today: CalendarDay? {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// The name under which somebody is logged in.
  static var user: String { NSUserName() }

  static func templates() throws -> String {
    guard let found = find("templates", holding: "pages") else {
      throw EnvironmentFailure(
        "No folder 'templates' here or beside the program", remedy: "name it with --templates")
    }
    return found
  }

  /// `.venv` here where there is none at all: the message names it then.
  static var pdfEnvironment: String { find(".venv", holding: "bin/python") ?? ".venv" }

  private static func find(_ name: String, holding content: String) -> String? {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folders = ["."]
    var folder = (Bundle.main.executableURL ?? program).deletingLastPathComponent()
    while folder.path.count > 1 {
      folders.append(folder.path)
      folder = folder.deletingLastPathComponent()
    }
    return folders.map { $0 == "." ? name : "\($0)/\(name)" }
      .first { FileManager.default.fileExists(atPath: "\($0)/\(content)") }
  }
}
