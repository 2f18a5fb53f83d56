import Diagnostics
import Foundation
import HandbookModel

@testable import HandbookParsing

/// Handbooks from files on disk, parsed and resolved, without the pipeline.
struct FilesWorkspace {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  static let repository = tests.deletingLastPathComponent().deletingLastPathComponent()

  private(set) var sources = SourceMap()
  private(set) var resolved: ResolvedWorkspace

  /// - Parameter files: paths such as `company/plans/p.yaml`, each with what it holds.
  init(_ files: [String: [UInt8]]) {
    var sources = SourceMap()
    var handbooks: [String: LoadedHandbook] = [:]
    var loaded: [(parts: [String], file: LoadedFile)] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let source = sources.add(SourceFile(path: path, bytes: bytes))
      let parts = path.split(separator: "/").map(String.init)
      let file = LoadedFile(source: source, name: parts[parts.count - 1])
      if parts.count == 2, file.name == "handbook.yaml" {
        handbooks[parts[0]] = LoadedHandbook(folder: parts[0], isRequested: true, handbook: file)
      }
      loaded.append((parts, file))
    }
    for (parts, file) in loaded { handbooks[parts[0]]?.add(file, in: parts[1]) }
    let workspace = LoadedWorkspace(
      sources: sources, handbooks: handbooks.values.sorted { $0.folder < $1.folder }, findings: [])
    self.sources = sources
    resolved = Resolve.workspace(Parse.workspace(workspace))
  }

  /// Every file of a folder, by its path within.
  static func files(in folder: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path()) {
      guard path.hasSuffix(".yaml") || path.hasSuffix(".md") else { continue }
      files[path] = Array(try Data(contentsOf: folder.appending(path: path)))
    }
    return files
  }

  static func content() throws -> FilesWorkspace {
    FilesWorkspace(try files(in: repository.appending(path: "content")))
  }

  func handbook(_ id: String) -> Handbook? { resolved.workspace.handbook(HandbookID(id)) }
}

extension LoadedHandbook {
  fileprivate mutating func add(_ file: LoadedFile, in folder: String) {
    switch folder {
    case "vocabulary.yaml": vocabulary = file
    case "policies": policies.append(file)
    case "plans": plans.append(file)
    case "forms": forms.append(file)
    case "assets": assets["assets/\(file.name)"] = []
    default: break
    }
  }
}

/// Files that hold what a test expects. Run with `RECORD=1` to write them anew, and read the
/// difference before committing.
enum FilesGolden {
  static func expected(_ file: URL, recording output: String) throws -> String {
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try output.write(to: file, atomically: true, encoding: .utf8)
    }
    return try String(contentsOf: file, encoding: .utf8)
  }
}
