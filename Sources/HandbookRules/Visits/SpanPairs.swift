import HandbookModel

/// Which events begin what others end: the points of a span, or two events whose names say so.
struct SpanPairs {
  private var begins: [EventID: Set<Int>] = [:]
  private var ends: [EventID: Set<Int>] = [:]
  private let events: EntryTable<Event>

  init(_ events: EntryTable<Event>) {
    self.events = events
    for event in events where !event.isSpan {
      let names = event.name.all.map { WordFinder($0.value) }
      for (index, pair) in ConductWords.spans.enumerated() {
        let isBegin = names.contains { !$0.places(of: pair.begin).isEmpty }
        let isEnd = names.contains { !$0.places(of: pair.end).isEmpty }
        // A name with both words says neither.
        if isBegin, !isEnd { begins[event.id, default: []].insert(index) }
        if isEnd, !isBegin { ends[event.id, default: []].insert(index) }
      }
    }
  }

  func isEnd(_ anchor: Anchor) -> Bool {
    guard case .event(let event) = anchor.subject else { return false }
    return anchor.point == .end || ends[event] != nil
  }

  func isStart(_ anchor: Anchor, of end: Anchor) -> Bool {
    guard case .event(let start) = anchor.subject, case .event(let other) = end.subject else {
      return false
    }
    if events[start]?.isSpan ?? false {
      return start == other && anchor.point == .start && end.point == .end
    }
    return !(begins[start] ?? []).isDisjoint(with: ends[other] ?? [])
  }
}
