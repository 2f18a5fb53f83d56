import Foundation
import Testing

/// A text held to docs/model.schema.json by the `jsonschema` package of Python.
struct SchemaCheck {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  static let remedy: Comment = "Needs jsonschema in .venv: run scripts/install.sh test"

  private static let root = folder.appending(path: "../../..").standardizedFileURL
  private static let python = root.appending(path: ".venv/bin/python")

  static let isPossible: Bool = {
    guard FileManager.default.isExecutableFile(atPath: python.path) else { return false }
    return (try? run(["-c", "import jsonschema"]))?.status == 0
  }()

  let hasPassed: Bool
  /// What is wrong, a line for each fault.
  let output: String

  init(_ json: String, onlyErrors: Bool = false) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
    try json.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let schema = Self.root.appending(path: "docs/model.schema.json")
    let result = try Self.run(
      [Self.folder.appending(path: "validate.py").path, schema.path, file.path]
        + (onlyErrors ? ["--only-errors"] : []))
    hasPassed = result.status == 0
    output = result.output
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = python
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
