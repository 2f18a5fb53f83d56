/// What somebody looks for, cut as search-index.js cuts it: terms between white space, each of pieces that
/// are looked up.
struct SearchQuery {
  struct Term {
    /// Folded.
    let text: [UInt16]
    let pieces: [Piece]
  }

  struct Piece: Hashable {
    let key: [UInt16]
    /// A pair of characters; otherwise keys that begin so.
    let isWhole: Bool
  }

  /// Without those that nothing can be looked up for, such as lone signs.
  let terms: [Term]

  init(_ typed: String, fold: SearchFold) {
    let keys = SearchKeys(fold: fold)
    // Apart before they are folded, which drops spaces beside Chinese characters.
    terms = typed.utf16.split(whereSeparator: fold.isWhiteSpace)
      .map { fold.folded(String(decoding: $0, as: UTF16.self).utf8) }
      .map { Term(text: $0, pieces: keys.pieces(of: $0)) }
      .filter { !$0.pieces.isEmpty }
  }
}

extension SearchKeys {
  func pieces(of text: [UInt16]) -> [SearchQuery.Piece] {
    var pieces: [SearchQuery.Piece] = []
    var index = 0
    while index < text.count {
      let sort = fold.sort(text[index])
      var end = index + 1
      if sort == .character {
        while end < text.count, fold.sort(text[end]) == .character { end += 1 }
        pieces += characterPieces(text[index..<end])
      } else if sort.isWord {
        while end < text.count, fold.sort(text[end]).isWord { end += 1 }
        pieces.append(SearchQuery.Piece(key: Array(text[index..<end]), isWhole: false))
      }
      index = end
    }
    return pieces
  }

  private func characterPieces(_ run: ArraySlice<UInt16>) -> [SearchQuery.Piece] {
    guard run.count > 1 else { return [SearchQuery.Piece(key: Array(run), isWhole: false)] }
    return zip(run, run.dropFirst()).map { SearchQuery.Piece(key: [$0, $1], isWhole: true) }
  }

  /// Whether `term` stands in `text`, both folded: a word is found by its beginning, a code also by
  /// what stands inside it.
  func finds(_ term: [UInt16], in text: [UInt16]) -> Bool {
    guard let first = term.first, text.count >= term.count else { return false }
    return (0...text.count - term.count).contains { at in
      text[at] == first && text[at..<at + term.count].elementsEqual(term)
        && (at == 0 || !fold.sort(first).isWord || !fold.sort(text[at - 1]).isWord
          || isInsideCode(at, of: text))
    }
  }

  private func isInsideCode(_ place: Int, of text: [UInt16]) -> Bool {
    var start = place
    while isInRun(start - 1, of: text) { start -= 1 }
    var end = place
    while isInRun(end, of: text) { end += 1 }
    return isCode(start..<end, in: text)
  }

  private func isInRun(_ index: Int, of text: [UInt16]) -> Bool {
    guard text.indices.contains(index) else { return false }
    let sort = fold.sort(text[index])
    guard sort == .joiner else { return sort.isWord }
    return index > 0 && fold.sort(text[index - 1]).isWord && index + 1 < text.count
      && fold.sort(text[index + 1]).isWord
  }
}
