import Diagnostics

extension TreeCopier {
  /// Footnote definitions that cmark took out of the tree because nothing refers to them, or
  /// because an earlier one has the same label: from `[^` to the end of their first line.
  func unusedFootnotes() -> [SourceRange] {
    let candidates = (1...body.lineStarts.count).compactMap { definition(inLine: $0) }
    guard !candidates.isEmpty else { return [] }
    let leaves = nodes.filter { isLeafOrDefinition($0.kind) }
      .map { Int($0.lower) - body.base..<Int($0.upper) - body.base }
      .sorted { $0.lowerBound < $1.lowerBound }
    var (next, reach) = (0, -1)
    return candidates.filter { candidate in
      while next < leaves.count, leaves[next].lowerBound <= candidate.lowerBound {
        reach = max(reach, leaves[next].upperBound)
        next += 1
      }
      return reach <= candidate.lowerBound
    }.map { sourceRange($0) }
  }

  private func definition(inLine number: Int) -> Range<Int>? {
    let line = body.trimmedLine(number)
    var start = line.lowerBound
    while start < line.upperBound, isContainerMark(body.bytes[start]) { start += 1 }
    guard line.upperBound - start > 4, body.bytes[start] == Ascii.leftBracket,
      body.bytes[start + 1] == Ascii.caret,
      let close = body.bytes[start + 2..<line.upperBound].firstIndex(of: Ascii.rightBracket),
      close + 1 < line.upperBound, body.bytes[close + 1] == Ascii.colon
    else { return nil }
    return start..<line.upperBound
  }

  /// A definition that is in the tree covers its first line; its paragraphs are leaves.
  private func isLeafOrDefinition(_ kind: MarkdownNode.Kind) -> Bool {
    switch kind {
    case .paragraph, .codeBlock, .htmlBlock, .heading, .table, .footnoteDefinition: true
    default: false
    }
  }
}
