import Foundation
import Testing

/// What docs/content-format.md shows is read as it says.
@Suite struct ManualTests {
  /// Findings that say that something was not understood; others are about rules that an example of
  /// three lines cannot keep.
  private static let unread = 101...119

  @Test(arguments: try Manual().examples) func readsTheExampleAsThePageSays(
    example: Manual.Example
  ) throws {
    let report = try Manual().report(on: example.text)
    let lines = Set(report.outline.split(separator: "\n").map(String.init))
    #expect(!example.outline.isEmpty)
    #expect(example.outline.filter { !lines.contains($0) } == [])
    let unread = report.findings.filter { Self.unread.contains($0.code.number) }
    #expect(unread.map { "\($0.code) \($0.summary)" } == [])
  }

  @Test func readsTheFormAndThePlan() throws {
    let manual = try Manual()
    let text = try #require(manual.examples.first { $0.name == "people" }).text
    let report = try manual.report(on: text, withPlan: true)
    let lines = Set(report.outline.split(separator: "\n").map(String.init))
    #expect(manual.outline("form").filter { !lines.contains($0) } == [])
    #expect(report.workspace.handbooks.flatMap(\.plans).map(\.visits.count) == [2])
    let unread = report.findings.filter { Self.unread.contains($0.code.number) }
    #expect(unread.map { "\($0.code) \($0.summary)" } == [])
  }

  @Test func pointsToExamplesThatExist() throws {
    let page = try String(
      contentsOfFile: Case.repository + "/docs/content-format.md", encoding: .utf8)
    let start = try #require(page.range(of: "## What regulations ask for"))
    let end = try #require(page.range(of: "### Plans (2)"))
    let named = Manual.names(inTablesOf: String(page[start.lowerBound..<end.lowerBound]))
    let shown = Set(try Manual().examples.map(\.name)).union(["form"])
    #expect(named.subtracting(shown) == [])
    #expect(shown.subtracting(named) == [])
  }
}
