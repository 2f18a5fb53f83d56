import Diagnostics
import Foundation
import HandbookModel
import HandbookPipeline

/// One folder of `Cases/`: `case.txt`, and the terminal text of the variant that fails.
struct Case {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases")
  static let repository = folder.appending(path: "../../..").standardizedFileURL.path
  /// `VB402-impossible-window`; folders that begin with `_` are what cases are made from.
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { $0.hasPrefix("VB") }.sorted() ?? []

  let name: String
  let text: CaseText

  init(_ name: String) throws {
    self.name = name
    let file = Self.folder.appending(path: "\(name)/case.txt")
    text = try CaseText(String(contentsOf: file, encoding: .utf8))
  }

  var code: String { String(name.prefix(5)) }

  func report(_ variant: CaseText.Variant) throws -> CaseReport {
    let folder = try CaseFolder(text, variant)
    defer { try? folder.remove() }
    return try CaseReport(folder, stage: text.stage)
  }

  /// Whether it is shown in Chinese too, as one case of each code is.
  var isTranslated: Bool { Self.names.first { $0.hasPrefix(code) } == name }

  /// What `expected.txt` holds. Run with `RECORD=1` to write it anew, and read it before committing.
  func expected(_ path: String = "expected.txt", recording output: String) throws -> String {
    let file = Self.folder.appending(path: "\(name)/\(path)")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try output.write(to: file, atomically: true, encoding: .utf8)
    }
    return try String(contentsOf: file, encoding: .utf8)
  }
}

/// The findings of a run, without the folder in which the handbook happened to stand.
struct CaseReport {
  let findings: [Diagnostic]
  let sources: SourceMap

  init(_ folder: CaseFolder, stage: CaseText.Stage = .check) throws {
    let root = folder.root.path
    let options = BuildOptions(
      output: "\(root)/output", templates: Case.repository + "/templates",
      pdfEngine: stage == .print ? Case.repository + "/.venv" : nil,
      today: CalendarDay(year: 2026, month: 6, day: 15),
      audience: stage == .public ? .everyone : .house)
    var report =
      try stage == .check
      ? Build(options).check([root]) : Build(options).build("\(root)/property-services")
    // A case about a baseline has one.
    let baseline = "\(root)/baseline.toml"
    if FileManager.default.fileExists(atPath: baseline) {
      try BaselineFile(baseline, from: FolderPath("/")).apply(to: &report)
    }
    let shown = { (text: String) in
      text.replacing("\(root)/", with: "").replacing(Case.repository + "/", with: "")
    }
    var sources = SourceMap()
    for file in report.sources.files {
      _ = sources.add(SourceFile(path: shown(file.path), bytes: file.bytes))
    }
    self.sources = sources
    findings = report.findings.map { finding in
      var finding = finding
      finding.explanation = finding.explanation.map { said in Message { shown(said.text(in: $0)) } }
      return finding
    }
  }

  var codes: [String] { findings.map(\.code.description) }
  var text: String { TextEmitter(width: 100).text(for: findings, in: sources) }

  /// As it stands on a narrow terminal.
  var chinese: String {
    TextEmitter(width: 72, language: .simplifiedChinese).text(for: findings, in: sources)
  }
}

extension Diagnostic {
  /// What it says and the table of Chinese does not have.
  var untranslated: [String] {
    let messages =
      [summary] + [explanation].compactMap { $0 } + notes.map(\.text) + suggestions.map(\.text)
    // Arguments alone are the same in every language.
    return messages.flatMap(\.patterns).filter { pattern in
      pattern.contains(where: \.isLetter)
        && MessageTable.simplifiedChinese.entries[pattern] == nil
    }
  }
}
