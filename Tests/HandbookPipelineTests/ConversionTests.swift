import Diagnostics
import Foundation
import HandbookPipeline
import Testing

@testable import HandbookModel
@testable import HandbookRendering

/// Traditional versions that are made of Simplified texts say the same as these.
@Suite struct ConversionTests {
  private static let folders =
    [Repository.content] + Regulation.names.map { Regulation.folder.appending(path: $0) }

  /// The handbooks of a folder, where all of them are written in Simplified Chinese.
  private func report(of folder: URL) throws -> BuildReport? {
    let report = try Build(BuildOptions()).check([folder.path])
    let isSimplified = report.workspace.handbooks.allSatisfy { $0.languages.first == .zhHans }
    return isSimplified ? report : nil
  }

  private func conversion(at range: SourceRange) -> ScriptConversion {
    ScriptConversion(
      language: Located(.zhHant, at: range), source: Located(.zhHans, at: range),
      usage: Located(.tw, at: range))
  }

  private func converted(_ workspace: Workspace) throws -> Workspace {
    var workspace = workspace
    for index in workspace.handbooks.indices {
      workspace.handbooks[index].conversions = [
        conversion(at: workspace.handbooks[index].range)
      ]
    }
    return try SiteSource(workspace: workspace, bodies: [:]).converted().workspace
  }

  private func script(of workspace: Workspace) throws -> ScriptText {
    let script = try ScriptText(conversion(at: workspace.handbooks[0].range))
    for var handbook in workspace.handbooks {
      handbook.convert(script)
      script.learn(handbook.names)
    }
    return script
  }

  /// As JSON, but for what tells the two versions apart.
  private func values(_ version: DocumentVersion, in sources: SourceMap) -> String {
    var version = version
    version.language = .zhHans
    version.conversion = nil
    for index in version.sections.indices { version.sections[index].anchor = "" }
    return JSONText(version.json(in: sources)).text
  }

  @Test func hasEqualModels() throws {
    var count = 0
    for folder in Self.folders {
      guard let report = try report(of: folder) else { continue }
      for handbook in try converted(report.workspace).handbooks {
        let script = try ScriptText(conversion(at: handbook.range))
        script.learn(handbook.names)
        for document in handbook.documents {
          let original = try #require(document.version(in: .zhHans))
          let made = try #require(document.version(in: .zhHant))
          #expect(made.sections.map(\.anchor) == original.sections.map(\.anchor))
          let expected = script(values(original, in: report.sources))
          #expect(values(made, in: report.sources) == expected, "\(document.key)")
          count += 1
        }
      }
    }
    #expect(count > 15)
  }

  /// What stands on the converted pages is read as what stands in the original.
  @Test(arguments: folders) func readsAsItsOriginal(folder: URL) throws {
    guard let report = try report(of: folder) else { return }
    let script = try script(of: report.workspace)
    let other = try TemporaryFolder()
    try other.copy(folder, as: "converted")
    for (name, bytes) in try other.files(in: "converted")
    where name.hasSuffix(".md") || name.hasSuffix(".yaml") {
      let text = script(String(decoding: bytes, as: UTF8.self))
      try other.write(text.replacing("zh-Hans", with: "zh-Hant"), to: "converted/\(name)")
    }
    let read = try Build(BuildOptions()).check(["\(other.path)/converted"])
    let expected = script(report.outline).replacing("zh-Hans", with: "zh-Hant")
    let lines = Set(read.outline.split(separator: "\n"))
    let lost = expected.split(separator: "\n").filter { !lines.contains($0) }
    #expect(lost == [])
    #expect(lines.count > 10)
  }
}
