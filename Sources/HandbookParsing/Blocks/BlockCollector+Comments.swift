import Diagnostics
import HandbookModel
import Markdown

/// Comments between the blocks: markers wait for the block behind them.
extension BlockCollector {
  mutating func addComments(of node: NodeIndex) {
    var isComment = false
    while commentIndex < document.comments.count, document.comments[commentIndex].node <= node {
      let comment = document.comments[commentIndex]
      commentIndex += 1
      guard comment.node == node else { continue }
      isComment = true
      add(comment)
    }
    if !isComment { markContent() }
  }

  mutating func add(_ comment: HTMLComment) {
    if let trailing = comment.trailing { result.findings.append(.trailingText(trailing)) }
    guard comment.isClosed else { return result.findings.append(.openComment(comment.range)) }
    var content = document.sourceText(comment.content)
    if let inner = content.lastCommentOpening {
      // It ran on to the end of a later one, which is read as what it is.
      result.findings.append(
        .openComment(comment.range, endOfLine: document.firstLine(of: comment.range)))
      content = content.slice(inner..<content.utf8.count)
    }
    guard mayMark(content, in: comment) else { return }
    guard let marker = markers.marker(content, range: comment.range) else { return }
    switch marker.meaning {
    case .note: break
    case .allow(let mark): acceptances.append(mark)
    default:
      dropPending()
      pending = marker
    }
  }

  /// Whether a comment begins with `allow VB119`, which holds for running text too.
  private func acceptsFinding(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count > 1, RuleCode(text: words[1]) != nil else { return false }
    return BlockDictionary.shared.marker(String(words[0])) == .allow
  }

  /// Comments before running text are the author's own affair unless they are markers.
  func mayMark(_ content: SourceText, in comment: HTMLComment) -> Bool {
    let word = content.split(at: ":", limit: 1)[0].trimmed.text
    if BlockDictionary.shared.marker(word) != nil || acceptsFinding(word) { return true }
    guard let next = document.nextSibling(of: comment.node) else { return false }
    switch document[next].kind {
    case .table, .list, .htmlBlock: return true
    default: return BlockDictionary.shared.nearestMarker(to: word) != nil
    }
  }
}

extension SourceText {
  /// The offset behind the last `<!--`.
  fileprivate var lastCommentOpening: Int? {
    let sign = Array("<!--".utf8)
    return (0..<utf8.count).last { has(sign, at: $0) }.map { $0 + sign.count }
  }
}
