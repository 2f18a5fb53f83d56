/// A document's body in HTML, in pieces: markup and text that is ready, and holes that Render
/// fills with what only the whole handbook knows.
public struct HTMLBody: Hashable, Sendable {
  public enum Piece: Hashable, Sendable {
    /// Offsets into `bytes`; UTF-8, escaped, ready to be written.
    case html(Range<Int>)
    case hole(Hole)
  }

  public enum Hole: Hashable, Sendable {
    /// The start tag of a heading, index into `MarkdownDocument.headings`. The title and the end
    /// tag follow as HTML. Not filling it leaves an end tag without a start.
    case headingOpen(Int)
    /// The whole of a reference, brackets included, index into `references`. The text of an
    /// unresolved one must be written, escaped, by the caller.
    case reference(Int)
    /// The value of `href` or `src`, inside the quotes, index into `links`.
    case link(Int)
    /// A box to fill by hand, index into `blanks`.
    case blank(Int)
    /// A place between blocks after a block that follows a comment, index into `commentedBlocks`.
    case afterBlock(Int)
    /// A place inside every `id` and fragment of a footnote, for pages that hold several bodies.
    /// What is put there must be the same in all of one body and need no escape.
    case footnotePrefix
    /// The value of `aria-label` of a footnote's way back, inside the quotes.
    case footnoteReturnLabel
    /// The end of the document, footnotes included. Always the last piece.
    case afterDocument
  }

  public let bytes: [UInt8]
  public let pieces: [Piece]
}
