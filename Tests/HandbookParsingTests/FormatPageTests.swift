import Foundation
import Testing

@testable import HandbookParsing

/// docs/content-format.md names every word that markers and columns may have.
@Suite struct FormatPageTests {
  @Test func listsEveryMarkerAndColumn() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/content-format.md").path
    let page = try String(contentsOfFile: path, encoding: .utf8)
    for line in LanguageData(PackageResources.blocks_txt).lines {
      guard line.key.contains("."), !line.key.hasPrefix("records."), !line.key.hasPrefix("script")
      else { continue }
      let simplified = line.columns[0].joined(separator: ", ")
      let english = line.columns.count > 2 ? line.columns[2].joined(separator: ", ") : ""
      #expect(page.contains("| \(english) | \(simplified) |"), "\(line.key)")
    }
  }
}
