import HandbookModel

/// What windows count from.
extension PhraseParser {
  /// Reads an anchor and then what `rest` reads behind it, which decides between an event's longer
  /// and shorter names. The own event goes after every name that may begin with its word.
  mutating func anchored<Value>(then rest: @escaping (inout PhraseParser, Anchor) -> Value?)
    -> Value?
  {
    first(of: [
      { $0.pointOfSpan(then: rest) }, { $0.visitDone(then: rest) },
      { $0.known(\.events, .event) { $0.event($1, then: rest) } },
      { $0.ownEvent(then: rest) },
      { $0.guessed(\.events, .event) { $0.event($1, then: rest) } },
    ])
  }

  /// `中期`, `mid-term`, `the end of the agreement`; `协议期满` is read by `event`.
  private mutating func pointOfSpan<Value>(
    then rest: (inout PhraseParser, Anchor) -> Value?
  ) -> Value? {
    guard let point = accept(Concept.spanPoints) else { return nil }
    for match in names.events.matches(in: phrase.atoms, at: index) {
      let value = attempt { parser in
        parser.index += match.count
        return match.ids.first.flatMap { rest(&parser, Anchor(.event($0), point: point)) }
      }
      if let value { return value }
    }
    return rest(&self, Anchor(.ownEvent, point: point))
  }

  /// An event that was named, with the point that may follow: `协议期满`.
  private mutating func event<Value>(
    _ event: EventID?, then rest: (inout PhraseParser, Anchor) -> Value?
  ) -> Value? {
    let isSpan = event.flatMap { names.vocabulary.events[$0] }?.isSpan ?? false
    let point = isSpan ? accept(Concept.spanPoints) : nil
    return rest(&self, Anchor(event.map(Anchor.Subject.event) ?? .ownEvent, point: point))
  }

  /// `维修回访后`, `维修回访完成后`.
  private mutating func visitDone<Value>(
    then rest: (inout PhraseParser, Anchor) -> Value?
  ) -> Value? {
    for match in names.visits.matches(in: phrase.atoms, at: index) {
      let value = attempt { parser in
        parser.index += match.count
        parser.accept(.done)
        return match.ids.first.flatMap { rest(&parser, Anchor(.visit($0))) }
      }
      if let value { return value }
    }
    return nil
  }

  private mutating func ownEvent<Value>(
    then rest: (inout PhraseParser, Anchor) -> Value?
  ) -> Value? {
    guard has(.ownEvent) else { return nil }
    return rest(&self, Anchor(.ownEvent))
  }
}
