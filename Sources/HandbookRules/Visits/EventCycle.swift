import Diagnostics
import HandbookModel

struct EventCycle: Rule {
  static let info = RuleInfo(
    425, "event-cycle", .always(.error),
    checks:
      "No visit waits, in the end, for itself: windows that count from other visits lead to an "
      + "event that happens by itself.",
    why: "The first of these visits never falls due, nor does any after it.",
    fails: """
      | Visit | Deadline |
      | --- | --- |
      | Repair visit | within 3 days after the complaint visit |
      | Complaint visit | within 3 days after the repair visit |
      """,
    repaired: """
      | Visit | Deadline |
      | --- | --- |
      | Repair visit | within 3 days after the repair is finished |
      | Complaint visit | within 3 days after the repair visit |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      let waits = Self.waits(in: text.version)
      for circle in Circles.of(text.version.visits.map(\.kind), { waits[$0] ?? [] }) {
        guard let first = circle.first else { continue }
        findings.report(
          at: first.to.range, "\(text.names.kind(first.from)) waits, in the end, for itself",
          notes: circle.dropFirst().map { link in
            Note(
              "\(text.names.kind(link.from)) waits for \(text.names.kind(link.to.value)) here",
              at: link.to.range)
          },
          suggestions: [Suggestion("Let one of the windows count from an event")])
      }
    }
  }

  /// The kinds that a kind waits for, where nothing else sets off any of its visits.
  private static func waits(in version: DocumentVersion) -> [KindID: [Located<KindID>]] {
    var waits: [KindID: [Located<KindID>]] = [:]
    var free: Set<KindID> = []
    for visit in version.visits {
      guard let deadline = visit.deadline else { continue }
      let kinds = deadline.value.value?.awaited ?? []
      if kinds.isEmpty { free.insert(visit.kind) }
      waits[visit.kind, default: []] += kinds.map { Located($0, at: deadline.range) }
    }
    return waits.filter { !free.contains($0.key) }
  }
}

extension Deadline {
  /// The visits that each of its windows counts from; none where one counts from anything else.
  fileprivate var awaited: [KindID] {
    switch self {
    case .phases(let windows): Self.all(windows.map(\.anchor))
    case .sequence(let sequence):
      Self.all(sequence.points.prefix(1).map(\.anchor) + [sequence.start].compactMap(\.self))
    case .choice(let options):
      options.contains { $0.awaited.isEmpty } ? [] : options.flatMap(\.awaited)
    case .frequency, .gap, .vague: []
    }
  }

  private static func all(_ anchors: [Anchor]) -> [KindID] {
    let kinds = anchors.compactMap { anchor -> KindID? in
      if case .visit(let kind) = anchor.subject { kind } else { nil }
    }
    return kinds.count == anchors.count ? kinds : []
  }
}
