import Diagnostics
import Foundation
import Testing

@testable import HandbookParsing

/// One folder of `Files/`: what stands in it is laid over `Files/base`, and `expected.txt` is what
/// is reported.
@Suite struct FilesFaultTests {
  static let folder = FilesWorkspace.tests.appending(path: "Files")
  static let base = "base"
  static let cases =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path()))?
    .filter { !$0.hasPrefix(".") }.sorted() ?? []

  @Test(arguments: cases) func reportsWhatTheFolderShows(name: String) throws {
    let base = try FilesWorkspace.files(in: Self.folder.appending(path: Self.base))
    let own = try FilesWorkspace.files(in: Self.folder.appending(path: name))
    let workspace = FilesWorkspace(base.merging(own) { $1 })
    let output = TextEmitter().text(
      for: workspace.resolved.findings, in: workspace.sources)
    let expected = Self.folder.appending(path: "\(name)/expected.txt")
    #expect(try output == FilesGolden.expected(expected, recording: output))
  }

  @Test func findsTheFolders() { #expect(Self.cases.count >= 20) }
}
