import HandbookModel

/// What windows count from, in words.
struct AnchorText {
  var text: String
  /// `the repair is finished`, and not `the appointment`; matters where a language puts one after
  /// `on the day` and the other after `on the day of`.
  var isSentence: Bool
}

extension ValueWriter {
  /// `kind`: whose own event is meant; nil: it is called the event.
  func anchor(_ anchor: Anchor, kind: KindID?) -> AnchorText {
    let subject = subject(anchor.subject, kind: kind)
    guard let point = anchor.point else {
      let isEvent =
        switch anchor.subject {
        case .ownEvent, .event: true
        case .visit, .thisVisit, .answer, .overdue: false
        }
      return AnchorText(text: subject, isSentence: isEvent && isSentence(subject))
    }
    let isNamed = anchor.subject != .ownEvent || kind.flatMap { vocabulary.kinds[$0]?.event } != nil
    return isNamed
      ? AnchorText(
        text: texts.phrase("anchor.\(point.rawValue)", ["event": withoutSpanSuffix(subject)]),
        isSentence: false)
      : again(point)
  }

  /// What a window counts from, without any point of it, and whether that is a sentence (`the
  /// repair is finished`) or a noun; `kind` names the own event.
  public func occasion(
    _ subject: Anchor.Subject, kind: KindID?
  ) -> (text: String, isSentence: Bool) {
    let anchor = anchor(Anchor(subject), kind: kind)
    return (anchor.text, anchor.isSentence)
  }

  /// A point of what the window before counts from too, or of the visit's own event.
  func again(_ point: SpanPoint) -> AnchorText {
    AnchorText(text: texts["anchor.\(point.rawValue)-again"], isSentence: false)
  }

  private func subject(_ subject: Anchor.Subject, kind: KindID?) -> String {
    switch subject {
    case .ownEvent:
      kind.flatMap { vocabulary.kinds[$0]?.event }.map { event($0.value) } ?? texts["anchor.own"]
    case .event(let id): event(id)
    case .visit(let id): texts.phrase("anchor.visit", ["kind": self.kind(id)])
    case .thisVisit: texts["anchor.this-visit"]
    case .answer(let answer): self.answer(answer)
    case .overdue(let level):
      texts.phrase("anchor.overdue", ["n": "\(level)", "nth": ordinal(level)])
    }
  }

  private func answer(_ answer: FieldAnswer) -> String {
    let form = forms.first { $0.key == answer.form }
    let field = form?.fields.first { $0.id == answer.field }
    return spaced(
      texts.phrase(
        "anchor.answer",
        [
          "form": name(form?.title, else: answer.form.id.text),
          "field": name(field?.name, else: answer.field.text), "value": interval(answer.value),
        ]))
  }

  /// `< 6`, `3 to 5`; an interval without ends, or with one end left out of two, is not written by
  /// anybody, and comes out as its ends.
  func interval(_ interval: NumericInterval) -> String {
    func compared(_ key: String, _ end: NumericInterval.End) -> String {
      texts.phrase("comparator.\(key)", ["n": number(end.value)])
    }
    switch (interval.lower, interval.upper) {
    case (nil, nil): return texts["statement.unlimited"]
    case (nil, let upper?): return compared(upper.isIncluded ? "atMost" : "below", upper)
    case (let lower?, nil): return compared(lower.isIncluded ? "atLeast" : "above", lower)
    case (let lower?, let upper?) where lower == upper: return compared("equal", lower)
    case (let lower?, let upper?):
      let (from, to) = numbers(lower.value, upper.value)
      return texts.phrase(
        "comparator.range",
        [
          "lower": lower.isIncluded ? from : from + texts["excluded"],
          "lower-": lower.isIncluded ? spaced(from) : from + texts["excluded"],
          "upper": upper.isIncluded ? to : to + texts["excluded"],
        ])
    }
  }

  /// 特约服务协议 for 特约服务协议期, unless another event has the shorter name.
  private func withoutSpanSuffix(_ event: String) -> String {
    for suffix in texts["anchor.span-suffix"].split(separator: " ")
    where event.hasSuffix(suffix) && event.count > suffix.count {
      let short = String(event.dropLast(suffix.count))
      let isTaken = vocabulary.events.contains { $0.name.all.contains { $0.value == short } }
      return isTaken ? event : short
    }
    return event
  }

  func withoutArticle(_ event: String) -> String {
    let articles = texts["anchor.articles"].split(separator: " ")
    let words = event.split(separator: " ", maxSplits: 1)
    return words.count == 2 && articles.contains(words[0]) ? String(words[1]) : event
  }

  private func isSentence(_ event: String) -> Bool {
    let verbs = texts["anchor.verbs"].split(separator: " ")
    return event.split(separator: " ").dropFirst().contains { verbs.contains($0) }
  }
}
