import Diagnostics
import HandbookModel

/// Fills one row of the table of visits from the clauses that speak for it, strongest first.
struct RowMerger {
  let key: ClauseKey
  let kind: KindID
  let sources: [(clause: Clause, origin: Origin)]
  let vocabulary: Vocabulary

  func visit(heads: [SourceRange]) -> Visit {
    let isPrinted = vocabulary.kinds[kind]?.hasCompleteParts != true
    var visit = Visit(key: key, kind: kind, isPrinted: isPrinted, heads: heads)
    visit.deadline = scalar(\.deadline).map(anchored)
    visit.rate = scalar(\.rate)
    visit.pool = sources.first { $0.clause.rate != nil }?.clause.pool ?? []
    visit.leaders = scalar(\.leaders)
    visit.organisers = scalar(\.organisers)
    visit.companions = scalar(\.companions)
    visit.assistants = scalar(\.assistants)
    visit.supervisors = scalar(\.supervisors)
    visit.methods = scalar(\.methods)
    visit.fallbacks = scalar(\.fallbacks)
    visit.length = scalar(\.length)
    visit.hours = scalar(\.hours)
    visit.notice = scalar(\.notice)
    visit.script = scalar(\.script)
    visit.topics = set(\.topics)
    visit.sheets = set(\.sheets)
    visit.signatures = set(\.signatures)
    visit.contacts = set(\.contacts)
    return visit
  }

  private func scalar<Value>(
    _ attribute: KeyPath<Clause, Located<Statement<Value>>?>
  ) -> Sourced<Value>? {
    for (clause, origin) in sources {
      guard let stated = clause[keyPath: attribute] else { continue }
      return Sourced(stated.value, at: stated.range, from: origin)
    }
    return nil
  }

  /// Unites what the row, its wholes and all visits state; all others fill only an empty set.
  private func set<Member: Hashable>(
    _ attribute: KeyPath<Clause, Located<Statement<[Located<Member>]>>?>
  ) -> SourcedSet<Member> {
    var merged = SourcedSet<Member>()
    var seen: Set<Member> = []
    for (clause, origin) in sources {
      guard let stated = clause[keyPath: attribute] else { continue }
      if origin == .others && !merged.isUnstated { continue }
      if case .parent = origin, !merged.isUnstated { continue }
      switch stated.value {
      case .value(let members):
        for member in members where seen.insert(member.value).inserted {
          merged.items.append(.init(member.value, at: member.range, from: origin))
        }
      case .nothing: merged.closed = merged.closed ?? .init(at: stated.range, from: origin)
      case .unlimited, .blank, .exempt, .elsewhere:
        // Rules that look for gaps keep silent, as they do where nothing could be read.
        merged.isUnreadable = true
        let silence: Sourced<[Member]> = Sourced(
          stated.value.silence(), at: stated.range, from: origin)
        merged.silence = merged.silence ?? silence
      case .unreadable: merged.isUnreadable = true
      }
    }
    merged.items.sort { $0.range < $1.range }
    return merged
  }

  /// "After the end" and "within 3 days" speak of the event that the kind names.
  private func anchored(_ deadline: Sourced<Deadline>) -> Sourced<Deadline> {
    guard case .value(let value) = deadline.value else { return deadline }
    var resolved = deadline
    resolved.value = .value(anchored(value))
    return resolved
  }

  private func anchored(_ deadline: Deadline) -> Deadline {
    switch deadline {
    case .phases(let windows): .phases(windows.map(anchored))
    case .sequence(let sequence): .sequence(anchored(sequence))
    case .choice(let options): .choice(options.map(anchored))
    case .frequency, .gap, .vague: deadline
    }
  }

  private func anchored(_ sequence: VisitSequence) -> VisitSequence {
    var resolved = sequence
    resolved.points = sequence.points.map(anchored)
    resolved.start = sequence.start.map(anchored)
    if case .until(let anchor)? = sequence.end { resolved.end = .until(anchored(anchor)) }
    return resolved
  }

  private func anchored(_ window: Window) -> Window {
    Window(anchor: anchored(window.anchor), lower: window.lower, upper: window.upper)
  }

  private func anchored(_ anchor: Anchor) -> Anchor {
    var resolved = anchor
    if resolved.subject == .ownEvent, let event = vocabulary.kinds[kind]?.event {
      resolved.subject = .event(event.value)
    }
    if case .event(let event) = resolved.subject, resolved.point == nil,
      vocabulary.events[event]?.isSpan == true
    {
      resolved.point = .end
    }
    return resolved
  }
}

extension Statement {
  /// The same statement about another sort of value, where it holds none.
  fileprivate func silence<Other>() -> Statement<Other> {
    switch self {
    case .nothing: .nothing
    case .unlimited: .unlimited
    case .blank: .blank
    case .exempt: .exempt
    case .elsewhere(let citation): .elsewhere(citation)
    case .value, .unreadable: .unreadable
    }
  }
}
