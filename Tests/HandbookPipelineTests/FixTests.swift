import Diagnostics
import Foundation
import HandbookPipeline
import Testing

/// What `check --fix` mends, and what it leaves to the author.
@Suite struct FixTests {
  private static let policy = "property-services/policies/return-visit.md"

  private func change(_ text: String, to new: String, in file: String, of folder: CaseFolder) throws
  {
    let path = folder.root.appending(path: file)
    let old = try String(contentsOf: path, encoding: .utf8)
    let parts = old.components(separatedBy: text)
    try #require(parts.count == 2, "'\(text)' stands \(parts.count - 1) times in \(file)")
    try parts.joined(separator: new).write(to: path, atomically: true, encoding: .utf8)
  }

  private func read(_ file: String, of folder: CaseFolder) throws -> String {
    try String(contentsOf: folder.root.appending(path: file), encoding: .utf8)
  }

  private func fix(_ folder: CaseFolder, _ path: String = "") throws -> Fix {
    try Fix([folder.root.appending(path: path).path], with: Build(BuildOptions()))
  }

  @Test(arguments: [
    (policy, "听取业主意见。投诉按", "**听取业主意见**。投诉按", "**听取业主意见。**投诉按"),
    ("property-services/plans/luwan-2026.yaml", "capacity:", "capacity:", "capcaity:"),
    (
      "property-services/plans/luwan-2026.yaml", "from: 2026-01-01", "from: 2026-01-01",
      "from: 2026/1/1"
    ),
  ])
  func mendsWhatIsPlainAndNothingElse(file: String, base: String, right: String, wrong: String)
    throws
  {
    let folder = try CaseFolder(over: nil)
    defer { try? folder.remove() }
    if base != right { try change(base, to: right, in: file, of: folder) }
    let expected = try read(file, of: folder)
    try change(right, to: wrong, in: file, of: folder)
    let fix = try fix(folder)
    #expect(fix.count == 1 && !fix.report.hasErrors)
    #expect(try read(file, of: folder) != expected)
    try fix.write()
    #expect(try read(file, of: folder) == expected)
    #expect(try self.fix(folder).changes.isEmpty)
  }

  /// A table drawn with full-width bars, and a heading in it that is misspelt: the second is only seen
  /// once the first is mended.
  @Test func mendsWhatARepairUncovers() throws {
    let folder = try CaseFolder(over: nil)
    defer { try? folder.remove() }
    let table = try read(Self.policy, of: folder).split(separator: "\n").map(String.init)
      .drop { !$0.hasPrefix("| 回访类型 | 负责人") }.prefix { $0.hasPrefix("|") }
    let text = table.joined(separator: "\n").replacing("负责人", with: "Responsible")
    let broken = text.replacing("Responsible", with: "Responsilbe").replacing("|", with: "｜")
    try change(table.joined(separator: "\n"), to: broken, in: Self.policy, of: folder)
    let fix = try fix(folder)
    #expect(fix.count == 2 && !fix.report.hasErrors)
    try fix.write()
    #expect(try read(Self.policy, of: folder).contains(text))
  }

  @Test func leavesNamesToTheAuthor() throws {
    let folder = try CaseFolder(over: nil)
    defer { try? folder.remove() }
    try change("- **项目经理**：", to: "- **项目经里**：", in: Self.policy, of: folder)
    let fix = try fix(folder)
    #expect(fix.report.hasErrors && fix.count == 0 && fix.changes.isEmpty)
  }

  @Test func changesNoHandbookThatIsOnlyUsed() throws {
    let folder = try CaseFolder(over: nil)
    defer { try? folder.remove() }
    try change("languages:", to: "langauges:", in: "group/handbook.yaml", of: folder)
    #expect(try fix(folder, "property-services").changes.isEmpty)
    #expect(try fix(folder, "group").changes.count == 1)
  }

  @Test func writesNoFileWhereOneIsReadOnly() throws {
    let folder = try CaseFolder(over: nil)
    defer { try? folder.remove() }
    let plan = "property-services/plans/luwan-2026.yaml"
    try change("from: 2026-01-01", to: "from: 2026/1/1", in: plan, of: folder)
    try change("听取业主意见。投诉按", to: "**听取业主意见。**投诉按", in: Self.policy, of: folder)
    let before = try read(Self.policy, of: folder)
    let files = FileManager.default
    let path = folder.root.appending(path: plan).path
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let fix = try fix(folder)
    #expect(fix.changes.count == 2)
    #expect(throws: EnvironmentFailure.self) { try fix.write() }
    #expect(try read(Self.policy, of: folder) == before)
  }

  @Test func writesNothingOverWhatWasChangedMeanwhile() throws {
    let folder = try CaseFolder(over: nil)
    defer { try? folder.remove() }
    try change("听取业主意见。投诉按", to: "**听取业主意见。**投诉按", in: Self.policy, of: folder)
    let fix = try fix(folder)
    try change("# 1 目的", to: "# 1 目　的", in: Self.policy, of: folder)
    #expect(throws: EnvironmentFailure.self) { try fix.write() }
    #expect(try read(Self.policy, of: folder).contains("目　的"))
  }

  @Test func keepsLinksAndPermissions() throws {
    let folder = try CaseFolder(over: nil)
    defer { try? folder.remove() }
    let file = folder.root.appending(path: Self.policy)
    let target = folder.root.appending(path: "property-services/text.md")
    try change("听取业主意见。投诉按", to: "**听取业主意见。**投诉按", in: Self.policy, of: folder)
    let files = FileManager.default
    try files.moveItem(at: file, to: target)
    try files.createSymbolicLink(at: file, withDestinationURL: target)
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target.path)
    try fix(folder).write()
    let link = try files.attributesOfItem(atPath: file.path)
    let text = try files.attributesOfItem(atPath: target.path)
    #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)
    #expect((text[.posixPermissions] as? NSNumber)?.intValue == 0o640)
    #expect(try read(Self.policy, of: folder).contains("**听取业主意见**。"))
  }

  /// Every mistake of `Cases/`: a repair makes nothing worse, and leaves nothing for a second run.
  @Test(arguments: Case.names) func settlesAtOnceAndMakesNothingWorse(name: String) throws {
    let folder = try CaseFolder(try Case(name).text, .fails)
    defer { try? folder.remove() }
    let fix = try fix(folder)
    guard fix.count > 0 else { return }
    let before = try Build(BuildOptions()).check([folder.root.path]).findings
    #expect(fix.report.findings.count < before.count)
    try fix.write()
    #expect(try self.fix(folder).changes.isEmpty)
  }
}
