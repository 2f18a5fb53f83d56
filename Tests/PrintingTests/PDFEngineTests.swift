import Foundation
import Printing
import Testing

@Suite struct PDFEngineTests {
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

  @Test(.enabled(if: Engine.isInstalled)) func `a page prints to the same bytes twice`() throws {
    let folder = try Folder()
    let job = try folder.page("<p>Owner Visit Record</p>")
    let engine = try PDFEngine(environment: Engine.environment)
    let results = try engine.print([job, job], root: folder.path, workers: 1)
    #expect(results.map(\.pages) == [1, 1])
    let first = try Data(contentsOf: URL(filePath: job.pdf))
    _ = try engine.print([job], root: folder.path)
    #expect(try Data(contentsOf: URL(filePath: job.pdf)) == first)
    #expect(first.starts(with: Array("%PDF-".utf8)))
  }

  @Test(.enabled(if: Engine.isInstalled)) func `a character without a glyph is reported`() throws {
    let folder = try Folder()
    let job = try folder.page("<p>\u{E123}</p>")
    let results = try PDFEngine(environment: Engine.environment).print([job], root: folder.path)
    #expect(results.first?.missing.isEmpty == false)
  }

  @Test(.enabled(if: Engine.isInstalled)) func `a page that cannot be read fails alone`() throws {
    let folder = try Folder()
    let good = try folder.page("<p>Good</p>")
    let bad = PDFJob(html: folder.path + "/absent.html", pdf: folder.path + "/absent.pdf")
    let results = try PDFEngine(environment: Engine.environment).print(
      [bad, good], root: folder.path)
    #expect(results.first?.error != nil)
    #expect(results.last?.error == nil)
    #expect(results.last?.pages == 1)
  }
}
