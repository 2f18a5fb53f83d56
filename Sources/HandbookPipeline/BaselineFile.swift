import Diagnostics

/// A baseline on disk. Its paths are stated from its own folder, so that it means the same wherever
/// the program is started.
public struct BaselineFile: Sendable {
  private let path: String
  private let start: FolderPath
  private let folder: FolderPath
  private let files: FileSystem

  /// - Parameter start: where the program was started, from which `path` and all paths of a report
  ///   are stated.
  public init(_ path: String, from start: FolderPath, files: FileSystem = FileSystem()) {
    self.path = path
    self.start = start
    self.files = files
    folder = start.folder(path).folder("..")
  }

  /// Accepts all findings of a report from now on.
  public func write(accepting report: BuildReport) throws {
    let baseline = Baseline(accepting: report.findings, in: stated(report.sources))
    try files.replace(path, with: Array(BaselineText.text(of: baseline).utf8))
  }

  /// Takes what is accepted out of a report, and adds what is accepted and occurs no more (VB122).
  public func apply(to report: inout BuildReport) throws {
    guard files.sort(of: path) != nil else {
      throw EnvironmentFailure("No baseline '\(path)'", remedy: "make it with --write-baseline")
    }
    let bytes = try files.bytes(of: path)
    let baseline = try baseline(from: bytes)
    let sources = stated(report.sources)
    let result = baseline.apply(to: report.findings, in: sources)
    let checked = Set(sources.files.map(\.path))
    // Of files that another run checks, this one knows nothing.
    let gone = result.gone.filter { checked.contains($0.content.file) || !exists($0.content.file) }
    let source =
      gone.isEmpty ? nil : report.sources.add(SourceFile(path: path, bytes: bytes))
    let table = LineTable(bytes)
    report.leave(
      result,
      and: gone.compactMap { content, entry in
        guard let source, let lines = entry.lines else { return nil }
        let lower = table.content(ofLine: lines.lowerBound).lowerBound
        let upper = table.content(ofLine: lines.upperBound).upperBound
        return .occursNoMore(
          content, entry.count, at: SourceRange(source: source, lower: lower, upper: upper))
      })
  }

  private func baseline(from bytes: [UInt8]) throws(EnvironmentFailure) -> Baseline {
    do {
      return try BaselineText.baseline(from: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw EnvironmentFailure(
        "'\(path)' is no baseline: line \(error.line): \(error.reason)",
        remedy: "mend it, or write it anew with --write-baseline")
    }
  }

  private func stated(_ sources: SourceMap) -> SourceMap {
    sources.renamed { start.path($0, from: folder) }
  }

  private func exists(_ file: String) -> Bool {
    files.sort(of: folder.folder(file).path) != nil
  }
}

extension Diagnostic {
  fileprivate static func occursNoMore(
    _ content: FindingContent, _ count: Int, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      RuleCode(122), .information, at: range,
      count == 1
        ? "\(content.code) occurs no more in '\(content.file)'"
        : "\(content.code) occurs \(count) times less in '\(content.file)'",
      suggestions: [Suggestion("Write the baseline anew with --write-baseline")])
  }
}
