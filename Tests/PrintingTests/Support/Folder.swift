import Foundation
import Printing

/// A folder that is removed with the test.
final class Folder: Sendable {
  let url: URL
  var path: String { url.path(percentEncoded: false) }

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "printing-\(UUID().uuidString)", directoryHint: .notDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func page(_ body: String) throws -> PDFJob {
    try page(
      named: "page",
      "<html lang=en><meta charset=utf-8><title>Page</title><body>\(body)</body></html>")
  }

  /// Writes a page, to be printed beside it.
  func page(named name: String, _ html: String) throws -> PDFJob {
    let job = PDFJob(html: "\(path)/\(name).html", pdf: "\(path)/\(name).pdf")
    try Data("<!doctype html>\(html)".utf8).write(to: URL(filePath: job.html))
    return job
  }
}
