import Foundation
import HandbookPipeline
import Testing

/// Places of the repository.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let content = root.appending(path: "content").path
  static let templates = root.appending(path: "templates").path
}

/// A site that was built into a folder of its own, removed at the end of the run.
final class Site: Sendable {
  let path: String

  init(_ content: String) throws {
    path = Site.folder + "/" + ProcessInfo.processInfo.globallyUniqueString
    let report = try Build(BuildOptions(output: path, templates: Repository.templates))
      .build(content)
    let errors = report.findings.filter { $0.severity == .error }.map(\.summary.english)
    try #require(report.published != nil, "\(errors)")
  }

  /// The handbooks of the repository, without PDFs.
  static let content = Result { try Site(Repository.content) }

  private static let folder: String = {
    atexit { try? FileManager.default.removeItem(atPath: Site.folder) }
    let name = "visitbook-browser-\(ProcessInfo.processInfo.globallyUniqueString)"
    return FileManager.default.temporaryDirectory.appending(path: name).path
  }()

  /// Every file by its path in the site.
  var files: [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return all.filter { URL(filePath: "\(path)/\($0)").hasDirectoryPath == false }.sorted()
  }

  var pages: [String] { files.filter { $0.hasSuffix(".html") } }

  /// What `Page.open` takes.
  func address(_ page: String) -> String { "\(path)/\(page)" }
}
