import Diagnostics
import HandbookParsing

/// Makes the safe edits of findings in memory and checks again, until nothing more is to be done: a
/// repair may uncover what was hidden behind a mistake. `write` puts the files on disk.
public struct Fix: Sendable {
  /// What a file was and what it becomes.
  public struct Change: Sendable {
    public let path: String
    public let old: [UInt8]
    public let new: [UInt8]
  }

  /// What is found after the edits.
  public let report: BuildReport
  /// The files that differ, in the order of the run.
  public let changes: [Change]
  /// How many suggestions were followed.
  public let count: Int

  /// Every round mends what the round before made readable; more would be a circle.
  private static let mostRounds = 16

  /// - Parameter chosen: takes out of a report what is not to be mended.
  public init(
    _ folders: [String], with build: Build, chosen: (inout BuildReport) throws -> Void = { _ in }
  ) throws {
    var loaded = try build.load(folders)
    let before = loaded.sources
    var report = build.examine(loaded).report
    try chosen(&report)
    var count = 0
    for _ in 0..<Self.mostRounds {
      let requested = Self.files(of: loaded)
      let edits = EditSet(safeIn: report.findings) { requested.contains($0) }
      guard !edits.edits.isEmpty else { break }
      count += edits.suggestions
      for source in edits.sources {
        loaded.sources.replace(
          source, with: edits.apply(to: loaded.sources[source].bytes, of: source))
      }
      report = build.examine(loaded).report
      try chosen(&report)
    }
    self.report = report
    self.count = count
    changes = zip(before.files, loaded.sources.files).filter { $0.bytes != $1.bytes }
      .map { Change(path: $0.path, old: $0.bytes, new: $1.bytes) }
  }

  /// Writes all files, or none where one of them cannot be written or was changed meanwhile.
  public func write(files: FileSystem = FileSystem()) throws {
    for change in changes {
      try files.requireWritable(change.path)
      guard try files.bytes(of: change.path) == change.old else {
        throw EnvironmentFailure("'\(change.path)' has changed meanwhile", remedy: "try again")
      }
    }
    for change in changes { try files.replace(change.path, with: change.new) }
  }

  /// Those that the user asked to check; others are only used by them.
  private static func files(of loaded: LoadedWorkspace) -> Set<SourceID> {
    let requested = loaded.handbooks.filter(\.isRequested)
    let lists = requested.flatMap { [$0.policies, $0.plans, $0.forms, [$0.handbook]] }
    return Set((lists.joined() + requested.compactMap(\.vocabulary)).map(\.source))
  }
}
