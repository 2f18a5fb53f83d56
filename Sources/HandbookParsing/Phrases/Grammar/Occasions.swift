import HandbookModel

/// When a paper is made that follows no calendar: `每次回访后`, `after each visit`, `出现上报情形时`.
extension PhraseParser {
  mutating func eachVisit() -> Paper.Occasion? {
    accept(.after)
    guard has(.eachTime), has(.thisVisit) else { return nil }
    accept(.done)
    accept(.after)
    return .eachVisit
  }

  /// `每次维修完成后`, `维修完成后`, `after each repair is finished`
  mutating func eachEvent() -> Paper.Occasion? {
    let isAfter = has(.after)
    let isEach = has(.eachTime)
    guard isAfter || isEach else { return eventThenAfter() }
    return named(\.events, .event) { parser, event in
      guard parser.has(.after) || isAfter || isEach, parser.isAtEnd() else { return nil }
      return .each(event ?? EventID(""))
    }
  }

  private mutating func eventThenAfter() -> Paper.Occasion? {
    named(\.events, .event) { parser, event in
      parser.has(.after) && parser.isAtEnd() ? .each(event ?? EventID("")) : nil
    }
  }

  /// A case in words, which are kept as written.
  mutating func toldOccasion() -> Paper.Occasion? {
    let isOpened = has(.occasionOpens)
    guard index < phrase.atoms.count, isOpened || endsWith(.occasionCloses) else { return nil }
    index = phrase.atoms.count
    return .when(phrase.text.trimmed.text)
  }

  /// Whether a word for `concept` ends the phrase, and others go before it.
  private func endsWith(_ concept: Concept) -> Bool {
    phrase.atoms.indices.dropFirst().contains { start in
      phrase.word(at: start, meaning: concept).map { start + $0.count } == phrase.atoms.count
    }
  }
}
