import HandbookModel

extension ValuePrinter {
  /// `kind` gives a frequency its unit where the text named none.
  public func deadline(_ deadline: Deadline, kind: KindID?) -> String {
    switch deadline {
    case .phases(let windows): phases(windows, kind: kind)
    case .frequency(let frequency): self.frequency(frequency, kind: kind)
    case .gap(let offset): texts.phrase("frequency.gap", ["length": length(offset)])
    case .sequence, .choice: ModelNotation.text(of: deadline)
    case .vague(let text): text
    }
  }

  private func phases(_ windows: [Window], kind: KindID?) -> String {
    var parts: [String] = []
    var previous: Anchor.Subject?
    for phase in windows {
      let event = anchor(phase.anchor, kind: kind, isAgain: phase.anchor.subject == previous)
      parts.append(window(phase, event: event))
      previous = phase.anchor.subject
    }
    return list(parts, "phases")
  }

  /// The name of what a window counts from; a point of the same event again is named shortly.
  private func anchor(_ anchor: Anchor, kind: KindID?, isAgain: Bool) -> String {
    let event = subject(anchor.subject, kind: kind)
    guard let point = anchor.point else { return event }
    return isAgain
      ? texts.phrase("anchor.\(point.rawValue)-again")
      : texts.phrase("anchor.\(point.rawValue)", ["event": event])
  }

  private func subject(_ subject: Anchor.Subject, kind: KindID?) -> String {
    switch subject {
    case .ownEvent:
      kind.flatMap { vocabulary.kinds[$0]?.event }.map { event($0.value) }
        ?? texts.phrase("anchor.own")
    case .event(let id): event(id)
    case .visit(let id): texts.phrase("anchor.visit", ["kind": self.kind(id)])
    case .thisVisit, .answer, .overdue: ModelNotation.text(of: Anchor(subject))
    }
  }

  private func window(_ window: Window, event: String) -> String {
    let pattern = ValuePrinter.pattern(of: window)
    return texts.phrase(
      "window." + pattern,
      [
        "event": event, "lower": window.lower.map { length($0.offset) } ?? "",
        "upper": window.upper.map { length($0.offset) } ?? "",
        "n": window.upper.map { "\($0.offset.count)" } ?? "",
      ])
  }

  /// Which of the texts `window.…` says what the window says.
  private static func pattern(of window: Window) -> String {
    switch (window.lower, window.upper) {
    case (nil, nil): return "open"
    case (let lower?, nil): return lower.offset.count < 0 ? "before-within" : "after"
    case (nil, let upper?):
      if upper.offset.count < 0 { return "before-open" }
      return upper.isIncluded ? "within" : "under"
    case (let lower?, let upper?): return pattern(from: lower, to: upper)
    }
  }

  private static func pattern(from lower: Bound, to upper: Bound) -> String {
    let from = lower.offset.count
    let to = upper.offset.count
    let isOneUnit = lower.offset.unit == upper.offset.unit
    switch (from, to) {
    case (0, 0): return "same-day"
    case _ where lower == upper && from > 0:
      return upper.offset.unit == .day ? "day-point" : "point"
    case _ where lower == upper: return "before-point"
    case (0, _): return upper.isIncluded ? "within" : "under"
    case (_, 0): return "before-within"
    case _ where isOneUnit && from == -to: return "around"
    case (..<0, ..<0): return "before-range"
    case (..<0, _): return "across"
    default: return "from-to"
    }
  }

  private func frequency(_ frequency: Frequency, kind: KindID?) -> String {
    let counted = times(frequency.minimum)
    let times =
      frequency.maximum == nil ? texts.phrase("times.at-least", ["times": counted]) : counted
    let each = texts.name(of: frequency.period.rawValue, in: "each")
    let unit = frequency.unit ?? kind.flatMap { vocabulary.kinds[$0]?.unit }
    guard let unit, unit != .case || frequency.unit != nil else {
      return texts.phrase("frequency.plain", ["times": times, "each": each])
    }
    return texts.phrase(
      "frequency.per",
      ["times": times, "each": each, "per": texts.name(of: unit.rawValue, in: "per")])
  }
}
