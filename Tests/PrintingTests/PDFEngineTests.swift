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

  @Test func `another version is noticed before anything is made`() throws {
    let folder = try Folder()
    for name in [
      "bin/python", "bin/weasyprint",
      "lib/python3.11/site-packages/weasyprint-57.2.dist-info/METADATA",
    ] {
      let file = folder.url.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      _ = FileManager.default.createFile(
        atPath: file.path(percentEncoded: false), contents: Data(),
        attributes: [.posixPermissions: 0o755])
    }
    let path = folder.path + "/bin/weasyprint"
    #expect(throws: PDFEngineError.wrongVersion(found: "57.2", path: path)) {
      try PDFEngine(environment: folder.path)
    }
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

  /// WeasyPrint alone embeds 60,000 empty glyphs: 160 KB a face.
  @Test(.enabled(if: Engine.isInstalled)) func `a Chinese font is embedded with what is used`()
    throws
  {
    let folder = try Folder()
    let text = "业主回访记录表 Owner 123"
    let job = try folder.page("<p style='font: 12pt Noto Sans CJK SC'>\(text)</p>")
    _ = try Engine.print(job, in: folder)
    #expect(try Data(contentsOf: URL(filePath: job.pdf)).count < 20_000)
    #expect(try Tool.text(job.pdf).first?.contains(text) == true)
    #expect(try Tool.run("pdffonts", job.pdf).contains("CID Type 0C  "))
    try Tool.run("qpdf", "--check", job.pdf)
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
