import HandbookModel

extension Wording {
  /// Without the event: `within 3 days`, `up to 7 days either side`, `1 day before`.
  static func window(_ window: Window) -> String { self.window(window, event: nil) }

  static func window(_ window: Window, names: Names) -> String {
    self.window(window, event: event(window.anchor, names: names))
  }

  private static func window(_ window: Window, event: String?) -> String {
    func after(_ text: String) -> String { text + (event.map { " after \($0)" } ?? "") }
    func before(_ text: String) -> String { text + " before" + (event.map { " \($0)" } ?? "") }
    func of(_ text: String) -> String { text + (event.map { " of \($0)" } ?? "") }

    switch (window.lower, window.upper) {
    case (nil, nil): return "at any time"
    case (let lower?, nil): return side(lower, alone: "from", excluded: "more than", event)
    case (nil, let upper?): return side(upper, alone: "up to", excluded: "up to less than", event)
    case (let lower?, let upper?):
      let (from, to) = (lower.offset, upper.offset)
      if from == to {
        return from.count == 0
          ? "on the same day" + (event.map { " as \($0)" } ?? "")
          : from.count < 0 ? before("exactly \(length(from))") : after("exactly \(length(from))")
      }
      let isWhole = lower.isIncluded && upper.isIncluded
      if from.count == 0, lower.isIncluded {
        return after((upper.isIncluded ? "within " : "in less than ") + length(to))
      }
      if isWhole, to.count == 0 { return before("within \(length(from))") }
      if isWhole, from.unit == to.unit, from.count < 0, to.count > 0,
        from.count.magnitude == to.count.magnitude
      {
        return of("up to \(length(to)) either side")
      }
      let start = (lower.isIncluded ? "from " : "from after ") + length(from)
      let end = (upper.isIncluded ? " to " : " to before ") + length(to)
      if to.count <= 0 { return before(start + end) }
      return after((from.count < 0 ? start + " before" : start) + end)
    }
  }

  /// One end alone.
  private static func side(
    _ bound: Bound, alone: String, excluded: String, _ event: String?
  ) -> String {
    let behind = event.map { " \($0)" } ?? ""
    guard bound.offset.count != 0 else {
      return "\(alone) the day" + (event.map { " of \($0)" } ?? "")
    }
    return (bound.isIncluded ? alone : excluded) + " " + length(bound.offset)
      + (bound.offset.count < 0 ? " before" : " after") + behind
  }

  private static func length(_ offset: Offset) -> String {
    self.offset(Offset(Int(clamping: offset.count.magnitude), offset.unit))
  }

  /// Nil for an event that has no name: the visit's own.
  private static func event(_ anchor: Anchor, names: Names) -> String? {
    let point = anchor.point.map { "the \($0.rawValue) of " } ?? ""
    switch anchor.subject {
    case .ownEvent: return nil
    case .event(let event): return point + names.event(event)
    case .visit(let kind): return point + names.kind(kind)
    case .thisVisit: return "the visit"
    case .answer, .overdue: return ModelNotation.text(of: anchor)
    }
  }
}
