import Diagnostics

/// Reads YAML into values with places. Start here; the steps are
/// `TextFault` (may the text be read at all), `YamsParse` (Yams, with repeated keys kept),
/// `TreeBuilder` (Yams' nodes to ours) and `CommentScanner`.
public enum YAMLReader {
  /// A file of the format has a few hundred lines; this is some twenty thousand.
  public static let largestFile = 1 << 20
  /// How deep collections may stand in each other. The format itself needs 8.
  public static let deepestNesting = 64

  /// Reads the stretch `range` of a file: all of it, or the front matter of a Markdown document.
  ///
  /// - Parameter range: byte offsets of `bytes`; all places in the result are those of the file.
  /// - Returns: what could be read, with a fault (VB102, VB105) for each thing that could not.
  public static func read(
    _ bytes: [UInt8], within range: Range<Int>? = nil, source: SourceID
  ) -> YAMLDocument {
    let text = YAMLBytes(bytes, within: range ?? 0..<bytes.count, source: source)
    var document = YAMLDocument(
      start: text.sourceRange(text.range.lowerBound, text.range.lowerBound))
    if let fault = TextFault.first(in: text) {
      document.faults = [fault]
      return document
    }
    var marks = MarkTable(text)
    switch YamsParse.parse(text, marks: &marks) {
    case .failed(let fault): document.faults = [fault]
    case .read(let parsed):
      var builder = TreeBuilder(text, marks: marks, firstScalars: parsed.firstScalars)
      document.root = withExtendedLifetime(parsed.parser) { parsed.root.map { builder.node($0) } }
      document.comments = CommentScanner.comments(in: text, outside: builder.opaque)
      document.faults = builder.faults
    }
    return document
  }
}
