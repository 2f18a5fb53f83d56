import Diagnostics

/// Turns the body of a file into a `MarkdownDocument`.
///
/// The way: `PreparedBody` makes blanks and control bytes safe, `CMarkTree` parses, `TreeCopier`
/// copies the tree into flat arrays and notes what must change, `TreeEdits` changes it, cmark
/// renders it, `HoleScanner` finds the holes.
public struct MarkdownParser: Sendable {
  public struct Options: Hashable, Sendable {
    /// The largest body that is parsed, in bytes. The installed cmark needs time in the square of
    /// the size for some texts that nobody types (nested image brackets: 4 s for 200 KB), so the
    /// limit bounds time too. Regulations of a hundred pages stay below it.
    public var maximumBytes: Int

    public init(maximumBytes: Int = 1 << 18) { self.maximumBytes = maximumBytes }
  }

  public let options: Options

  public init(options: Options = Options()) { self.options = options }

  /// Parses the bytes of `file` in `body`, which begins after a byte order mark and front matter.
  /// Any text is a document; only its size can be wrong. May be called from several threads.
  public func parse(
    _ file: [UInt8], body: Range<Int>, source: SourceID
  ) throws(MarkdownSizeError) -> MarkdownDocument {
    try parseCountingMisses(file, body: body, source: source).document
  }

  /// Also says how many texts were not found in the source; a test holds this at none.
  func parseCountingMisses(
    _ file: [UInt8], body: Range<Int>, source: SourceID
  ) throws(MarkdownSizeError) -> (document: MarkdownDocument, misses: Int) {
    guard body.count <= min(options.maximumBytes, Int(Int32.max) - body.lowerBound) else {
      throw MarkdownSizeError(byteCount: body.count, limit: options.maximumBytes)
    }
    let prepared = PreparedBody(file, body: body)
    let tree = CMarkTree(prepared)
    var copier = TreeCopier(prepared, file: file, source: source)
    copier.copy(tree.root)
    copier.edits.apply()
    let html = tree.renderedHTML()
    var scanner = HoleScanner(html, repairsControls: prepared.hasControls)
    let body = scanner.scan(footnotes: copier.hasFootnotes)
    return (copier.document(body: body), copier.misalignedCount)
  }
}

/// A body larger than the parser's limit.
public struct MarkdownSizeError: Error, Hashable, Sendable {
  public let byteCount: Int
  public let limit: Int
}
