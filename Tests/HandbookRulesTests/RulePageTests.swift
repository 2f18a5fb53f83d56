import Diagnostics
import Foundation
import HandbookRules
import Testing

/// docs/rules/ holds what `visitbook explain` prints: one page per rule and language, made
/// from the same data.
/// `make record` writes the pages anew.
@Suite struct RulePageTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("docs/rules").path
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil

  private var pages: [String: String] {
    let catalogue = RuleCatalogue(RuleRegistry.catalogue)
    var pages: [String: String] = [:]
    for (folder, language) in [("", MessageLanguage.english), ("zh-Hans/", .simplifiedChinese)] {
      pages["\(folder)README.md"] = catalogue.markdownIndex(in: language)
      for rule in catalogue.rules {
        pages["\(folder)\(rule.code).md"] = catalogue.markdownPage(of: rule, in: language)
      }
    }
    return pages
  }

  @Test func everyRuleHasItsPageAndEveryPageItsRule() throws {
    let files = FileManager.default
    if RulePageTests.isRecording {
      try? files.removeItem(atPath: RulePageTests.folder)
      try files.createDirectory(
        atPath: "\(RulePageTests.folder)/zh-Hans", withIntermediateDirectories: true)
      for (name, text) in pages {
        try text.write(
          toFile: "\(RulePageTests.folder)/\(name)", atomically: true, encoding: .utf8)
      }
    }
    let found = try files.subpathsOfDirectory(atPath: RulePageTests.folder)
    #expect(found.filter { $0.hasSuffix(".md") }.sorted() == pages.keys.sorted())
    for (name, text) in pages {
      let page = try String(contentsOfFile: "\(RulePageTests.folder)/\(name)", encoding: .utf8)
      #expect(page == text, "\(name)")
    }
  }

  @Test(arguments: MessageLanguage.allCases)
  func explainsEveryRuleInEightyColumns(language: MessageLanguage) {
    let catalogue = RuleCatalogue(RuleRegistry.catalogue)
    for rule in catalogue.rules {
      let lines = catalogue.explanation(of: rule, in: language).split(separator: "\n")
      let wide = lines.filter { !$0.hasPrefix("    ") && columns($0) > 80 }
      #expect(wide == [], "\(rule.code)")
    }
  }

  private func columns(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x3000 ? 2 : 1) }
  }
}
