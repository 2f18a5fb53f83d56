import HandbookModel

extension ValueWriter {
  /// `kind` names its own event, and gives a frequency its unit where the text named none.
  public func deadline(_ deadline: Deadline, kind: KindID? = nil) -> String {
    switch deadline {
    case .phases(let windows): phases(windows, kind: kind)
    case .frequency(let frequency): self.frequency(frequency, kind: kind)
    case .gap(let offset): texts.phrase("frequency.gap", ["length": length(offset)])
    case .sequence(let sequence): self.sequence(sequence, kind: kind)
    case .choice(let options): list(options.map { self.deadline($0, kind: kind) }, .any)
    case .vague(let text): text
    }
  }

  /// A point of the same event again is named shortly.
  private func phases(_ windows: [Window], kind: KindID?) -> String {
    var parts: [String] = []
    var previous: Anchor.Subject?
    for phase in windows {
      let anchor = phase.anchor
      let isAgain = anchor.subject == previous
      let text = isAgain ? anchor.point.map(again) : nil
      parts.append(window(phase, anchor: text ?? self.anchor(anchor, kind: kind)))
      previous = anchor.subject
    }
    return list(parts, .phases)
  }

  public func frequency(_ frequency: Frequency, kind: KindID? = nil) -> String {
    let counted = times(frequency.minimum)
    let times =
      frequency.maximum == nil ? texts.phrase("times.at-least", ["times": counted]) : counted
    let each =
      frequency.periodCount == 1
      ? self.each(frequency.period)
      : texts.phrase(
        "each-several.\(frequency.period.rawValue)", ["n": grouped(frequency.periodCount)])
    let unit = frequency.unit ?? kind.flatMap { vocabulary.kinds[$0]?.unit }
    guard let unit, unit != .case || frequency.unit != nil else {
      return texts.phrase("frequency.plain", ["times": times, "each": each])
    }
    return texts.phrase(
      "frequency.per", ["times": times, "each": each, "per": texts["per.\(unit.rawValue)"]])
  }

  /// `every quarter`
  public func each(_ period: CalendarPeriod) -> String { texts["each.\(period.rawValue)"] }
}

// MARK: Sequences

extension ValueWriter {
  func sequence(_ sequence: VisitSequence, kind: KindID?) -> String {
    let points = sequence.points.isEmpty ? nil : self.points(sequence.points, kind: kind)
    let start = sequence.start.map { anchor($0, kind: kind).text }
    let tail = sequence.tail.map { self.tail($0, kind: kind) }
    let series =
      switch (points, tail) {
      case (let points?, let tail?):
        texts.phrase("sequence.then", ["points": points, "tail": tail])
      case (let points?, nil): points
      case (nil, let tail?):
        start.map { texts.phrase("sequence.from", ["event": $0, "tail": tail]) } ?? tail
      case (nil, nil): ""
      }
    return sequence.end.map { end($0, of: sequence, series, kind: kind) } ?? series
  }

  /// Days after one event share its name; other windows are written one by one.
  private func points(_ windows: [Window], kind: KindID?) -> String {
    let areDays = windows.allSatisfy { WindowShape($0) == .dayPoint }
    guard areDays, let first = windows.first, windows.allSatisfy({ $0.anchor == first.anchor })
    else { return phases(windows, kind: kind) }
    let days = windows.map {
      texts.phrase("sequence.day", ["n": "\(counted($0).upper?.offset.count ?? 0)"])
    }
    let last = days.count > 1 ? texts["sequence.last-day-joint"] + (days.last ?? "") : ""
    let others = days.prefix(max(1, days.count - 1)).joined(separator: texts["sequence.day-joint"])
    return texts.phrase(
      "sequence.days",
      ["event": anchor(first.anchor, kind: kind).text, "days": others + last])
  }

  private func tail(_ tail: VisitSequence.Tail, kind: KindID?) -> String {
    switch tail {
    case .every(let offset): eachFull(offset)
    case .frequency(let frequency): self.frequency(frequency, kind: kind)
    }
  }

  private func end(
    _ end: VisitSequence.End, of sequence: VisitSequence, _ series: String, kind: KindID?
  ) -> String {
    switch end {
    case .until(let anchor):
      return texts.phrase(
        "sequence.until", ["series": series, "event": self.anchor(anchor, kind: kind).text])
    case .after(let offset):
      let first = sequence.start ?? sequence.points.first?.anchor ?? Anchor(.ownEvent)
      return texts.phrase(
        "sequence.for",
        [
          "series": series, "event": anchor(first, kind: kind).text, "length": length(offset),
        ])
    case .times(let count):
      return texts.phrase("sequence.times", ["series": series, "n": grouped(count)])
    }
  }
}
