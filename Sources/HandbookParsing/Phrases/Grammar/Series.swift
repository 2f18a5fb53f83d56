import Diagnostics
import HandbookModel

/// Visits one after the other: single windows, the phases of an event that lasts, and series that
/// follow them (`第 3 天、第 15 天，此后每满一个月，至合同期满`).
extension PhraseParser {
  /// One window, phases, or points with the series behind them.
  mutating func pointsAndSeries() -> Deadline? {
    guard let (points, hasLabel, stray) = points() else { return nil }
    let tail = attempt { $0.tailAfterPoints(hasLabel: hasLabel) }
    // Only where a series follows may each visit count from an event of its own.
    if tail == nil, let stray {
      return reject(at: stray.place, hint: stray.isEarlier ? .order : nil)
    }
    let end = tail == nil ? nil : attempt { $0.seriesEnd(from: points.first?.anchor) }
    if tail == nil, points.count == 1 || points.allSatisfy({ $0.anchor.point != nil }) {
      return .phases(points)
    }
    return .sequence(VisitSequence(points: points, tail: tail, end: end))
  }

  /// `stray` is the place of the first point that does not go with those before it.
  private mutating func points() -> (points: [Window], hasLabel: Bool, stray: StrayPoint?)? {
    if let list = attempt({ $0.pointList() }) { return (list.points, false, list.stray) }
    guard has(.firstTime) else { return nil }
    // Without a colon, `首次回访后 7 天内` counts from the first visit.
    guard sign(":") || !peeks(.after), let list = pointList() else { return nil }
    return (list.points, true, list.stray)
  }

  /// Whether a word for `concept` comes next; not found, it does not count as where reading got stuck.
  func peeks(_ concepts: Concept...) -> Bool {
    var copy = self
    return copy.accept(among: concepts) != nil
  }

  private mutating func pointList() -> (points: [Window], stray: StrayPoint?)? {
    guard var points = windows(), let first = points.first else { return nil }
    var stray: StrayPoint?
    while let next = attempt({ $0.followingPoints(points.last ?? first) }) {
      points += next.points
      stray = stray ?? next.stray
    }
    return (points, stray)
  }

  /// What follows another point counts from the same event, unless it is another phase of it.
  private mutating func followingPoints(
    _ previous: Window
  ) -> (points: [Window], stray: StrayPoint?)? {
    guard separator() else { return nil }
    let start = index
    isInSpan = previous.anchor.point != nil
    defer { isInSpan = false }
    namesOwnEvent = false
    guard var points = windows() ?? listedDay(after: previous) else { return nil }
    for index in points.indices
    where points[index].anchor.subject == .ownEvent && !namesOwnEvent {
      let point = points[index].anchor.point ?? previous.anchor.point
      points[index].anchor = Anchor(previous.anchor.subject, point: point)
    }
    let follows = points.allSatisfy { next in
      next.anchor == previous.anchor
        ? next.isLater(than: previous)
        : next.anchor.point != nil && previous.anchor.point != nil
    }
    let isEarlier = points.allSatisfy { $0.anchor == previous.anchor }
    return (points, follows ? nil : StrayPoint(place: start, isEarlier: isEarlier))
  }

  /// The 1 个月 of `第 7 天、1 个月、3 个月`, which share what stands before the list.
  private mutating func listedDay(after previous: Window) -> [Window]? {
    guard previous.lower == previous.upper else { return nil }
    return attempt { parser -> [Window]? in
      guard let day = parser.offset() else { return nil }
      parser.visitMade()
      guard parser.isAtBoundary() else { return nil }
      let isBefore = (previous.lower?.offset.count ?? 0) < 0
      let distance = isBefore ? day.negated : day
      let point = parser.window(previous.anchor, distance, distance)
      return [isBefore ? point : parser.counted(point)]
    }
  }

  /// Whether a list of days goes on here.
  func peeksListedDay() -> Bool {
    var copy = self
    guard copy.separator(), copy.offset() != nil else { return false }
    copy.visitMade()
    return copy.isAtBoundary()
  }

  private mutating func tailAfterPoints(hasLabel: Bool) -> VisitSequence.Tail? {
    while has(.separator, .and) {}
    guard has(.thereafter) || hasLabel else { return nil }
    _ = sign(":")
    return tail()
  }

  /// `每满一个月`, `每隔 3 个月`, `每季度一次`
  private mutating func tail() -> VisitSequence.Tail? {
    first(of: [
      { $0.everyFullUnit().map(VisitSequence.Tail.every) },
      { parser in
        guard case .gap(let length) = parser.gap() else { return nil }
        return .every(length)
      },
      { parser in
        guard case .frequency(let frequency) = parser.frequency() else { return nil }
        return .frequency(frequency)
      },
    ])
  }

  private mutating func everyFullUnit() -> Offset? {
    guard has(.every) else { return nil }
    let start = index
    let isFull = has(.full)
    guard let length = offset() ?? (isFull ? accept(Concept.offsetUnits) : nil),
      (start..<index).contains(where: { phrase.word(at: $0, meaning: .full) != nil })
    else { return nil }
    _ = attempt { $0.times() }
    return length
  }
}

/// A point that does not go with those before it.
private struct StrayPoint {
  var place: Int
  /// It counts from the same event, but stands behind a later day.
  var isEarlier: Bool
}

extension Window {
  /// Whether it begins later than `other`; windows of different units are taken at their word.
  fileprivate func isLater(than other: Window) -> Bool {
    guard let lower = lower?.offset else { return false }
    guard let earlier = other.lower?.offset else { return lower.count > 0 }
    if earlier.unit == lower.unit { return lower.count > earlier.count }
    return lower.count > 0 || lower.roughDays > earlier.roughDays
  }
}

