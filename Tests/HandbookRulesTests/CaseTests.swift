import Foundation
import Testing

@testable import Diagnostics
@testable import HandbookModel
@testable import HandbookParsing
@testable import HandbookRules

/// Whole texts through all stages: what an author writes, and what the terminal then says.
///
/// `Cases/Base` is a small workspace without findings. A case is a folder `VBnnn-name` with
/// `fails.edit`, which makes it wrong, `passes.edit`, nearly the same and still silent, and
/// `expected.txt`, all that the terminal says of the first. `RECORD=1 swift test` writes
/// `expected.txt` anew; read the difference before committing it. `CaseEdit` reads the edits, which keep
/// a case to the lines that matter.
@Suite struct CaseTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
    .filter { $0.hasPrefix("VB") }.sorted()

  @Test func theBaseIsSilent() throws {
    let (findings, _) = try check(edit: "")
    #expect(findings.summaries == [])
    #expect(!Self.names.isEmpty)
  }

  @Test(arguments: names) func saysWhatIsExpected(name: String) throws {
    let (findings, sources) = try check(edit: text("\(name)/fails.edit"))
    let code = try #require(RuleCode(text: name.prefix(5)))
    #expect(findings.contains { $0.code == code }, "\(code) is not among \(findings.summaries)")
    let output = TextEmitter(width: 100).text(for: findings, in: sources)
    let expected = Self.folder.appending(path: "\(name)/expected.txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try output.write(to: expected, atomically: true, encoding: .utf8)
    }
    let recorded = (try? String(contentsOf: expected, encoding: .utf8)) ?? "(not recorded)"
    #expect(output == recorded)
  }

  @Test(arguments: names) func staysSilentAboutItsTwin(name: String) throws {
    let edit = try text("\(name)/passes.edit")
    #expect(!edit.isEmpty)
    let (findings, _) = try check(edit: edit)
    #expect(findings.summaries == [])
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
  }

  private func check(edit: String) throws -> ([Diagnostic], SourceMap) {
    var files = try baseFiles()
    try CaseEdit.apply(edit, to: &files)
    let resolved = Resolve.workspace(Parse.workspace(load(files)))
    let sources = sourceMap(files)
    let findings = Checker().check(
      resolved.workspace, readingFindings: resolved.findings, sources: sources
    ).findings
    return (findings, sources)
  }

  private func baseFiles() throws -> [String: String] {
    let base = Self.folder.appending(path: "Base")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path())
    return try paths.reduce(into: [:]) { files, path in
      guard path.hasSuffix(".md") || path.hasSuffix(".yaml") else { return }
      files[path] = try String(contentsOf: base.appending(path: path), encoding: .utf8)
    }
  }

  private func load(_ files: [String: String]) -> LoadedWorkspace {
    let paths = files.keys.sorted()
    func file(_ path: String, in folder: String) -> LoadedFile? {
      paths.firstIndex(of: "\(folder)/\(path)").map {
        LoadedFile(
          source: SourceID(index: Int32($0)), name: String(path.split(separator: "/").last ?? ""))
      }
    }
    func list(_ sort: String, in folder: String) -> [LoadedFile] {
      paths.filter { $0.hasPrefix("\(folder)/\(sort)/") }
        .compactMap { file(String($0.dropFirst(folder.count + 1)), in: folder) }
    }
    let handbooks = ["company", "group"].compactMap { folder -> LoadedHandbook? in
      guard let handbook = file("handbook.yaml", in: folder) else { return nil }
      var loaded = LoadedHandbook(folder: folder, isRequested: true, handbook: handbook)
      loaded.vocabulary = file("vocabulary.yaml", in: folder)
      loaded.policies = list("policies", in: folder)
      loaded.plans = list("plans", in: folder)
      loaded.forms = list("forms", in: folder)
      return loaded
    }
    return LoadedWorkspace(sources: sourceMap(files), handbooks: handbooks, findings: [])
  }
}

private func sourceMap(_ files: [String: String]) -> SourceMap {
  var sources = SourceMap()
  for path in files.keys.sorted() {
    _ = sources.add(SourceFile(path: path, bytes: Array(files[path, default: ""].utf8)))
  }
  return sources
}

/// Changes to files, for people to read: a line that names a file, then for each change the lines
/// that go, behind `- `, and the lines that come, behind `+ `. Lines that go must stand in the
/// file once; `+ ` lines alone make up a new file.
enum CaseEdit {
  struct Mistake: Error, CustomStringConvertible { let description: String }

  static func apply(_ edit: String, to files: inout [String: String]) throws {
    var path = ""
    var (old, new): ([Substring], [Substring]) = ([], [])
    func finish() throws {
      defer { (old, new) = ([], []) }
      guard !old.isEmpty || !new.isEmpty else { return }
      try replace(old.map { $0 + "\n" }.joined(), by: new.map { $0 + "\n" }.joined(), at: path)
    }
    func replace(_ old: String, by new: String, at path: String) throws {
      guard !old.isEmpty else { return files[path] = new }
      let parts = files[path, default: ""].components(separatedBy: old)
      guard parts.count == 2 else {
        throw Mistake(description: "\(parts.count - 1) times in \(path): \(old)")
      }
      files[path] = parts.joined(separator: new)
    }
    for line in edit.split(separator: "\n") {
      if line.hasPrefix("- ") {
        if !new.isEmpty { try finish() }
        old.append(line.dropFirst(2))
      } else if line.hasPrefix("+") {
        new.append(line.dropFirst(2))
      } else {
        try finish()
        path = String(line)
      }
    }
    try finish()
  }
}
