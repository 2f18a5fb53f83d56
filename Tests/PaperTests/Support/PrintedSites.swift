import Foundation
import HandbookPipeline
import Testing

/// Handbooks that were built with their PDFs.
final class PrintedSite: Sendable {
  let folder: Folder

  init(_ content: String, isDraft: Bool, isPrinted: Bool = true, folder: Folder) throws {
    self.folder = folder
    let options = BuildOptions(
      output: folder.url("output").path, templates: Engines.templates,
      pdfEngine: isPrinted ? Engines.environment : nil, isDraft: isDraft)
    let report = try Build(options).build(content)
    let errors = report.findings.filter { $0.severity == .error }.map(\.summary.english)
    try #require(report.published != nil, "\(errors)")
    try #require(report.pdfFailure == nil)
  }

  convenience init(_ content: String, isDraft: Bool, isPrinted: Bool = true) throws {
    try self.init(content, isDraft: isDraft, isPrinted: isPrinted, folder: Folder())
  }

  var sheets: [Engines.Page] { folder.sheets(in: "output") }

  /// The handbooks of the repository, the standard sheets in one language only: each sheet takes the
  /// engine a third of a second and its judges two.
  static let content = Result {
    let folder = try Folder()
    let content = folder.url("content")
    try FileManager.default.copyItem(atPath: Engines.content, toPath: content.path)
    let handbook = "content/standard-sheets/handbook.yaml"
    let text = String(decoding: try folder.read(handbook), as: UTF8.self)
    let fewer = text.replacing(#/languages: \[.*\]/#, with: "languages: [zh-Hans]")
    try #require(fewer != text)
    try folder.write(fewer, to: handbook)
    let translations = FileManager.default.enumerator(atPath: content.path)?
      .compactMap { $0 as? String }.filter {
        $0.hasPrefix("standard-sheets/policies/") && $0.hasSuffix(".en.md")
      }
    for file in translations ?? [] {
      try FileManager.default.removeItem(at: content.appending(path: file))
    }
    return try PrintedSite(content.path, isDraft: false, folder: folder)
  }
  /// The same in all languages, as pages alone.
  static let pages = Result { try PrintedSite(Engines.content, isDraft: false, isPrinted: false) }
  /// One sheet of every sort, marked as drafts.
  static let telling = Result { try PrintedSite(Engines.telling, isDraft: true) }
}
