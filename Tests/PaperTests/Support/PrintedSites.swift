import Foundation
import HandbookPipeline
import Testing

/// Handbooks that were built with their PDFs.
final class PrintedSite: Sendable {
  let folder: Folder

  init(_ content: String, isDraft: Bool) throws {
    folder = try Folder()
    let options = BuildOptions(
      output: folder.url("output").path, templates: Engines.templates,
      pdfEngine: Engines.environment, isDraft: isDraft)
    let report = try Build(options).build(content)
    let errors = report.findings.filter { $0.severity == .error }.map(\.summary.english)
    try #require(report.published != nil, "\(errors)")
    try #require(report.pdfFailure == nil)
  }

  var sheets: [Engines.Page] { folder.sheets(in: "output") }

  /// The handbooks of the repository.
  static let content = Result { try PrintedSite(Engines.content, isDraft: false) }
  /// One sheet of every sort, marked as drafts.
  static let telling = Result { try PrintedSite(Engines.telling, isDraft: true) }
}
