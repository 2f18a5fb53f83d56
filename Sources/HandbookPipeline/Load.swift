import Diagnostics
import HandbookParsing

/// Stage 1: finds the handbooks in the folders that the user names and reads their files.
///
/// A folder with a handbook.yaml is a handbook; any other is searched for such folders. The
/// neighbours of a single handbook are read too, since it may use them.
public struct Load {
  /// No regulation comes near this size, and one parse must not take all memory.
  public static let largestFile = 4 << 20

  private let files: FileSystem
  private var sources = SourceMap()
  private var findings: [Diagnostic] = []

  public init(_ files: FileSystem = FileSystem()) { self.files = files }

  public static func workspace(
    at folders: [String], files: FileSystem = FileSystem()
  ) throws -> LoadedWorkspace {
    var load = Load(files)
    return try load.workspace(at: folders)
  }

  /// Templates belong to the sources: a finding can point into them.
  public static func templates(
    at folder: String, into sources: inout SourceMap, files: FileSystem = FileSystem()
  ) throws -> [LoadedFile] {
    guard files.sort(of: folder) == .folder else {
      throw EnvironmentFailure(
        "No folder '\(folder)'", remedy: "name the folder of templates with --templates")
    }
    var load = Load(files)
    load.sources = sources
    let loaded = try load.templates(at: folder)
    sources = load.sources
    return loaded
  }

  private mutating func templates(at folder: String) throws -> [LoadedFile] {
    try files.tree(at: folder).map { name, bytes in
      let source = sources.add(SourceFile(path: "\(folder)/\(name)", bytes: bytes))
      return LoadedFile(source: source, name: name)
    }
  }

  private mutating func workspace(at folders: [String]) throws -> LoadedWorkspace {
    var handbooks: [LoadedHandbook] = []
    for (path, isRequested) in try handbookFolders(in: folders) {
      handbooks.append(try handbook(at: path, isRequested: isRequested))
    }
    return LoadedWorkspace(sources: sources, handbooks: handbooks, findings: findings)
  }

  /// Sorted by path; each folder once.
  private func handbookFolders(in folders: [String]) throws -> [(path: String, Bool)] {
    var requested: [String: Bool] = [:]
    for folder in folders.map(trimmed) {
      if isHandbook(folder) {
        for neighbour in try handbooks(inside: parent(of: folder)) {
          requested[neighbour] = requested[neighbour] ?? false
        }
        requested[folder] = true
      } else {
        let found = try handbooks(inside: folder)
        guard !found.isEmpty else {
          throw EnvironmentFailure(
            "No handbook in '\(folder)'",
            remedy: "name a folder that holds a handbook.yaml, or folders that do")
        }
        for path in found { requested[path] = true }
      }
    }
    return requested.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func handbooks(inside folder: String) throws -> [String] {
    try files.names(in: folder).map { folder == "." ? $0 : "\(folder)/\($0)" }.filter(isHandbook)
  }

  private func isHandbook(_ folder: String) -> Bool {
    files.sort(of: "\(folder)/handbook.yaml") != nil
  }

  private mutating func handbook(at path: String, isRequested: Bool) throws -> LoadedHandbook {
    var handbook = LoadedHandbook(
      folder: name(of: path), isRequested: isRequested,
      handbook: try file("handbook.yaml", in: path, of: path))
    if files.sort(of: "\(path)/vocabulary.yaml") != nil {
      handbook.vocabulary = try file("vocabulary.yaml", in: path, of: path)
    }
    handbook.policies = try list("policies", ".md", of: path)
    handbook.plans = try list("plans", ".yaml", of: path)
    handbook.forms = try list("forms", ".yaml", of: path)
    for (name, bytes) in try files.tree(at: "\(path)/assets") {
      handbook.assets["assets/\(name)"] = bytes
    }
    handbook.templates = try templates(at: "\(path)/templates")
    return handbook
  }

  /// `visitbook check .` is about the folder that one stands in, by its name.
  private func name(of folder: String) -> String {
    let last = folder.split(separator: "/").last ?? "."
    guard last == "." || last == ".." else { return String(last) }
    return files.resolved(folder).split(separator: "/").last.map(String.init) ?? "."
  }

  private mutating func list(
    _ folder: String, _ ending: String, of handbook: String
  ) throws -> [LoadedFile] {
    let path = "\(handbook)/\(folder)"
    guard files.sort(of: path) != nil else { return [] }
    var loaded: [LoadedFile] = []
    for name in try files.names(in: path) where name.hasSuffix(ending) && !name.hasPrefix(".") {
      loaded.append(try file(name, in: path, of: handbook))
    }
    return loaded
  }

  /// A file that may not be read becomes an empty one with a finding: the others are still checked.
  private mutating func file(
    _ name: String, in folder: String, of handbook: String
  ) throws -> LoadedFile {
    let path = "\(folder)/\(name)"
    let problem = problem(with: path, in: handbook)
    let bytes = problem == nil ? try files.bytes(of: path) : []
    let source = sources.add(SourceFile(path: path, bytes: bytes))
    if let problem {
      findings.append(
        Diagnostic(
          RuleCode(101), .error, at: SourceRange(source: source, lower: 0, upper: 0), problem))
    }
    return LoadedFile(source: source, name: name)
  }

  private func problem(with path: String, in handbook: String) -> Message? {
    let target = files.resolved(path)
    if files.sort(of: path) == .link, !target.hasPrefix(files.resolved(handbook) + "/") {
      return "The link leads out of the handbook"
    }
    switch files.sort(of: target) {
    case .file(let size) where size > Load.largestFile:
      return "The file has \(size) bytes; \(Load.largestFile) are the most that is read"
    case .file: return nil
    default: return "The path is not a regular file"
    }
  }

  private func trimmed(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? trimmed(String(path.dropLast())) : path
  }

  private func parent(of path: String) -> String {
    if path == "." { return ".." }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
