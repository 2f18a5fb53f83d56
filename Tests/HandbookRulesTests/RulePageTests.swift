import Diagnostics
import Foundation
import HandbookRules
import Testing

/// docs/rules/ holds what `visitbook explain` prints: one page per rule, made from the same data.
/// `make record` writes the pages anew.
@Suite struct RulePageTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs/rules").path
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil

  private var pages: [String: String] {
    let catalogue = RuleCatalogue(RuleRegistry.catalogue)
    var pages = ["README.md": catalogue.markdownIndex]
    for rule in catalogue.rules {
      pages["\(rule.code).md"] = catalogue.markdownPage(of: rule)
    }
    return pages
  }

  @Test func everyRuleHasItsPageAndEveryPageItsRule() throws {
    let files = FileManager.default
    if RulePageTests.isRecording {
      try? files.removeItem(atPath: RulePageTests.folder)
      try files.createDirectory(
        atPath: RulePageTests.folder, withIntermediateDirectories: true)
      for (name, text) in pages {
        try text.write(
          toFile: "\(RulePageTests.folder)/\(name)", atomically: true, encoding: .utf8)
      }
    }
    #expect(
      try files.contentsOfDirectory(atPath: RulePageTests.folder).sorted() == pages.keys.sorted())
    for (name, text) in pages {
      let page = try String(contentsOfFile: "\(RulePageTests.folder)/\(name)", encoding: .utf8)
      #expect(page == text, "\(name)")
    }
  }

  @Test func noCodeIsBothBuiltAndPending() {
    let built = Set(RuleRegistry.catalogue.map(\.code))
    let pending = RuleRegistry.pending.map(\.code)
    #expect(built.isDisjoint(with: pending))
    #expect(Set(pending).count == pending.count)
  }
}
