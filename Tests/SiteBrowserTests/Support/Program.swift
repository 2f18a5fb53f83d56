import Foundation
import Testing

/// A program that judges a site from outside: the Nu checker, a reader of JSON or CSV.
enum Program {
  static let python = Repository.root.appending(path: ".venv/bin/python").path

  /// What it prints; a file takes it, since a pipe that nobody empties would stop the program.
  static func output(_ program: String, _ arguments: [String]) throws -> Data {
    let name = "visitbook-output-\(ProcessInfo.processInfo.globallyUniqueString)"
    let file = FileManager.default.temporaryDirectory.appending(path: name)
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = try FileHandle(forWritingTo: file)
    try process.run()
    process.waitUntilExit()
    return try Data(contentsOf: file)
  }

  static func run(python script: String, _ arguments: String...) throws -> String {
    String(decoding: try output(python, ["-c", script] + arguments), as: UTF8.self)
  }
}
