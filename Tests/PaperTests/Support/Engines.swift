import Foundation
import Testing

/// The programs of Engines/, which drive browsers and look into PDFs.
enum Engines {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let templates = root.appending(path: "templates").path
  static let content = root.appending(path: "content").path
  static let telling = root.appending(path: "Tests/PaperTests/telling").path
  static let environment = root.appending(path: ".venv").path
  private static let python = environment + "/bin/python"

  /// A sheet as a page and as a PDF; absolute paths.
  struct Page: Codable, Hashable {
    let html: String
    let pdf: String

    init(_ path: String) {
      html = path
      pdf = path.replacing(".html", with: ".pdf")
    }
  }

  private struct Request: Encodable {
    let task: String
    let pages: [Page]
  }

  /// One answer per page, in order. `task` is one of those of Engines/paper.py.
  static func run<Answer: Decodable>(
    _ task: String, _ pages: [Page], as answer: Answer.Type
  ) throws -> [Answer] {
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "no .venv: run 'make test' once, which sets it up")
    let folder = try Folder()
    try folder.write(try JSONEncoder().encode(Request(task: task, pages: pages)), to: "in.json")
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [root.appending(path: "Tests/PaperTests/Engines/paper.py").path]
    process.standardInput = try FileHandle(forReadingFrom: folder.url("in.json"))
    try folder.write(Data(), to: "out.json")
    process.standardOutput = try FileHandle(forWritingTo: folder.url("out.json"))
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "the engines stopped; see above")
    let answers = try JSONDecoder().decode([Answer].self, from: folder.read("out.json"))
    try #require(answers.count == pages.count)
    return answers
  }
}

/// A folder that is removed with the test.
final class Folder: Sendable {
  let path: String

  init() throws {
    path =
      NSTemporaryDirectory() + "visitbook-paper-\(ProcessInfo.processInfo.globallyUniqueString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func url(_ name: String) -> URL { URL(filePath: path).appending(path: name) }

  func read(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }

  func write(_ data: Data, to name: String) throws {
    let url = url(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  /// Pages of forms below `name`, in the order of their paths.
  func sheets(in name: String) -> [Engines.Page] {
    let files = FileManager.default.enumerator(atPath: url(name).path)?.compactMap { $0 as? String }
    return (files ?? []).filter { $0.contains("/forms/") && $0.hasSuffix(".html") }.sorted()
      .map { Engines.Page(url(name).appending(path: $0).path) }
  }
}