// MARK: Series without points

extension PhraseParser {
  /// `自首次回访后每季度一次`, `合同签订后每季度一次，至合同期满`, `协议期内每月一次`
  mutating func seriesFromStart() -> Deadline? {
    accept(.from)
    guard let (start, bound) = attempt({ $0.seriesStart() }) else { return nil }
    _ = separator()
    accept(.thereafter)
    guard let tail = tail() else { return nil }
    let end = attempt { $0.seriesEnd(from: start) }
    return .sequence(VisitSequence(points: [], start: start, tail: tail, end: end ?? bound))
  }

  private mutating func seriesStart() -> (Anchor, VisitSequence.End?)? {
    first(of: [
      { $0.stretchFromStart(Anchor(.ownEvent)) },
      { parser in
        parser.anchored { parser, anchor in
          parser.has(.after) ? parser.stretchFromStart(anchor) : nil
        }
      },
      { parser in
        parser.anchored { parser, anchor in parser.has(.after) ? (anchor, nil) : nil }
      },
      { parser in
        parser.span { parser, span in parser.has(.during) ? parser.ends(of: span) : nil }
      },
    ])
  }

  /// The 一周内 of `一周内每天一次`.
  private mutating func stretchFromStart(_ start: Anchor) -> (Anchor, VisitSequence.End?)? {
    let isWithin = has(.within)
    guard let length = offset(), has(.inside) || isWithin else { return nil }
    return (start, .after(length))
  }

  /// `每季度一次，至合同期满`, `once every quarter from the first visit, three times in all`
  mutating func seriesWithEnd() -> Deadline? {
    guard let tail = tail() else { return nil }
    if let (start, end) = attempt({ $0.duringBehind() }) {
      return .sequence(VisitSequence(points: [], start: start, tail: tail, end: end))
    }
    let start = attempt { parser -> Anchor? in
      guard parser.has(.after, .from) else { return nil }
      return parser.anchored { parser, anchor in
        parser.isAtBoundary() || parser.peeks(.until, .lasting, .full) ? anchor : nil
      }
    }
    let end = attempt { $0.seriesEnd(from: start) }
    guard start != nil || end != nil else { return nil }
    return .sequence(VisitSequence(points: [], start: start, tail: tail, end: end))
  }

  /// `during the agreement`
  private mutating func duringBehind() -> (Anchor, VisitSequence.End?)? {
    guard has(.during) else { return nil }
    return span { parser, span in parser.isAtEnd() ? parser.ends(of: span) : nil }
  }

  private mutating func span<Value>(
    then rest: (inout PhraseParser, EventID) -> Value?
  ) -> Value? {
    known(\.events, .event) { parser, event in
      guard let event, parser.names.vocabulary.events[event]?.isSpan == true else { return nil }
      return rest(&parser, event)
    }
  }

  private func ends(of span: EventID) -> (Anchor, VisitSequence.End?) {
    (Anchor(.event(span), point: .start), .until(Anchor(.event(span), point: .end)))
  }
}

// MARK: The end of a series

extension PhraseParser {
  /// `至合同期满`, `至购买满一年`, `满三次为止`, `for one year`, `three times in all`
  private mutating func seriesEnd(from first: Anchor?) -> VisitSequence.End? {
    _ = separator()
    return self.first(of: [
      { $0.endAfterTimes() }, { $0.endAfterLength() }, { $0.endLengthAfterEvent(first) },
      { $0.endWithEvent(first) },
    ])
  }

  private mutating func endAfterTimes() -> VisitSequence.End? {
    accept(.until)
    let isBound = accept(.full, .lasting, .until) != nil
    guard let count = timesInAll(), count > 0 else { return nil }
    let isEnd = has(.untilBehind)
    return isBound || isEnd ? .times(count) : nil
  }

  private mutating func timesInAll() -> Int? {
    if has(.twice) { return 2 }
    guard let count = count(), has(.times) else { return nil }
    return count
  }

  /// `满一年为止`, `为期一年`, `for one year`
  private mutating func endAfterLength() -> VisitSequence.End? {
    accept(.until)
    guard has(.full, .lasting), let length = offset() else { return nil }
    accept(.untilBehind)
    return .after(length)
  }

  /// `until one year after the purchase`
  private mutating func endLengthAfterEvent(_ first: Anchor?) -> VisitSequence.End? {
    guard has(.until), let length = offset(), has(.after) else { return nil }
    return anchored { parser, anchor in
      parser.isAtBoundary() && anchor.isAlike(first) ? .after(length) : nil
    }
  }

  /// `至合同期满`, `至购买满一年`
  private mutating func endWithEvent(_ first: Anchor?) -> VisitSequence.End? {
    guard has(.until) else { return nil }
    return anchored { parser, anchor in
      if anchor.isAlike(first), let length = parser.attempt({ $0.has(.full) ? $0.offset() : nil }) {
        parser.accept(.untilBehind)
        return .after(length)
      }
      parser.accept(.untilBehind)
      return parser.isAtBoundary() ? .until(anchor) : nil
    }
  }
}

extension Anchor {
  /// Whether a length from this event may be one from `first`; the own event may have any name.
  fileprivate func isAlike(_ first: Anchor?) -> Bool {
    guard let first else { return true }
    return subject == first.subject || subject == .ownEvent || first.subject == .ownEvent
  }
}
