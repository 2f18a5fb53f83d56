import Foundation
import Testing

/// A copy of the example company's content, without the standard sheets, in a folder of its own, in
/// which the program is started.
final class Content {
  static let policy = "content/property-services/policies/return-visit.md"
  private static let plan = "content/property-services/plans/guanyun-2026.yaml"

  let folder: URL
  private let files = FileManager.default

  init() throws {
    folder = files.temporaryDirectory.appendingPathComponent("visitbook-\(UUID().uuidString)")
    let copy = folder.appendingPathComponent("content")
    try files.createDirectory(at: copy, withIntermediateDirectories: true)
    for handbook in ["group", "property-services"] {
      try files.copyItem(
        at: Command.root.appendingPathComponent("content/\(handbook)"),
        to: copy.appendingPathComponent(handbook))
    }
  }

  deinit { try? files.removeItem(at: folder) }

  func check(_ arguments: String...) throws -> Command.Result { try check(arguments) }

  func check(_ arguments: [String]) throws -> Command.Result {
    try Command.run(["check"] + arguments, in: folder)
  }

  /// Lets the plan visit later than its policy says.
  func breakPlan() throws { try change("后 2 天内", to: "后 5 天内", in: Self.plan) }

  func mendPlan() throws { try change("后 5 天内", to: "后 2 天内", in: Self.plan) }

  func change(_ text: String, to new: String, in file: String) throws {
    let parts = try read(file).components(separatedBy: text)
    try #require(parts.count == 2, "'\(text)' stands \(parts.count - 1) times in \(file)")
    try write(parts.joined(separator: new), to: file)
  }

  func read(_ file: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
  }

  func write(_ text: String, to file: String) throws {
    try text.write(
      to: folder.appendingPathComponent(file), atomically: true, encoding: .utf8)
  }

  func names() throws -> [String] { try files.contentsOfDirectory(atPath: folder.path) }

  /// As whoever reviews a repair applies it.
  func patch(_ diff: String) throws {
    try run(URL(fileURLWithPath: "/usr/bin/env"), ["git", "apply", "-p0", diff])
  }

  func python(_ script: String, _ arguments: String...) throws {
    let python = Command.root.appendingPathComponent(".venv/bin/python")
    try #require(
      files.isExecutableFile(atPath: python.path),
      "no .venv: run 'make test' once, which sets it up")
    try run(python, ["-c", script] + arguments)
  }

  private func run(_ program: URL, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
