import Foundation

/// A folder of its own for one test, removed with it.
final class TemporaryFolder: Sendable {
  let path: String

  convenience init() throws {
    try self.init(in: FileManager.default.temporaryDirectory.path)
  }

  init(in parent: String) throws {
    path = "\(parent)/visitbook-test-\(ProcessInfo.processInfo.globallyUniqueString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func copy(_ source: URL, as name: String) throws {
    try FileManager.default.copyItem(atPath: source.path, toPath: "\(path)/\(name)")
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(name)", withIntermediateDirectories: true)
  }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
  }

  /// Every file below `folder` with its bytes, by path from it.
  func files(in folder: String) throws -> [String: Data] {
    let root = URL(fileURLWithPath: "\(path)/\(folder)").resolvingSymlinksInPath()
    let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var files: [String: Data] = [:]
    for case let file as URL in all ?? FileManager.DirectoryEnumerator() {
      guard !file.hasDirectoryPath else { continue }
      files[String(file.resolvingSymlinksInPath().path.dropFirst(root.path.count + 1))] =
        try Data(contentsOf: file)
    }
    return files
  }
}

/// A folder of the whole run, removed at its end: what is printed once serves many tests.
enum SharedFolder {
  static let path: String = {
    atexit { try? FileManager.default.removeItem(atPath: SharedFolder.path) }
    let name = "visitbook-tests-\(ProcessInfo.processInfo.globallyUniqueString)"
    return FileManager.default.temporaryDirectory.appendingPathComponent(name).path
  }()
}

/// Places of the repository.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let content = root.appendingPathComponent("content")
  static let templates = root.appendingPathComponent("templates")
  static let pdfEnvironment = root.appendingPathComponent(".venv")
}
