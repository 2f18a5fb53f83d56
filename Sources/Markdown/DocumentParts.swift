import Diagnostics

/// A heading, for tables of contents, anchors and numbers.
public struct Heading: Hashable, Sendable {
  /// 1 to 6.
  public let level: Int
  public let node: NodeIndex
  public internal(set) var title: SourceText
}

/// A text that may name a form or a document. Whether it does is decided later; until then it
/// reads as it stands.
public struct ReferenceCandidate: Hashable, Sendable {
  public enum Style: Hashable, Sendable {
    /// `《Title》`, the outermost where titles stand in titles.
    case bookTitle
    /// `[Title]` that CommonMark left as text.
    case shortcut
  }

  public let style: Style
  /// Without the brackets and white space at its ends. A line break in it is a space, or nothing
  /// between two wide characters.
  public internal(set) var title: SourceText
  /// Brackets included.
  public let range: SourceRange
  /// The text node in which it begins.
  public let node: NodeIndex
}

/// A link or an image.
public struct Link: Hashable, Sendable {
  public let node: NodeIndex
  public let isImage: Bool
  /// Escapes and entities resolved. Points at the destination itself; for a link by label, which
  /// has its destination elsewhere, at the link.
  public let destination: SourceText

  /// Whether following it may run code or open a local file. Such a link is rendered with an
  /// empty destination.
  public var isDangerous: Bool { isDangerousDestination(destination.utf8) }
}

/// A block that directly follows a comment block.
public struct CommentedBlock: Hashable, Sendable {
  /// The index into `MarkdownDocument.comments`.
  public let comment: Int
  public let node: NodeIndex
}

/// A run of two or more underscores that is not Markdown.
public struct Blank: Hashable, Sendable {
  public let range: SourceRange
  /// The text node that holds it.
  public let node: NodeIndex
}

/// `javascript:`, `vbscript:`, `file:` and `data:` but for four kinds of image: the list that
/// cmark's safe mode goes by.
func isDangerousDestination(_ destination: [UInt8]) -> Bool {
  func begins(with prefix: StaticString) -> Bool {
    let wanted = prefix.description.utf8
    return destination.count >= wanted.count
      && zip(destination, wanted).allSatisfy { asciiLowercased($0) == $1 }
  }
  if begins(with: "javascript:") || begins(with: "vbscript:") || begins(with: "file:") {
    return true
  }
  return begins(with: "data:")
    && !["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"].contains {
      begins(with: $0)
    }
}
