import Foundation
import Testing

/// Holds the direction of dependencies, which SwiftPM does not: it lets a target import whatever
/// was built before it.
@Suite struct ArchitectureTests {
  /// A target and what it may import of ours, in the order of the pipeline.
  private static let allowed: [(target: String, modules: Set<String>)] = [
    ("Diagnostics", []),
    ("ContentDigest", ["CLibCrypto"]),
    ("ChineseScript", ["COpenCC", "Diagnostics"]),
    ("Markdown", ["CCMarkGFM", "Diagnostics"]),
    ("LocatedYAML", ["Diagnostics"]),
    ("HandbookModel", ["Diagnostics"]),
    ("HandbookParsing", ["Diagnostics", "Markdown", "LocatedYAML", "HandbookModel"]),
    ("HandbookWriting", ["HandbookModel"]),
    ("HandbookRules", ["Diagnostics", "HandbookModel", "HandbookWriting"]),
    (
      "HandbookRendering",
      [
        "ChineseScript", "ContentDigest", "Diagnostics", "Markdown", "HandbookModel",
        "HandbookWriting", "HandbookRules",
      ]
    ),
    ("Printing", ["CQPDF", "CQREncode", "CFontconfig", "CHarfBuzz", "Diagnostics"]),
    (
      "HandbookPipeline",
      [
        "CExchange", "ChineseScript", "ContentDigest", "Diagnostics", "Markdown", "HandbookModel",
        "HandbookParsing", "HandbookRules", "HandbookRendering", "Printing",
      ]
    ),
    ("visitbook", ["Diagnostics", "HandbookModel", "HandbookRules", "HandbookPipeline"]),
  ]
  /// Each outside library has one importer.
  private static let importers = [
    "CCMarkGFM": "Markdown", "COpenCC": "ChineseScript", "CLibCrypto": "ContentDigest",
    "Yams": "LocatedYAML",
    "OrderedCollections": "HandbookModel", "ArgumentParser": "visitbook", "CQPDF": "Printing",
    "CQREncode": "Printing", "CFontconfig": "Printing", "CHarfBuzz": "Printing",
  ]
  private static let system: Set<String> = ["Foundation", "Glibc", "Darwin", "Synchronization"]
  private static let withoutFoundation: Set<String> = [
    "Diagnostics", "ContentDigest", "ChineseScript", "Markdown", "LocatedYAML", "HandbookModel",
    "HandbookParsing",
    "HandbookWriting", "HandbookRules", "HandbookRendering",
  ]

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func files(of target: String) throws -> [(name: String, text: String)] {
    let folder = ArchitectureTests.root.appendingPathComponent("Sources/\(target)")
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
  }

  private func imports(of text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index + 1 < words.count, index < 2 else {
          return nil
        }
        return String(words[index + 1])
      })
  }

  @Test(arguments: allowed.map(\.target))
  func importsOnlyWhatStandsBeforeIt(target: String) throws {
    let files = try files(of: target)
    #expect(!files.isEmpty)
    let ours = try #require(ArchitectureTests.allowed.first { $0.target == target }?.modules)
    for file in files {
      for module in imports(of: file.text).subtracting(ArchitectureTests.system) {
        let isOwner = ArchitectureTests.importers[module] == target
        #expect(ours.contains(module) || isOwner, "\(file.name) imports \(module)")
      }
    }
  }

  @Test func keepsDiskClockAndLocaleOutOfTheStages() throws {
    for target in ArchitectureTests.withoutFoundation {
      for file in try files(of: target) {
        #expect(!imports(of: file.text).contains("Foundation"), "\(target)/\(file.name)")
      }
    }
  }

  @Test func keepsChineseWordsInDataAndContent() throws {
    // A rule's examples are texts as authors write them.
    for (target, _) in ArchitectureTests.allowed where target != "HandbookRules" {
      for file in try files(of: target) {
        for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false)
          .enumerated()
        {
          let code = line.range(of: "//").map { line[..<$0.lowerBound] } ?? line[...]
          let hasHan = code.unicodeScalars.contains { $0.properties.isIdeographic }
          #expect(!hasHan, "\(target)/\(file.name):\(number + 1)")
        }
      }
    }
  }
}
