extension ModelNotation {
  /// `complaint-closed [0, 3 d]`, `agreement.middle [−7 d, +7 d], then agreement.end [0, 15 d];
  /// both`, `1 per household per half-year`, `every 3 months`, `vague 'in time'`.
  ///
  /// - Parameters:
  ///   - ownEvent: what the visit's kind counts from; without it, that event is called `own`.
  ///   - unit: what one visit of the kind is counted for, printed where the text does not say.
  public static func text(
    of deadline: Deadline, ownEvent: EventID? = nil, unit: VisitKind.Unit? = nil
  ) -> String {
    switch deadline {
    case .phases(let windows):
      let all = windows.map { text(of: $0, ownEvent: ownEvent) }.joined(separator: ", then ")
      return windows.count < 2 ? all : all + (windows.count == 2 ? "; both" : "; all")
    case .frequency(let frequency): return text(of: frequency, unit: unit)
    case .gap(let length): return "every \(text(of: length))"
    case .sequence(let sequence): return text(of: sequence, ownEvent: ownEvent, unit: unit)
    case .choice(let options):
      let texts = options.map { text(of: $0, ownEvent: ownEvent, unit: unit) }
      return "choice of " + texts.joined(separator: " or ")
    case .vague(let words): return "vague '\(words)'"
    }
  }

  /// `sequence purchase [3 d, 3 d], purchase [15 d, 15 d], then every 1 month until contract.end`.
  public static func text(
    of sequence: VisitSequence, ownEvent: EventID? = nil, unit: VisitKind.Unit? = nil
  ) -> String {
    let start = sequence.start.map { " from \(text(of: $0, ownEvent: ownEvent)):" } ?? ""
    var parts = sequence.points.map { text(of: $0, ownEvent: ownEvent) }
    switch sequence.tail {
    case .every(let offset): parts.append("then every \(text(of: offset))")
    case .frequency(let frequency): parts.append("then \(text(of: frequency, unit: unit))")
    case nil: break
    }
    return "sequence\(start) \(parts.joined(separator: ", "))\(end(of: sequence, ownEvent))"
  }

  private static func end(of sequence: VisitSequence, _ ownEvent: EventID?) -> String {
    switch sequence.end {
    case .until(let anchor): " until \(text(of: anchor, ownEvent: ownEvent))"
    case .after(let offset): " for \(text(of: offset))"
    case .times(let count): ", \(count) times in all"
    case nil: ""
    }
  }

  public static func text(of frequency: Frequency, unit: VisitKind.Unit? = nil) -> String {
    let counted = (frequency.unit ?? unit).map { " per \($0.rawValue)" } ?? ""
    let period =
      frequency.periodCount == 1
      ? frequency.period.rawValue : "\(frequency.periodCount) \(frequency.period.rawValue)s"
    return "\(number(of: frequency))\(counted) per \(period)"
  }

  private static func number(of frequency: Frequency) -> String {
    switch frequency.maximum {
    case nil: "at least \(frequency.minimum)"
    case frequency.minimum?: "\(frequency.minimum)"
    case let maximum?:
      frequency.minimum == 0 ? "at most \(maximum)" : "\(frequency.minimum) to \(maximum)"
    }
  }

  public static func text(of window: Window, ownEvent: EventID? = nil) -> String {
    "\(text(of: window.anchor, ownEvent: ownEvent)) \(interval(window))"
  }

  public static func text(of anchor: Anchor, ownEvent: EventID? = nil) -> String {
    let subject =
      switch anchor.subject {
      case .ownEvent: ownEvent?.text ?? "own"
      case .event(let event): event.text
      case .visit(let kind): "visit(\(kind))"
      case .thisVisit: "visit"
      case .answer(let answer):
        "answer(\(text(of: answer.value, of: "\(answer.form.id).\(answer.field)", unit: nil)))"
      case .overdue(let level): "overdue level \(level)"
      }
    return subject + (anchor.point.map { ".\($0.rawValue)" } ?? "")
  }

  private static func interval(_ window: Window) -> String {
    // Where the window reaches back, its upper end has a sign too.
    let isSigned = (window.lower?.offset.count ?? -1) < 0
    let lower = window.lower.map { ($0.isIncluded ? "[" : "(") + end($0, isSigned: false) } ?? "(−∞"
    let upper = window.upper.map { end($0, isSigned: isSigned) + ($0.isIncluded ? "]" : ")") }
    return "\(lower), \(upper ?? "∞)")"
  }

  private static func end(_ bound: Bound, isSigned: Bool) -> String {
    guard bound.offset.count != 0 else { return "0" }
    return (isSigned && bound.offset.count > 0 ? "+" : "") + text(of: bound.offset)
  }
}
