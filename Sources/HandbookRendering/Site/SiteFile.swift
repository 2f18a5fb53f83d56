import Diagnostics

/// A file of the built site.
public struct SiteFile: Sendable {
  /// Relative to the output folder, with `/`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

/// A page of the site that is also printed to a PDF beside it.
public struct PrintableSheet: Hashable, Sendable {
  /// The page, relative to the output folder.
  public let page: String
  /// The PDF, relative to the output folder.
  public let pdf: String
  /// Fixed pages that it must have, those of all copies.
  public let pages: Int

  public init(page: String, pdf: String, pages: Int) {
    self.page = page
    self.pdf = pdf
    self.pages = pages
  }
}

/// What rendering makes: files in the order of their paths, sheets in the order of their pages,
/// findings about templates and sheets, and what authors wrote that sheets print: each place once,
/// in the order of places.
public struct RenderedSite: Sendable {
  public var files: [SiteFile]
  public var sheets: [PrintableSheet]
  /// In the order of their PDFs.
  public var handbooks: [PrintableHandbook] = []
  public var findings: [Diagnostic]
  public var printed: [Located<String>] = []
  var entries: [PageEntry] = []
}
