/// The place of a node in `MarkdownDocument.nodes`.
public struct NodeIndex: Hashable, Comparable, Sendable {
  public let rawValue: Int32

  public init(_ index: Int) { self.rawValue = Int32(index) }

  /// The same place as an array index.
  public var offset: Int { Int(rawValue) }

  public static func < (left: NodeIndex, right: NodeIndex) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// One element of a document, without pointers: nodes stand in pre-order, so the descendants of
/// the node at `i` are the nodes in `i + 1 ..< subtreeEnd`.
public struct MarkdownNode: Hashable, Sendable {
  public let kind: Kind
  /// The document is its own parent.
  public let parent: NodeIndex
  /// One behind the last descendant.
  public internal(set) var subtreeEnd: NodeIndex
  /// UTF-8 byte offsets into the file, front matter counted. Markup belongs to its node: the
  /// range of a heading begins at `#`, that of inline code at its first backtick.
  public internal(set) var lower: Int32
  public internal(set) var upper: Int32
  /// For a text that an escape, an entity or a code line stands for: its bytes in the document's
  /// store. Empty for a text that stands in the file as it reads.
  var decodedLower: Int32 = 0
  var decodedUpper: Int32 = 0

  init(kind: Kind, parent: NodeIndex, own: Int, offsets: Range<Int>) {
    self.kind = kind
    self.parent = parent
    self.subtreeEnd = NodeIndex(own + 1)
    self.lower = Int32(offsets.lowerBound)
    self.upper = Int32(offsets.upperBound)
  }

  public var offsets: Range<Int> { Int(lower)..<Int(upper) }

  /// Whether a text node's bytes stand in the file just as they read.
  public var isVerbatim: Bool { decodedLower == decodedUpper }
}

extension MarkdownNode {
  public enum Kind: Hashable, Sendable {
    case document
    case blockQuote
    case list(ListStyle)
    /// `task` is nil for an item without a check box.
    case item(task: TaskState?)
    /// Its text children are the lines of code.
    case codeBlock
    /// An HTML comment, or raw HTML that is shown as text. See `MarkdownDocument.comments`.
    case htmlBlock
    case paragraph
    /// 1 to 6.
    case heading(level: UInt8)
    case thematicBreak
    case footnoteDefinition
    case table(columns: UInt16)
    case tableHeader
    case tableRow
    case tableCell
    case text
    case softBreak
    /// Two spaces or a backslash at a line's end, or `<br>`.
    case lineBreak
    /// Its text children are its content, without the backticks.
    case code
    case htmlInline
    case emphasis
    case strong
    case strikethrough
    /// The index into `MarkdownDocument.links`.
    case link(Int32)
    case image(Int32)
    case footnoteReference
  }

  public struct ListStyle: Hashable, Sendable {
    public let isOrdered: Bool
    /// Without blank lines between the items.
    public let isTight: Bool
    /// The first number of an ordered list, 0 of another.
    public let start: Int32
  }

  public enum TaskState: Hashable, Sendable { case open, done }
}

extension MarkdownNode.Kind {
  /// Whether a node of this kind stands in a line of text.
  public var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough,
      .link, .image, .footnoteReference:
      true
    default: false
    }
  }
}
