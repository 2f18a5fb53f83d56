import Diagnostics

extension MarkdownDocument {
  /// What a reader reads in a node: emphasis, links and other markup dropped, escapes and entities
  /// decoded, the content of code kept, line breaks as `\n`, HTML and footnote marks dropped.
  ///
  /// Every byte knows its place. Blocks inside `index` are divided by `\n`; of a list item, its
  /// first paragraph gives the text without the lists nested in the item.
  public func text(of index: NodeIndex) -> SourceText {
    readableText(
      of: index.offset..<self[index].subtreeEnd.offset, in: nodes, file: file, decoded: decoded,
      whole: sourceRange(of: index))
  }
}

/// The text of the nodes at `indices`, which are a node and its descendants.
func readableText(
  of indices: Range<Int>, in nodes: [MarkdownNode], file: [UInt8], decoded: [UInt8],
  whole: SourceRange
) -> SourceText {
  var text = SourceText(whole: whole)
  for index in indices {
    let node = nodes[index]
    switch node.kind {
    case .text where node.isVerbatim:
      text.append(file[node.offsets], from: node.offsets, isVerbatim: true)
    case .text:
      let bytes = decoded[Int(node.decodedLower)..<Int(node.decodedUpper)]
      text.append(bytes, from: node.offsets, isVerbatim: false)
    case .softBreak, .lineBreak:
      text.append(CollectionOfOne(Ascii.newline), from: node.offsets, isVerbatim: false)
    case let kind where !kind.isInline && !text.isEmpty && text.utf8.last != Ascii.newline:
      let point = Int(node.lower)..<Int(node.lower)
      text.append(CollectionOfOne(Ascii.newline), from: point, isVerbatim: false)
    default: break
    }
  }
  return text
}
