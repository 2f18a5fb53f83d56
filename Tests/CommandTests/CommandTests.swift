import Foundation
import Testing

/// The program from outside: what it prints, and with which code it ends.
@Suite struct CommandTests {
  private func brokenContent() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("visitbook-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.copyItem(
      at: Command.root.appendingPathComponent("content"), to: folder)
    let plan = folder.appendingPathComponent("property-services/plans/guanyun-2026.yaml")
    let text = try String(contentsOf: plan, encoding: .utf8)
    let broken = text.replacing("后 2 天内", with: "后 5 天内")
    #expect(broken != text)
    try broken.write(to: plan, atomically: true, encoding: .utf8)
    return folder
  }

  @Test func checksTheContentByDefaultAndFindsNoErrors() throws {
    let result = try Command.run("check")
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("12 infos in 1 file\n"))
    #expect(result.errors.isEmpty)
  }

  @Test func refusesToBindWhatCannotBePrinted() throws {
    let handbook = "content/property-services"
    let none = try Command.run("bind", handbook, "--pdf-environment", "nowhere")
    #expect(none.status == 2)
    #expect(none.errors.contains("No PDF engine at 'nowhere/bin/weasyprint'"))
    for arguments in [
      ["--copies", "0"], ["--copies", "2", "--uncontrolled"], ["--style", "old"],
    ] {
      #expect(try Command.run(["bind", handbook] + arguments).status == 2, "\(arguments)")
    }
    #expect(try Command.run("bind", "content").errors.contains("'content' holds"))
    #expect(try Command.run("bind", handbook, "--language", "zh-Hant").status == 2)
  }

  @Test func checksTheFolderThatOneStandsIn() throws {
    let folder = Command.root.appending(path: "content/property-services")
    let result = try Command.run("check", ".", in: folder)
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("12 infos in 1 file\n"))
  }

  @Test func endsWithOneWhereTheContentHasErrors() throws {
    let folder = try brokenContent()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Command.run("check", folder.path)
    #expect(result.status == 1)
    #expect(result.output.contains("error[VB702]"))
    #expect(result.output.contains("1 error, 12 infos"))
  }

  /// The property company with one role too few, and a role that nobody knows.
  private func contentWithoutEntries() throws -> (folder: URL, vocabulary: URL) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("visitbook-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.copyItem(
      at: Command.root.appendingPathComponent("content"), to: folder)
    let vocabulary = folder.appendingPathComponent("property-services/vocabulary.yaml")
    let text = try String(contentsOf: vocabulary, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let fewer = lines.filter { !$0.hasPrefix("  quality-manager:") }.joined(separator: "\n")
    #expect(fewer != text)
    try ("# kept\n" + fewer).write(to: vocabulary, atomically: true, encoding: .utf8)
    return (folder, vocabulary)
  }

  @Test func addsMissingEntriesToTheVocabularyAndNothingASecondTime() throws {
    let (folder, vocabulary) = try contentWithoutEntries()
    defer { try? FileManager.default.removeItem(at: folder) }
    let before = try String(contentsOf: vocabulary, encoding: .utf8)
    #expect(try Command.run("check", folder.path).output.contains("error[VB111]"))
    let result = try Command.run("check", "--add-vocabulary", folder.path)
    #expect(
      result.output.hasPrefix("Added 1 entry to \(vocabulary.path):\n  roles: quality-manager\n"))
    #expect(result.output.contains("info[VB120]: The entry 'quality-manager' under 'roles'"))
    #expect(!result.output.contains("error[VB111]"))
    let after = try String(contentsOf: vocabulary, encoding: .utf8)
    let lines = after.split(separator: "\n", omittingEmptySubsequences: false)
    let new = try #require(lines.firstIndex { $0.hasPrefix("  quality-manager:") })
    #expect(lines[new].hasSuffix("new: true }") && lines[new + 1] == "kinds:")
    #expect((lines[..<new] + lines[(new + 1)...]).joined(separator: "\n") == before)
    let second = try Command.run("check", "--add-vocabulary", folder.path)
    #expect(second.output.hasPrefix("No entries to add to a vocabulary\n"))
    #expect(try String(contentsOf: vocabulary, encoding: .utf8) == after)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: vocabulary.deletingLastPathComponent().path)
    #expect(!names.contains { $0.hasSuffix(".new") })
  }

  @Test func saysWhatWasAddedOutsideOfFindingsAsJSON() throws {
    let (folder, vocabulary) = try contentWithoutEntries()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.removeItem(at: vocabulary)
    let result = try Command.run("check", "--add-vocabulary", "--format", "json", folder.path)
    #expect(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) is [String: Any])
    #expect(result.errors.hasPrefix("Added "))
    #expect(try String(contentsOf: vocabulary, encoding: .utf8).hasPrefix("roles:\n"))
  }

  @Test(arguments: [
    ["check", "no/such/folder"], ["check", "--format", "xml"], ["explain", "VB999"], ["frobnicate"],
  ])
  func endsWithTwoWhereItCouldNotRun(arguments: [String]) throws {
    let result =
      switch arguments.count {
      case 1: try Command.run(arguments[0])
      case 2: try Command.run(arguments[0], arguments[1])
      default: try Command.run(arguments[0], arguments[1], arguments[2])
      }
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("Error: ") || result.errors.hasPrefix("error: "))
  }

  @Test func printsNoColourAndNoProgressWhereNobodyWatches() throws {
    let result = try Command.run("check")
    #expect(!result.output.contains("\u{1B}"))
    #expect(!result.errors.contains("\u{1B}"))
  }

  @Test func printsFindingsAsJSON() throws {
    let result = try Command.run("check", "--format", "json")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let findings = try #require(json["findings"] as? [[String: Any]])
    #expect(findings.count == 12)
    #expect(Set(findings.compactMap { $0["code"] as? String }) == ["VB302", "VB604"])
  }

  @Test func listsEveryRuleAndExplainsIt() throws {
    let list = try Command.run("rules", "--format", "json")
    let rules = try #require(
      try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
    #expect(rules.count > 100)
    let unreadable = try Command.run("explain", "VB106")
    #expect(unreadable.status == 0 && unreadable.output.contains("unreadable-phrase"))
    #expect(try Command.run("explain", "unreadable-phrase").output == unreadable.output)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completesItsCommandsInEveryShell(shell: String) throws {
    let result = try Command.run("--generate-completion-script", shell)
    #expect(result.status == 0)
    #expect(result.output.contains("explain"))
  }

  @Test func printsTheModelThatItsSchemaDescribes() throws {
    let result = try Command.run("model", "--format", "json")
    #expect(result.status == 0)
    #expect(try Command.run("model").output == result.output)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect((json["handbooks"] as? [[String: Any]])?.count == 3)
    try validate(result.output)
  }

  /// Against docs/model.schema.json, by the validator of the set-up.
  private func validate(_ model: String) throws {
    let python = Command.root.appendingPathComponent(".venv/bin/python")
    try #require(
      FileManager.default.isExecutableFile(atPath: python.path),
      "no .venv: run 'make test' once, which sets it up")
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("visitbook-\(ProcessInfo.processInfo.globallyUniqueString).json")
    try model.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = python
    process.arguments = [
      "-c",
      "import json, sys, jsonschema; jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))",
      file.path, Command.root.appendingPathComponent("docs/model.schema.json").path,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
