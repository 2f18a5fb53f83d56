import Foundation
import Testing

@testable import Markdown

/// Whole trees and bodies beside their sources. `RECORD=1 swift test` writes them; read the
/// difference before it is committed.
@Suite struct TreeTests {
  static let names: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: testDirectory.appending(path: "Trees").path())
    return (names ?? []).filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }()

  @Test(arguments: names) func treeAndHTMLAreAsRecorded(name: String) throws {
    let base = testDirectory.appending(path: "Trees/\(name)")
    let parsed = try Parsed(bytes: contents(of: base.appendingPathExtension("md")))
    try compare(parsed.tree, with: base.appendingPathExtension("tree"))
    try compare(parsed.html, with: base.appendingPathExtension("html"))
  }

  @Test func thereAreTreesToCompare() { #expect(TreeTests.names.count >= 10) }

  private func compare(_ text: String, with url: URL) throws {
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(text.utf8).write(to: url)
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
    #expect(text == expected, "\(url.lastPathComponent) differs; record it if it should")
  }
}
