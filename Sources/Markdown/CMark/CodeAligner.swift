import CCMarkGFM

extension TreeCopier {
  mutating func copyCode(_ node: CMarkNode) {
    var (fence, end) = (0, content.position)
    while content.peek(end) == Ascii.backtick { (fence, end) = (fence + 1, end + 1) }
    let inner = end
    let close = closingFence(fence, from: inner)
    push(node, .code, at: content.source(of: content.position))
    let index = nodes.count - 1
    copyCodeText(stripped(inner..<close))
    content.position = min(close + fence, content.count)
    setUpper(of: index, content.sourceEnd(of: content.position))
    wideBreak = WideBreak()
    let literal = node.literal.array
    if restored(literal) != literal { edits.add(.literal(node, restored(literal))) }
  }

  private func closingFence(_ length: Int, from start: Int) -> Int {
    var (index, count) = (start, 0)
    while let byte = content.peek(index) {
      if byte == Ascii.backtick {
        count += 1
        if count == length, content.peek(index + 1) != Ascii.backtick { return index + 1 - length }
      } else {
        count = 0
      }
      index += 1
    }
    return content.count
  }

  /// One space at each end is there to keep backticks apart, unless there is nothing else.
  private func stripped(_ range: Range<Int>) -> Range<Int> {
    let isSpace: (UInt8) -> Bool = { $0 == Ascii.space || $0 == Ascii.newline }
    let bytes = content.bytes[range]
    guard range.count > 2, let first = bytes.first, let last = bytes.last, isSpace(first),
      isSpace(last), !bytes.allSatisfy(isSpace)
    else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }

  /// In code a line's end is a space.
  private mutating func copyCodeText(_ range: Range<Int>) {
    var lower = range.lowerBound
    while lower < range.upperBound {
      let source = content.source(of: lower)
      if content.bytes[lower] == Ascii.newline {
        addDecoded(CollectionOfOne(Ascii.space), source..<source + 1)
        lower += 1
      } else if isEscapedBar(at: lower) {
        addDecoded(CollectionOfOne(Ascii.bar), source - 1..<source + 1)
        lower += 1
      } else {
        var upper = lower + 1
        let limit = min(content.stretchEnd(from: lower), range.upperBound)
        while upper < limit, content.bytes[upper] != Ascii.newline { upper += 1 }
        addVerbatim(source..<source + upper - lower)
        lower = upper
      }
    }
  }
}
