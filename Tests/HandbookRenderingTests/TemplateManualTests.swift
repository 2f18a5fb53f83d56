import Foundation
import Testing

@testable import HandbookRendering

/// docs/templates.md ends with what each template is given; it is made from the views.
@Suite struct TemplateManualTests {
  private static let beginning = "<!-- made from the views: begin -->\n"

  /// Run with `RECORD=1` to write that part anew.
  @Test func `the manual lists every name that each template is given`() throws {
    let file = Repository.root.appendingPathComponent("docs/templates.md")
    let manual = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(manual.range(of: Self.beginning)).upperBound
    let made = TemplateManual.text
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try (manual[..<start] + made).write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8)[start...] == made)
  }

  @Test func `what it says of a view is what its templates may use`() {
    let text = TemplateManual.text
    #expect(text.contains("### `pages/role.mustache`"))
    #expect(text.contains("| `navigation` | a list of [navigationItem](#navigationitem) |"))
    #expect(text.contains("| `body` | HTML, with three braces |"))
  }
}
