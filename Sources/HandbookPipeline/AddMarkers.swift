import Diagnostics
import HandbookParsing

/// Writes markers before the tables and lists that look like data and carry none (VB108), where the
/// finding says which marker it would be.
enum AddMarkers {
  /// - Returns: the paths of the files that were changed, and how many markers each took.
  static func run(at folders: [String], files: FileSystem = FileSystem()) throws
    -> [MarkerAddition]
  {
    let loaded = try Load.workspace(at: folders, files: files)
    let resolved = Resolve.workspace(Parse.workspace(loaded))
    var edits = EditSet()
    var counts: [SourceID: Int] = [:]
    let own = Set(loaded.handbooks.filter(\.isRequested).flatMap { $0.policies.map(\.source) })
    for finding in resolved.findings
    where finding.code == RuleCode(108) && own.contains(finding.range.source) {
      for suggestion in finding.suggestions where suggestion.insertsMarker {
        guard edits.insert(suggestion) else { continue }
        counts[finding.range.source, default: 0] += 1
      }
    }
    return try edits.sources.map { source in
      let file = loaded.sources[source]
      try files.replace(file.path, with: edits.apply(to: file.bytes, of: source))
      return MarkerAddition(path: file.path, count: counts[source] ?? 0)
    }
  }
}

/// What `check --add-markers` wrote into one file.
public struct MarkerAddition: Sendable {
  public let path: String
  public let count: Int
}

extension Suggestion {
  fileprivate var insertsMarker: Bool {
    !edits.isEmpty && edits.allSatisfy { $0.range.isEmpty && $0.replacement.hasPrefix("<!--") }
  }
}
