import Foundation
import HandbookPipeline
import Testing

/// The examples of docs/content-format.md: fenced blocks named `markdown NAME` or `yaml FILE`, and the
/// lines of the outline that must come out of them, named `outline NAME`.
struct Manual {
  struct Example: CustomTestStringConvertible {
    let name: String
    let text: String
    let outline: [String]

    var testDescription: String { name }
  }

  private let blocks: [(words: [String], text: String)]

  init() throws {
    let page = try String(
      contentsOfFile: Case.repository + "/docs/content-format.md", encoding: .utf8)
    var blocks: [(words: [String], text: String)] = []
    var words: [String]?
    var lines: [Substring] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let open = words { blocks.append((open, lines.joined(separator: "\n") + "\n")) }
        words = words == nil ? line.dropFirst(3).split(separator: " ").map(String.init) : nil
        lines = []
      } else if words != nil {
        lines.append(line)
      }
    }
    self.blocks = blocks.filter { $0.words.count == 2 }
  }

  var examples: [Example] {
    blocks.filter { $0.words[0] == "markdown" }.map { block in
      Example(name: block.words[1], text: block.text, outline: outline(block.words[1]))
    }
  }

  /// The examples to which the tables of demands point.
  static func names(inTablesOf page: String) -> Set<String> {
    let tables = page.components(separatedBy: "\n\n").filter {
      $0.contains("| demand | how | example |")
    }
    let rows = tables.flatMap { $0.split(separator: "\n").dropFirst(2) }
    let last = rows.compactMap { $0.split(separator: "|").last { $0 != " " } }
    return Set(
      last.flatMap { $0.split(separator: ",") }.map { $0.trimmingCharacters(in: .whitespaces) })
  }

  func outline(_ name: String) -> [String] {
    blocks.filter { $0.words == ["outline", name] }
      .flatMap { $0.text.split(separator: "\n").map(String.init) }
  }

  /// Lays out a handbook with the page's vocabulary and form, and `text` as its one document.
  func report(on text: String, withPlan: Bool = false) throws -> BuildReport {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "visitbook-manual-\(UUID().uuidString)/manual")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    for block in blocks where block.words[0] == "yaml" {
      guard withPlan || !block.words[1].hasPrefix("plans/") else { continue }
      try write(block.text, to: folder.appending(path: block.words[1]))
    }
    try write(Self.handbook, to: folder.appending(path: "handbook.yaml"))
    try write(Self.frontMatter + text, to: folder.appending(path: "policies/manual.md"))
    return try Build(BuildOptions()).check([folder.path])
  }

  private func write(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private static let handbook = """
    id: manual
    title: { zh-Hans: 手册 }
    organisation: { zh-Hans: 听澜物业 }
    languages: [zh-Hans]
    calendars:
      "2026": { covers: 2026-01-01..2026-12-31, holidays: [2026-01-01] }

    """
  private static let frontMatter = """
    ---
    id: manual
    kind: policy
    title: 示例
    edition: "1.0"
    ---

    """
}
