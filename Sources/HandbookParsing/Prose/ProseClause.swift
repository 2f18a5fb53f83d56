import HandbookModel

/// What stands between two commas, or around a conjunction with a figure on either side.
struct ProseClause {
  var tokens: [ProseToken]

  var figures: [Figure] { tokens.compactMap(\.figure) }

  /// Nothing is said but when: `每月 22 日前，`.
  var isOnlyFigure: Bool {
    tokens.allSatisfy { token in
      switch token.sort {
      case .figure, .stop: true
      case .word(let words): words.allSatisfy { $0.act == nil }
      default: false
      }
    }
  }

  func says(_ word: ProseWord) -> Bool { tokens.contains { $0.words.contains(word) } }

  /// The acts that its words name, in their order, with the place of each among the tokens.
  var acts: [(index: Int, act: Remark.Act, isWeak: Bool)] {
    tokens.indices.compactMap { index in
      let words = tokens[index].words
      guard !words.contains(.plain) else { return nil }
      let act = ProseWord.allCases.first { words.contains($0) && $0.act != nil }
      return act.flatMap { word in word.act.map { (index, $0, word == .visitWeak) } }
    }
  }
}

/// Divides the tokens of a text into sentences of clauses.
enum ProseDivision {
  static func sentences(_ tokens: [ProseToken]) -> [[ProseClause]] {
    split(tokens) { if case .sentenceEnd = $0.sort { true } else { false } }
      .map { sentence in
        split(sentence) { if case .stop = $0.sort { true } else { false } }
          .map { ProseClause(tokens: $0) }
      }
      .filter { !$0.isEmpty }
  }

  private static func split(
    _ tokens: [ProseToken], where isEnd: (ProseToken) -> Bool
  ) -> [[ProseToken]] {
    tokens.split(whereSeparator: isEnd).map(Array.init)
  }
}
