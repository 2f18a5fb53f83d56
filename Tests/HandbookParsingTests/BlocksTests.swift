import Diagnostics
import Foundation
import HandbookModel
import Testing

@testable import HandbookParsing

/// One file of `Blocks/`: a text with marked blocks as an author types it, laid into the handbook of
/// `Blocks/handbook`, and beside it (`.txt`) the model that it means and what is reported.
@Suite struct BlocksTests {
  static let folder = FilesWorkspace.tests.appending(path: "Blocks")
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path()))?
    .filter { $0.hasSuffix(".md") }.sorted() ?? []

  @Test(arguments: names) func readsWhatTheFileBesideItShows(name: String) throws {
    let output = try BlocksOutput(name).text
    let expected = Self.folder.appending(path: name.replacing(".md", with: ".txt"))
    #expect(try output == FilesGolden.expected(expected, recording: output))
  }

  @Test func findsTheFiles() { #expect(Self.names.count >= 10) }
}

/// What is read from one text: its lines of the outline, without those of the handbook around it,
/// and the findings.
struct BlocksOutput {
  let text: String

  init(_ name: String) throws {
    let around = try FilesWorkspace.files(in: BlocksTests.folder.appending(path: "handbook"))
    let own = try Data(contentsOf: BlocksTests.folder.appending(path: name))
    let empty = FilesWorkspace(around.merging(BlocksOutput.policy("")) { $1 })
    let full = FilesWorkspace(
      around.merging(BlocksOutput.policy(String(decoding: own, as: UTF8.self))) { $1 })
    let known = Set(BlocksOutput.lines(empty))
    let lines = BlocksOutput.lines(full).filter { !known.contains($0) && !$0.hasPrefix("section ") }
    let findings = TextEmitter().text(for: full.resolved.findings, in: full.sources)
    text = (lines + ["", findings]).joined(separator: "\n")
  }

  private static func lines(_ workspace: FilesWorkspace) -> [String] {
    ModelOutline.text(of: workspace.resolved.workspace).split(separator: "\n").map(String.init)
  }

  private static func policy(_ body: String) -> [String: [UInt8]] {
    let head = """
      ---
      id: visits
      kind: policy
      title: 回访制度
      edition: "1.0"
      ---

      """
    return ["company/policies/visits.md": Array((head + body).utf8)]
  }
}
