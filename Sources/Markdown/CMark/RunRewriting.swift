import Diagnostics

extension TreeCopier {
  /// Ends a run of texts: notes its references and blanks, and puts holes in their place.
  mutating func flushRun() {
    defer { run.reset() }
    guard run.isInteresting else { return }
    let isPlain = imageDepth > 0 || isInAutolink
    let marks = isPlain ? [] : run.marks(references: linkDepth == 0)
    let tokens = marks.map { token(for: $0) }
    rewriteItems(marks, tokens)
  }

  private mutating func token(for mark: TextRun.Mark) -> [UInt8] {
    let node = NodeIndex(part(at: mark.range.lowerBound).node)
    let range = sourceRange(sourceOf(mark.range))
    if mark.kind == .blank {
      blanks.append(Blank(range: range, node: node))
      return HoleToken.blank(blanks.count - 1).bytes
    }
    let bracket = mark.kind == .bookTitle ? 3 : 1
    let inner = mark.range.lowerBound + bracket..<mark.range.upperBound - bracket
    references.append(
      ReferenceCandidate(
        style: mark.kind == .bookTitle ? .bookTitle : .shortcut, title: title(inner), range: range,
        node: node))
    return HoleToken.reference(references.count - 1).bytes
  }

  private func partIndex(at offset: Int) -> Int {
    var (low, high) = (0, run.parts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if run.parts[middle].lower <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func part(at offset: Int) -> TextRun.Part { run.parts[partIndex(at: offset)] }

  private func sourceOf(_ range: Range<Int>) -> Range<Int> {
    let first = part(at: range.lowerBound)
    let last = part(at: range.upperBound - 1)
    let lower = first.source.lowerBound + (first.isVerbatim ? range.lowerBound - first.lower : 0)
    let upper =
      last.isVerbatim
      ? last.source.lowerBound + range.upperBound - last.lower : last.source.upperBound
    return lower..<max(lower, upper)
  }

  /// The text between brackets, with the source's own underscores.
  private func title(_ range: Range<Int>) -> SourceText {
    var title = SourceText(whole: sourceRange(sourceOf(range)))
    var index = partIndex(at: range.lowerBound)
    while index < run.parts.count, run.parts[index].lower < range.upperBound {
      let end = index + 1 < run.parts.count ? run.parts[index + 1].lower : run.bytes.count
      let shared = range.clamped(to: run.parts[index].lower..<end)
      if !shared.isEmpty { append(shared, of: run.parts[index], to: &title) }
      index += 1
    }
    return title.trimmed
  }

  private func append(_ range: Range<Int>, of part: TextRun.Part, to title: inout SourceText) {
    if part.isBreak {
      let joins = CharacterWidth.joins(
        CharacterWidth(last: run.bytes[..<range.lowerBound]),
        CharacterWidth(first: run.bytes[range.upperBound...]))
      let space = CollectionOfOne(Ascii.space)
      if !joins { title.append(space, from: body.inFile(part.source), isVerbatim: false) }
    } else if part.isVerbatim {
      let source = body.inFile(sourceOf(range))
      title.append(file[source], from: source, isVerbatim: true)
    } else {
      title.append(
        restored(Array(run.bytes[range])), from: body.inFile(part.source), isVerbatim: false)
    }
  }

  /// Gives each of cmark's texts in the run what is left of it and the tokens that begin in it.
  private mutating func rewriteItems(_ marks: [TextRun.Mark], _ tokens: [[UInt8]]) {
    var next = 0
    for (number, item) in run.items.enumerated() {
      let end = number + 1 < run.items.count ? run.items[number + 1].lower : run.bytes.count
      while next < marks.count, marks[next].range.upperBound <= item.lower { next += 1 }
      if item.isBreak {
        let isInside = next < marks.count && marks[next].range.contains(item.lower)
        if isInside, !item.isRemoved { edits.add(.remove(item.node)) }
      } else {
        rewrite(item, upTo: end, marks, tokens, from: next)
      }
    }
  }

  private mutating func rewrite(
    _ item: TextRun.Item, upTo end: Int, _ marks: [TextRun.Mark], _ tokens: [[UInt8]], from: Int
  ) {
    var (bytes, position, next): ([UInt8], Int, Int) = ([], item.lower, from)
    while next < marks.count, marks[next].range.lowerBound < end {
      let mark = marks[next].range
      if mark.lowerBound >= item.lower {
        bytes += restored(Array(run.bytes[position..<mark.lowerBound])) + tokens[next]
      }
      position = min(end, mark.upperBound)
      next += 1
    }
    let rest = Array(run.bytes[position..<end])
    guard next > from || rest.contains(where: isReserved) else { return }
    edits.add(.literal(item.node, bytes + restored(rest)))
  }
}
