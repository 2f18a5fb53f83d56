import Foundation
import Printing

/// The repository's own PDF engine.
enum Engine {
  static let environment = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: ".venv").path(percentEncoded: false)

  static let isInstalled = FileManager.default.isExecutableFile(
    atPath: environment + "/bin/weasyprint")

  static func print(_ job: PDFJob, in folder: Folder) throws -> PDFResult? {
    try PDFEngine(environment: environment).print([job], root: folder.path, workers: 1).first
  }
}
