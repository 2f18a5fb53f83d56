import HandbookModel

/// A bound handbook in one language: a page that is printed to a PDF and not published itself.
public struct PrintableHandbook: Sendable {
  public let handbook: HandbookID
  public let language: Language
  public let copy: CopyControl
  /// The page; its styles and fonts lie in the handbook's assets folder.
  public let page: SiteFile
  /// The PDF, relative to the output folder.
  public let pdf: String
}

/// How bound handbooks are made.
public struct BindingOptions: Sendable {
  /// Nil: as each handbook.yaml says, else modern.
  public var style: PrintStyle?
  /// One PDF each; never empty.
  public var copies: [CopyControl]

  public init(style: PrintStyle? = nil, copies: [CopyControl] = [.uncontrolled]) {
    self.style = style
    self.copies = copies
  }
}
