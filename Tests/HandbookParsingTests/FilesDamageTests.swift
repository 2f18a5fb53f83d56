import Diagnostics
import Foundation
import Testing

@testable import HandbookParsing

/// Whatever an author leaves out or mistypes is a finding, never a stop.
@Suite struct FilesDamageTests {
  /// What stands behind the first colon of a line is replaced.
  static let replacements = ["", " []", " {}", " word", " -1", " { a: [b] }", " [[{ a: b }]]"]

  @Test(arguments: ["handbook", "vocabulary", "forms/record", "plans/plan"])
  func readsOnWithAnyLineDamaged(name: String) throws {
    let folder = FilesFaultTests.folder.appending(path: FilesFaultTests.base)
    let files = try FilesWorkspace.files(in: folder)
    let path = "company/\(name).yaml"
    let lines = String(decoding: try #require(files[path]), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices where lines[index].contains(":") {
      for damaged in Self.damaged(lines[index]) {
        var lines = lines
        lines[index] = damaged
        var files = files
        files[path] = Array(lines.joined(separator: "\n").utf8)
        let workspace = FilesWorkspace(files)
        for finding in workspace.resolved.findings {
          let size = workspace.sources[finding.range.source].bytes.count
          #expect(finding.range.upper <= size, "\(damaged): \(finding.summary)")
          #expect(!finding.summary.isEmpty)
        }
      }
    }
  }

  /// The line left out, and each of its values replaced in turn by one thing or another.
  private static func damaged(_ line: String) -> [String] {
    let colons = line.indices.filter { line[$0] == ":" }
    return [""]
      + colons.enumerated().map { count, colon -> String in
        let rest = line[line.index(after: colon)...]
        let end = rest.firstIndex { $0 == "," || $0 == "}" } ?? rest.endIndex
        let replacement = replacements[(count + line.utf8.count) % replacements.count]
        return line[...colon] + replacement + rest[end...]
      }
  }
}
