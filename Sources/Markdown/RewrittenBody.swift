import Diagnostics

extension MarkdownDocument {
  /// The same document for readers of another script: `change` is given the words of its HTML, of
  /// its headings and of its references. Places, destinations and the tree stay as they are.
  ///
  /// - Parameter change: must leave ASCII as it is, since markup is handed to it too. The same words
  ///   must always become the same: an id and the addresses that lead to it are changed apart.
  public func rewritten(_ change: (String) -> String) -> MarkdownDocument {
    var other = self
    other.body = body.rewritten(change)
    for index in headings.indices {
      other.headings[index].title = headings[index].title.rewritten(change)
    }
    for index in references.indices {
      other.references[index].title = references[index].title.rewritten(change)
    }
    return other
  }
}

extension HTMLBody {
  /// Piece by piece, so that every hole stays between the same pieces.
  fileprivate func rewritten(_ change: (String) -> String) -> HTMLBody {
    var bytes: [UInt8] = []
    let pieces = pieces.map { piece -> Piece in
      guard case .html(let range) = piece else { return piece }
      let start = bytes.count
      bytes += change(String(decoding: self.bytes[range], as: UTF8.self)).utf8
      return .html(start..<bytes.count)
    }
    return HTMLBody(bytes: bytes, pieces: pieces)
  }
}
