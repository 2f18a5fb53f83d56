import Diagnostics
import HandbookModel

/// What windows count from.
extension PhraseParser {
  /// Reads an anchor and then what `rest` reads behind it, which decides between an event's longer
  /// and shorter names. The own event goes after every name that may begin with its word.
  mutating func anchored<Value>(then rest: @escaping (inout PhraseParser, Anchor) -> Value?)
    -> Value?
  {
    first(of: [
      { $0.answered(then: rest) }, { $0.overdue(then: rest) }, { $0.pointOfSpan(then: rest) },
      { $0.visitDone(then: rest) }, { $0.known(\.events, .event) { $0.event($1, then: rest) } },
      { $0.firstVisit(then: rest) }, { $0.visitAtHand(then: rest) }, { $0.ownEvent(then: rest) },
      { $0.guessed(\.events, .event) { $0.event($1, then: rest) } },
    ])
  }

  /// `中期`, `mid-term`, `the end of the agreement`; `协议期满` is read by `event`.
  private mutating func pointOfSpan<Value>(
    then rest: (inout PhraseParser, Anchor) -> Value?
  ) -> Value? {
    guard let point = accept(Concept.spanPoints) ?? (isInSpan && has(.spanFinish) ? .end : nil)
    else { return nil }
    for match in names.events.matches(in: phrase.atoms, at: index) {
      let value = attempt { parser in
        parser.index += match.count
        return match.ids.first.flatMap { rest(&parser, Anchor(.event($0), point: point)) }
      }
      if let value { return value }
    }
    return rest(&self, Anchor(.ownEvent, point: point))
  }

  /// An event that was named, with the point that may follow: `协议期满`, `the contract ends`.
  private mutating func event<Value>(
    _ event: EventID?, then rest: (inout PhraseParser, Anchor) -> Value?
  ) -> Value? {
    let subject = event.map(Anchor.Subject.event) ?? .ownEvent
    guard event.flatMap({ names.vocabulary.events[$0] })?.isSpan ?? false else {
      return rest(&self, Anchor(subject))
    }
    // 保修满 3 个月 is a length of time, and no end.
    if let value = attempt({ rest(&$0, Anchor(subject)) }) { return value }
    guard let point = accept(Concept.spanPoints) ?? (has(.spanFinish) ? .end : nil) else {
      return nil
    }
    return rest(&self, Anchor(subject, point: point))
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

  /// `首次回访`, where no kind has that name: the first visit of the row itself.
  private mutating func firstVisit<Value>(
    then rest: (inout PhraseParser, Anchor) -> Value?
  ) -> Value? {
    guard has(.firstTime) else { return nil }
    return rest(&self, Anchor(.thisVisit))
  }

  /// `回访`, `each visit`, in texts that are about one.
  private mutating func visitAtHand<Value>(
    then rest: (inout PhraseParser, Anchor) -> Value?
  ) -> Value? {
    guard isAboutVisit else { return nil }
    accept(.eachTime)
    guard has(.thisVisit) else { return nil }
    accept(.done)
    return rest(&self, Anchor(.thisVisit))
  }

  private mutating func ownEvent<Value>(
    then rest: (inout PhraseParser, Anchor) -> Value?
  ) -> Value? {
    guard has(.ownEvent) else { return nil }
    namesOwnEvent = true
    return rest(&self, Anchor(.ownEvent))
  }

  /// `第 2 级逾期`, `2nd-level overdue`, `level 2 overdue`; without a number, the first.
  private mutating func overdue<Value>(
    then rest: (inout PhraseParser, Anchor) -> Value?
  ) -> Value? {
    let level = attempt { $0.level() } ?? 1
    guard has(.overdue) else { return nil }
    return rest(&self, Anchor(.overdue(level: level)))
  }

  private mutating func level() -> Int? {
    let isFirst = has(.level)
    accept(.ordinal)
    guard let number = ordinalNumber() ?? wholeNumber(), (1..<100).contains(number),
      has(.level) || isFirst
    else { return nil }
    return number
  }

  /// The first `第 2 级逾期` in free words, wherever it stands.
  mutating func firstOverdueLevel() -> Located<Int>? {
    for start in phrase.atoms.indices {
      index = start
      guard let level = attempt({ $0.level() }), has(.overdue) else { continue }
      return Located(level, at: phrase.range(start..<index))
    }
    return nil
  }
}

// MARK: Answers on sheets

extension PhraseParser {
  /// `《客户回访记录表》.评分 < 6`, `《客户回访记录表》的评分低于 6 分`, `[Visit record].score below 6`
  private mutating func answered<Value>(
    then rest: (inout PhraseParser, Anchor) -> Value?
  ) -> Value? {
    guard let cited = citedForm() else { return nil }
    _ = sign(".")
    guard let field = field(of: cited.form) else { return nil }
    var subject: NumericSubject? = .other
    guard let value = numericInterval(of: &subject) else { return nil }
    // The 当 of 当日 is another word.
    if !peeks(.sameDay) { accept(.when) }
    guard let form = cited.form, let field = field.id else {
      hasNoValue = true
      return rest(&self, Anchor(.ownEvent))
    }
    return rest(&self, Anchor(.answer(FieldAnswer(form: form, field: field, value: value))))
  }

