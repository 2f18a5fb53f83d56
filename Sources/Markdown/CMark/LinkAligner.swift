import CCMarkGFM
import Diagnostics

/// How a link is written.
enum LinkForm: Int {
  /// `[text]` and what follows it.
  case bracketed = 1
  /// `<https://…>`
  case autolink = 2
  /// A bare address.
  case bare = 3
}

extension TreeCopier {
  mutating func openLink(_ node: CMarkNode, isImage: Bool) {
    let form = linkForm(isImage: isImage)
    let number = links.count
    let kind: MarkdownNode.Kind = isImage ? .image(Int32(number)) : .link(Int32(number))
    push(node, kind, at: content.source(of: content.position), state: form.rawValue)
    links.append(placeholder(node, isImage: isImage))
    if imageDepth == 0 { edits.add(isImage ? .image(node, number) : .link(node, number)) }
    if form != .bare { content.position = min(content.position + (isImage ? 2 : 1), content.count) }
    if isImage { imageDepth += 1 } else { linkDepth += 1 }
    isInAutolink = form != .bracketed
  }

  private func linkForm(isImage: Bool) -> LinkForm {
    switch content.peek(content.position) {
    case Ascii.leftBracket: .bracketed
    case Ascii.bang where isImage: .bracketed
    case Ascii.less: .autolink
    default: .bare
    }
  }

  /// A link whose place is known when it closes.
  private mutating func placeholder(_ node: CMarkNode, isImage: Bool) -> Link {
    let title = node.title.array
    if restored(title) != title { edits.add(.title(node, restored(title))) }
    let start = content.source(of: content.position)
    var destination = SourceText(whole: sourceRange(start..<start))
    destination.append(
      restored(node.url.array), from: destination.whole.offsets, isVerbatim: false)
    return Link(node: NodeIndex(nodes.count - 1), isImage: isImage, destination: destination)
  }

  mutating func closeLink(_ closed: OpenNode) {
    flushRun()
    let isImage = if case .image = nodes[closed.index].kind { true } else { false }
    if isImage { imageDepth -= 1 } else { linkDepth -= 1 }
    isInAutolink = false
    let inner = content.position
    var destination: Range<Int>?
    switch LinkForm(rawValue: closed.state) {
    case .bracketed:
      let tail = LinkTail(content.bytes).scan(from: inner)
      content.position = min(tail.end, content.count)
      destination = tail.destination
    case .autolink:
      destination = Int(nodes[closed.index].lower) + 1 - body.base..<content.sourceEnd(of: inner)
      content.position = min(inner + 1, content.count)
    default: destination = nil
    }
    setUpper(of: closed.index, content.sourceEnd(of: content.position))
    let isContent = LinkForm(rawValue: closed.state) == .bracketed
    place(closed, isContent ? destination.map { inBody($0) } : destination)
  }

  private mutating func inBody(_ range: Range<Int>) -> Range<Int> {
    let lower = content.source(of: range.lowerBound)
    return lower..<max(lower, range.isEmpty ? lower : content.sourceEnd(of: range.upperBound))
  }

  /// Gives a link's destination its place; the whole link if it stands elsewhere.
  private mutating func place(_ closed: OpenNode, _ range: Range<Int>?) {
    let number: Int
    switch nodes[closed.index].kind {
    case .link(let index), .image(let index): number = Int(index)
    default: return
    }
    let value = links[number].destination.utf8
    let offsets = range.map { body.inFile($0) } ?? nodes[closed.index].offsets
    var destination = SourceText(
      whole: SourceRange(source: source, lower: offsets.lowerBound, upper: offsets.upperBound))
    destination.append(value, from: offsets, isVerbatim: file[offsets].elementsEqual(value))
    links[number] = Link(
      node: links[number].node, isImage: links[number].isImage, destination: destination)
  }
}
