import Diagnostics
import HandbookModel
import Markdown

extension MarkdownDocument {
  /// The pictures, linked files and code blocks of a text.
  var exhibits: [Exhibit] {
    links.compactMap(exhibit)
      + nodes.indices.filter { nodes[$0].kind == .codeBlock }.map { index in
        let range = sourceRange(of: NodeIndex(index))
        return Exhibit(sort: .code, name: SourceText(whole: range), range: range)
      }
  }

  /// A link to a file of the handbook, not to a place in this text or to another site.
  private func exhibit(_ link: Link) -> Exhibit? {
    let (name, range) = (text(of: link.node), sourceRange(of: link.node))
    if link.isImage { return Exhibit(sort: .picture, name: name, range: range) }
    guard case .inside(let path, _) = LinkDestination(link.destination.text), !path.isEmpty else {
      return nil
    }
    return Exhibit(sort: .file, name: name, range: range)
  }
}