  /// A form by its title in signs; nil inside where nobody knows it, which is reported.
  private mutating func citedForm() -> (form: FormKey?, isKnown: Bool)? {
    attempt { parser in
      guard let open = parser.sign("《") ? "》" : parser.sign("[") ? "]" : nil else { return nil }
      let start = parser.index
      while parser.index < parser.phrase.atoms.count, parser.phrase.atoms[parser.index].text != open
      {
        parser.index += 1
      }
      let title = parser.phrase.slice(start..<parser.index)
      guard parser.index > start, parser.sign(open) else { return nil }
      if let form = parser.forms.titles.exact(title).first { return (form, true) }
      // The title itself is reported with the text's citations, as every title is.
      let near = parser.forms.titles.nearest(title.text)
      parser.report(.unknownForm(title, near: near?.name))
      return (near?.id, false)
    }
  }

  /// A field of the form; a missing id inside where it has no such field, which is reported.
  private mutating func field(of form: FormKey?) -> (id: FieldID?, count: Int)? {
    guard let form else { return unknownField(of: nil) }
    skipFillers()
    if let match = forms.fields(of: form).matches(in: phrase.atoms, at: index).first {
      index += match.count
      return (match.ids.first, match.count)
    }
    return isGuessing ? unknownField(of: form) : nil
  }

  /// The words up to a comparison, as the name of a field.
  private mutating func unknownField(of form: FormKey?) -> (id: FieldID?, count: Int)? {
    let start = index
    let bounds: [Concept] = [.lessThan, .atMost, .moreThan, .atLeast, .equal]
    while index < phrase.atoms.count, phrase.word(at: index, among: bounds) == nil { index += 1 }
    guard index > start, index < phrase.atoms.count else { return nil }
    guard let form else { return (nil, index - start) }
    let name = phrase.slice(start..<index)
    let near = forms.fields(of: form).nearest(name.text)
    report(.unknownField(name, form: form, near: near?.name))
    return (near?.id, index - start)
  }
}

extension Diagnostic {
  fileprivate static func unknownForm(_ title: SourceText, near: String?) -> Diagnostic {
    Diagnostic(
      RuleCode(116), .error, at: title.whole,
      "No form '\(title.text)'\(Message.didYouMean(near))",
      explanation: near == nil ? "A form is defined by a file in forms/" : nil,
      suggestions: near.map {
        [Suggestion("Rename to '\($0)'", edits: [Edit(title.whole, replacement: $0)])]
      } ?? [])
  }

  fileprivate static func unknownField(
    _ name: SourceText, form: FormKey, near: String?
  ) -> Diagnostic {
    Diagnostic(
      RuleCode(116), .error, at: name.whole,
      "No field '\(name.text)' on form '\(form.id)'\(Message.didYouMean(near))",
      suggestions: near.map {
        [Suggestion("Replace with '\($0)'", edits: [Edit(name.whole, replacement: $0)])]
      } ?? [])
  }
}
