import Foundation
import HandbookPipeline

/// Finds what belongs to the program: first where the command was started, then in the folders above
/// the program itself.
enum Surroundings {
  static func templates() throws -> String {
    guard let found = find("templates", holding: "pages") else {
      throw EnvironmentFailure(
        "No folder 'templates' here or beside the program", remedy: "name it with --templates")
    }
    return found
  }

  static func pdfPython() throws -> String {
    guard let found = find(".venv", holding: "bin/python") else {
      throw EnvironmentFailure(
        "No PDF engine: there is no '.venv' here or beside the program",
        remedy: "run 'make site' once, or build without --pdf")
    }
    return "\(found)/bin/python"
  }

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
