import Diagnostics
import Foundation
import HandbookPipeline
import Testing

/// A copy of the shipped content in which one thing is changed.
struct MutatedContent: ~Copyable {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let content = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("content")
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for handbook in ["group", "property-services"] {
      try FileManager.default.copyItem(
        at: MutatedContent.content.appendingPathComponent(handbook),
        to: root.appendingPathComponent(handbook))
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Replaces the one place where `text` stands in a file of the company's handbook.
  borrowing func replace(_ text: String, with other: String, in file: String) throws {
    let url = root.appendingPathComponent("property-services/" + file)
    let parts = try String(contentsOf: url, encoding: .utf8).components(separatedBy: text)
    try #require(parts.count == 2, "'\(text)' stands \(parts.count - 1) times in \(file)")
    try parts.joined(separator: other).write(to: url, atomically: true, encoding: .utf8)
  }

  /// Errors and warnings as `VB702 一般投诉回访 within 5 days; …`.
  borrowing func faults() throws -> [String] {
    try check().findings.filter { $0.severity > .information }.map { "\($0.code) \($0.summary)" }
  }

  /// What the terminal shows, with paths below the copy.
  borrowing func text() throws -> String {
    let report = try check()
    let folder = root.path + "/"
    return TextEmitter().text(
      for: report.findings, in: report.sources.renamed { $0.replacing(folder, with: "") })
  }

  private borrowing func check() throws -> BuildReport {
    try Build(BuildOptions()).check([root.appendingPathComponent("property-services").path])
  }
}
