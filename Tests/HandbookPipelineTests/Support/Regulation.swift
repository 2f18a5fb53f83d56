import Diagnostics
import Foundation
import HandbookPipeline

/// One folder of `Casebook/`: a regulation as people write them, the model that must come out of it,
/// and which of its lines holds each fact that the regulation states.
struct Regulation {
  static let folder = Case.folder.deletingLastPathComponent().appending(path: "Casebook")
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { $0.hasPrefix("R") && !$0.hasSuffix(".md") }.sorted() ?? []

  let folder: URL
  /// The lines of `model.txt`, written from the regulation before anything read it.
  let model: [String]

  init(_ name: String) throws {
    folder = Self.folder.appending(path: name)
    model = try Self.lines(folder.appending(path: "model.txt"))
  }

  func outline() throws -> [String] {
    try report().outline.split(separator: "\n").map(String.init)
  }

  /// What `visitbook check` says of it, as in `findings.txt`. Run with `RECORD=1` to write that
  /// file anew, and read it before committing.
  func findings() throws -> (found: String, expected: String, untranslated: [String]) {
    let report = try report()
    let found = report.findings.map { finding in
      "\(finding.severity) \(finding.code) \(place(of: finding, in: report)): \(finding.summary)\n"
    }.joined()
    let file = folder.appending(path: "findings.txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try found.write(to: file, atomically: true, encoding: .utf8)
    }
    return (
      found, try String(contentsOf: file, encoding: .utf8),
      report.findings.flatMap(\.untranslated)
    )
  }

  /// `visits.md:12`: the file's name and the line.
  private func place(of finding: Diagnostic, in report: BuildReport) -> String {
    let source = finding.range.source
    let name = URL(filePath: report.sources[source].path).lastPathComponent
    let line = report.sources.lines(of: source).line(at: finding.range.offsets.lowerBound)
    return "\(name):\(line)"
  }

  private func report() throws -> BuildReport {
    try Build(BuildOptions()).check([folder.path])
  }

  static func lines(_ file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}

/// `facts.txt`: `- a fact`, and below it, indented, the lines of the model that hold it. That the
/// regulation does not state something of which no line can speak is `(silence)`.
struct Facts {
  struct Fact {
    var text: String
    var lines: [String]
    var isSilence = false

    mutating func add(_ line: String) {
      if line == "(silence)" { isSilence = true } else { lines.append(line) }
    }
  }

  /// As the file's first line gives it.
  let number: Int?
  private(set) var facts: [Fact] = []
  /// Lines that are neither.
  private(set) var strays: [String] = []

  init(_ regulation: Regulation) throws {
    let lines = try Regulation.lines(regulation.folder.appending(path: "facts.txt"))
    number = lines.first.flatMap { Int($0.replacing("facts: ", with: "")) }
    for line in lines.dropFirst() {
      if line.hasPrefix("- ") {
        facts.append(Fact(text: String(line.dropFirst(2)), lines: []))
      } else if line.hasPrefix("  "), !facts.isEmpty {
        facts[facts.count - 1].add(String(line.dropFirst(2)))
      } else {
        strays.append(line)
      }
    }
  }
}
