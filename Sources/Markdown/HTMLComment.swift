import Diagnostics

/// An HTML comment. Markers are comments; what they say is read elsewhere.
public struct HTMLComment: Hashable, Sendable {
  /// The HTML block or the inline HTML that holds it; one block may hold several comments.
  public let node: NodeIndex
  /// From `<!--` to `-->`.
  public let range: SourceRange
  /// Between them, without white space at its ends.
  public let content: SourceRange
  /// What follows `-->` on its line and is no comment. It is shown as text.
  public let trailing: SourceRange?
  /// Whether the comment is a block of its own rather than a part of a line.
  public let isBlock: Bool
  /// Whether `-->` is there at all. An open comment swallows the rest of the document.
  public let isClosed: Bool
}

/// The places of the comments in `block`, which begins with `<!--`; offsets into `bytes`.
struct CommentScanner {
  struct Found {
    var whole: Range<Int>
    var content: Range<Int>
    var trailing: Range<Int>?
    var isClosed: Bool
  }

  let body: PreparedBody

  func scan(_ block: Range<Int>) -> [Found] {
    var found: [Found] = []
    var start = block.lowerBound
    while opens(at: start, in: block) {
      let comment = comment(from: start, in: block)
      found.append(comment)
      start = comment.whole.upperBound
      while start < block.upperBound, isWhitespace(body.bytes[start]) { start += 1 }
    }
    if !found.isEmpty, start < block.upperBound {
      found[found.count - 1].trailing = start..<block.upperBound
    }
    return found
  }

  func opens(at start: Int, in block: Range<Int>) -> Bool {
    start + 4 <= block.upperBound && body.bytes[start..<start + 4].elementsEqual("<!--".utf8)
  }

  private func comment(from start: Int, in block: Range<Int>) -> Found {
    var end = start + 4
    while end + 3 <= block.upperBound {
      if body.bytes[end] == Ascii.hyphen, body.bytes[end + 1] == Ascii.hyphen,
        body.bytes[end + 2] == Ascii.greater
      {
        return Found(
          whole: start..<end + 3, content: body.trimming(start + 4..<end), isClosed: true)
      }
      end += 1
    }
    return Found(
      whole: start..<block.upperBound, content: body.trimming(start + 4..<block.upperBound),
      isClosed: false)
  }
}
