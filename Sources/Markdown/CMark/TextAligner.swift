import CCMarkGFM
import Diagnostics

extension TreeCopier {
  /// Copies a text as stretches that stand in the source as they read, and decoded ones.
  mutating func copyText(_ node: CMarkNode) {
    let literal = node.literal
    // The walk closes every node it enters; texts may be joined or divided, so this one has no
    // node of its own.
    defer { open.append(OpenNode(node: node, index: OpenNode.none)) }
    if let joined = wideBreak.take(literal) { run.dropBreak(joined, edits: &edits) }
    run.beginItem(node)
    var scanned: UInt8 = 0
    if matchesVerbatim(literal, &scanned) {
      emitVerbatim(content.position..<content.position + literal.count, classes: scanned)
    } else {
      alignMixed(literal.array)
    }
  }

  /// Whether the content goes on with `literal`, in which nothing is an escape or an entity.
  private func matchesVerbatim(_ literal: CBytes, _ classes: inout UInt8) -> Bool {
    let start = content.position
    guard content.isMapped, start + literal.count <= content.count else { return false }
    for offset in 0..<literal.count {
      let byte = literal[offset]
      guard content.bytes[start + offset] == byte else { return false }
      classes |= byteClass[Int(byte)]
    }
    return classes & TextRun.decodes == 0
  }

  /// The slow way, for a text with escapes or entities in it.
  private mutating func alignMixed(_ literal: [UInt8]) {
    var done = 0
    while done < literal.count {
      let verbatim = verbatimCount(literal, from: done)
      if verbatim > 0 {
        let stretch = content.position..<content.position + verbatim
        emitVerbatim(stretch, classes: .max)
        done += verbatim
      } else if let (written, read) = decodedCounts(literal, from: done) {
        emitDecoded(literal[done..<done + read], written: written)
        done += read
      } else if let lost = lostFootnoteText {
        emitVerbatim(lost, classes: .max)
      } else {
        misalignedCount += 1
        emitDecoded(literal[done...], written: 0)
        return
      }
    }
  }

  /// The text of a footnote mark without a footnote: cmark turns it back into text, but loses what
  /// stands between `[^` and `]` if that goes over a line's end, because it counts in columns.
  private var lostFootnoteText: Range<Int>? {
    let start = content.position
    guard content.isMapped, content.peek(start - 2) == Ascii.leftBracket,
      content.peek(start - 1) == Ascii.caret,
      let end = content.bytes[start...].firstIndex(of: Ascii.rightBracket), end > start
    else { return nil }
    return start..<end
  }

  /// How many bytes from `start` on read as they are written.
  private func verbatimCount(_ literal: [UInt8], from start: Int) -> Int {
    guard content.isMapped else { return 0 }
    var count = 0
    while start + count < literal.count,
      content.peek(content.position + count) == literal[start + count],
      decodedCounts(literal, from: start + count, ahead: count) == nil
    {
      count += 1
    }
    return count
  }

  /// The lengths, in the content and in the text, of the escape or entity that stands at the
  /// cursor plus `ahead`.
  private func decodedCounts(
    _ literal: [UInt8], from start: Int, ahead: Int = 0
  ) -> (written: Int, read: Int)? {
    let position = content.position + ahead
    switch content.peek(position) {
    case Ascii.backslash:
      guard !isInAutolink, let next = content.peek(position + 1), isPunctuation(next),
        next == literal[start]
      else { return nil }
      return (2, 1)
    case Ascii.ampersand:
      return Entity(in: content.bytes, at: position).match(literal, from: start)
    default: return nil
    }
  }

  private mutating func emitVerbatim(_ range: Range<Int>, classes: UInt8) {
    var lower = range.lowerBound
    while lower < range.upperBound {
      let source = content.source(of: lower)
      if isEscapedBar(at: lower) {
        emit(CollectionOfOne(Ascii.bar), source - 1..<source + 1)
        lower += 1
        continue
      }
      let upper = min(content.stretchEnd(from: lower), range.upperBound)
      addVerbatim(source..<source + upper - lower)
      run.append(
        content.bytes[lower..<upper], source: source..<source + upper - lower, isVerbatim: true,
        index: nodes.count - 1, classes: classes)
      lower = upper
    }
    content.position = range.upperBound
  }

  /// Whether a bar was written `\|`: in a cell, where cmark has taken the backslash away.
  mutating func isEscapedBar(at offset: Int) -> Bool {
    guard content.bytes[offset] == Ascii.bar, content.startsStretch(at: offset) else {
      return false
    }
    let source = content.source(of: offset)
    return source > 0 && body.bytes[source - 1] == Ascii.backslash
  }

  private mutating func emitDecoded(_ bytes: ArraySlice<UInt8>, written: Int) {
    let lower = content.source(of: content.position)
    content.position += written
    let upper = written > 0 ? content.sourceEnd(of: content.position) : lower
    emit(bytes, lower..<upper)
  }

  /// The tree's text is made harmless; cmark's is when the run ends.
  private mutating func emit(_ bytes: some Collection<UInt8>, _ source: Range<Int>) {
    addDecoded(restored(Array(bytes)), source)
    run.append(
      bytes, source: source, isVerbatim: false, index: nodes.count - 1, classes: TextRun.rewrites)
  }
}
