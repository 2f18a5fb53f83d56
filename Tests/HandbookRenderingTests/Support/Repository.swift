import Diagnostics
import Foundation
import HandbookRendering

/// Files of the repository that tests read.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  /// All of templates/, with one source per file.
  static func templates() throws -> TemplateSet {
    TemplateSet(files: try templateFiles())
  }

  static func templateFiles() throws -> [TemplateFile] {
    let folder = root.appending(path: "templates")
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return try paths.sorted().enumerated().compactMap { index, path in
      let url = folder.appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        return nil
      }
      return TemplateFile(
        path: path, source: SourceID(index: Int32(1000 + index)),
        bytes: [UInt8](try Data(contentsOf: url)))
    }
  }
}
