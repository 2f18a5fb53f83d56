import Foundation
import Printing
import Testing

/// Where the repository's own virtual environment lies.
private let environment = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: ".venv").path(percentEncoded: false)

private let isInstalled = FileManager.default.isExecutableFile(
  atPath: environment + "/bin/weasyprint")

@Suite struct PrintingTests {
  @Test func `a missing engine names its place and the remedy`() {
    #expect(throws: PDFEngineError.missing(path: "nowhere/bin/weasyprint")) {
      try PDFEngine(environment: "nowhere")
    }
    let error = PDFEngineError.missing(path: "nowhere/bin/weasyprint")
    #expect(error.description.contains("nowhere/bin/weasyprint"))
    #expect(error.description.contains("pip install weasyprint==70.0"))
  }

  @Test func `another version is refused`() throws {
    let folder = try Folder()
    let bin = folder.url.appending(path: "bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let script = "#!/bin/sh\ncat > /dev/null\necho '{\"version\": \"57.2\", \"results\": []}'\n"
    for name in ["python", "weasyprint"] {
      let path = bin.appending(path: name).path(percentEncoded: false)
      _ = FileManager.default.createFile(
        atPath: path, contents: Data(script.utf8), attributes: [.posixPermissions: 0o755])
    }
    let engine = try PDFEngine(environment: folder.path)
    let error = #expect(throws: PDFEngineError.self) {
      try engine.print([PDFJob(html: "a.html", pdf: "a.pdf")], root: folder.path)
    }
    #expect(error == .wrongVersion(found: "57.2", path: folder.path + "/bin/python"))
  }

  @Test(.enabled(if: isInstalled)) func `a page prints to the same bytes twice`() throws {
    let folder = try Folder()
    let job = try folder.page("<p>Owner Visit Record</p>")
    let engine = try PDFEngine(environment: environment)
    let results = try engine.print([job, job], root: folder.path, workers: 1)
    #expect(results.map(\.pages) == [1, 1])
    let first = try Data(contentsOf: URL(filePath: job.pdf))
    _ = try engine.print([job], root: folder.path)
    #expect(try Data(contentsOf: URL(filePath: job.pdf)) == first)
    #expect(first.starts(with: Array("%PDF-".utf8)))
  }

  @Test(.enabled(if: isInstalled)) func `a character without a glyph is reported`() throws {
    let folder = try Folder()
    let job = try folder.page("<p>\u{E123}</p>")
    let results = try PDFEngine(environment: environment).print([job], root: folder.path)
    #expect(results.first?.missing.isEmpty == false)
  }

  @Test(.enabled(if: isInstalled)) func `a page that cannot be read fails alone`() throws {
    let folder = try Folder()
    let good = try folder.page("<p>Good</p>")
    let bad = PDFJob(html: folder.path + "/absent.html", pdf: folder.path + "/absent.pdf")
    let results = try PDFEngine(environment: environment).print([bad, good], root: folder.path)
    #expect(results.first?.error != nil)
    #expect(results.last?.error == nil)
    #expect(results.last?.pages == 1)
  }
}

/// A folder that is removed with the test.
private final class Folder {
  let url: URL
  var path: String { url.path(percentEncoded: false) }

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "printing-\(UUID().uuidString)", directoryHint: .notDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func page(_ body: String) throws -> PDFJob {
    let html =
      "<!doctype html><html lang=en><meta charset=utf-8><title>Page</title><body>\(body)</body></html>"
    let page = url.appending(path: "page.html")
    try Data(html.utf8).write(to: page)
    return PDFJob(html: path + "/page.html", pdf: path + "/page.pdf")
  }
}
