import Foundation

/// Runs the program as a user does, and says what it printed and how it ended.
struct Command {
  struct Result {
    let output: String
    let errors: String
    let status: Int32
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program stands beside the test bundle.
  private static var program: URL {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = bundle.appendingPathComponent("visitbook")
    let exists = FileManager.default.isExecutableFile(atPath: beside.path)
    return exists ? beside : root.appendingPathComponent(".build/debug/visitbook")
  }

  /// Runs in the repository's folder unless told otherwise; neither stream is a terminal.
  /// English, unless `locale` says otherwise.
  static func run(
    _ arguments: String..., in folder: URL = root, locale: [String: String] = [:]
  ) throws -> Result {
    try run(arguments, in: folder, locale: locale)
  }

  static func run(
    _ arguments: [String], in folder: URL = root, locale: [String: String] = [:]
  ) throws -> Result {
    let process = process(arguments, in: folder, locale: locale)
    let output = try stream()
    let errors = try stream()
    process.standardOutput = output.handle
    process.standardError = errors.handle
    try process.run()
    process.waitUntilExit()
    return Result(
      output: try text(of: output), errors: try text(of: errors),
      status: process.terminationStatus)
  }

  /// Starts it and does not wait; what it prints is lost.
  static func start(_ arguments: [String], in folder: URL) throws -> Process {
    let process = process(arguments, in: folder, locale: [:])
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Starts it and does not wait; both streams go to the file.
  static func start(_ arguments: [String], in folder: URL, writing log: URL) throws -> Process {
    let process = process(arguments, in: folder, locale: [:])
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    let handle = try FileHandle(forWritingTo: log)
    try handle.seekToEnd()
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    return process
  }

  private static func process(
    _ arguments: [String], in folder: URL, locale: [String: String]
  ) -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .filter { !["LC_ALL", "LC_MESSAGES", "LANG"].contains($0.key) }
      .merging(locale) { $1 }
    return process
  }

  /// A file, since a pipe that nobody empties would stop the program.
  private static func stream() throws -> (path: String, handle: FileHandle) {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("visitbook-\(ProcessInfo.processInfo.globallyUniqueString)").path
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    return (path, try FileHandle(forWritingTo: URL(fileURLWithPath: path)))
  }

  private static func text(of stream: (path: String, handle: FileHandle)) throws -> String {
    try stream.handle.close()
    defer { try? FileManager.default.removeItem(atPath: stream.path) }
    return try String(contentsOfFile: stream.path, encoding: .utf8)
  }
}
