import Diagnostics

/// Finds the comments of a text whose scalars are known: outside of them a `#` is always one.
enum CommentScanner {
  /// - Parameter opaque: the scalars, ascending and apart from each other.
  static func comments(in text: YAMLBytes, outside opaque: [Range<Int>]) -> [YAMLComment] {
    var comments: [YAMLComment] = []
    var next = 0
    var offset = text.range.lowerBound
    while offset < text.range.upperBound {
      while next < opaque.count, opaque[next].upperBound <= offset { next += 1 }
      if next < opaque.count, opaque[next].contains(offset) {
        offset = opaque[next].upperBound
      } else if text[offset] == UInt8(ascii: "#") {
        let end = text.lineEnd(from: offset)
        comments.append(comment(in: text, offset..<end))
        offset = end
      } else {
        offset += 1
      }
    }
    return comments
  }

  private static func comment(in text: YAMLBytes, _ range: Range<Int>) -> YAMLComment {
    let body = range.lowerBound + 1..<range.upperBound
    let lineStart = text.lineStart(before: range.lowerBound)
    return YAMLComment(
      text: SourceText(
        verbatim: text.bytes[body], at: text.sourceRange(body.lowerBound, body.upperBound)
      ).trimmed,
      range: text.sourceRange(range.lowerBound, range.upperBound),
      followsContent: !(lineStart..<range.lowerBound).allSatisfy(text.isBlank))
  }
}
