import Foundation
import Testing

@testable import Diagnostics

/// Files of this folder that hold what a test expects. Run with `RECORD=1` to write them anew, and
/// read the difference before committing.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil

  /// What stands in a file; when recording, `output` is written there first.
  static func expected(_ path: String, recording output: String) throws -> String {
    let file = folder.appending(path: path)
    if isRecording { try output.write(to: file, atomically: true, encoding: .utf8) }
    return try String(contentsOf: file, encoding: .utf8)
  }
}

/// One folder of `Emit/`: source files, `findings.txt` which says what to report about them, and the
/// output to expect.
struct EmitCase {
  private static let folder = Golden.folder.appending(path: "Emit")
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { !$0.hasPrefix(".") }.sorted() ?? []

  let name: String
  let sources: SourceMap
  let findings: FindingList

  init(_ name: String) throws {
    self.name = name
    let folder = Self.folder.appending(path: name)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    var sources = SourceMap()
    for file in files.filter({ $0 != "findings.txt" && !$0.hasPrefix("expected.") }).sorted() {
      let bytes = try Data(contentsOf: folder.appending(path: file))
      _ = sources.add(SourceFile(path: file, bytes: Array(bytes)))
    }
    let list = try String(contentsOf: folder.appending(path: "findings.txt"), encoding: .utf8)
    self.sources = sources
    self.findings = try FindingList(list, about: sources)
  }

  /// What the formats for programs make of the findings, and the file that holds what to expect.
  var reports: [(file: String, output: String)] {
    let catalogue = RuleCatalogue([.unknownForm, .laterThanAllowed])
    let findings = findings.diagnostics
    return [
      ("expected.json", JSONEmitter(catalogue: catalogue).text(for: findings, in: sources)),
      ("expected.sarif", sarif(in: .english)),
      ("expected.github", GitHubEmitter(catalogue: catalogue).text(for: findings, in: sources)),
      (
        "expected.gitlab.json", GitLabEmitter(catalogue: catalogue).text(for: findings, in: sources)
      ),
      ("expected.junit.xml", JUnitEmitter(catalogue: catalogue).text(for: findings, in: sources)),
    ]
  }

  func sarif(in language: MessageLanguage) -> String {
    SARIFEmitter(
      catalogue: RuleCatalogue([.unknownForm, .laterThanAllowed]), version: "1.2.3",
      rulePages: "https://example.org/rules", language: language
    ).text(for: findings.diagnostics, in: sources)
  }

  func has(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: Self.folder.appending(path: "\(name)/\(file)").path)
  }

  func expected(_ file: String, recording output: String) throws -> String {
    try Golden.expected("Emit/\(name)/\(file)", recording: output)
  }
}
