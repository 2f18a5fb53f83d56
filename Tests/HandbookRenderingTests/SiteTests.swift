import Foundation
import HandbookModel
import HandbookRendering
import Testing

@Suite struct SiteTests {
  @Test func `the sample renders without findings`() throws {
    let site = SiteRenderer(templates: try Repository.templates()).render(
      try SampleHandbook.source())
    #expect(site.findings.isEmpty)
    if let folder = ProcessInfo.processInfo.environment["PREVIEW"] {
      for file in site.files {
        let url = URL(filePath: folder).appending(path: file.path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
    }
  }
}
