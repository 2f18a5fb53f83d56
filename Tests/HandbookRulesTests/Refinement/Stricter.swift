import HandbookModel

/// Where the format is stricter than inclusion of what is admitted, and why. A "no" without a
/// witness must be one of these.
enum Stricter: String, Hashable, CustomStringConvertible {
  /// Points of one event that lasts: its start never comes after its end, but authors who name
  /// another point mean another thing.
  case otherPoint
  /// Windows that are empty in some months, or that the order of visits alone makes narrower: ends
  /// are compared as they are written.
  case emptyOrOutOfOrder
  /// Once in each quarter is never more than half a year apart; but who wants visits spaced must
  /// say so.
  case spacedByTheCalendar
  /// A rhythm (by the calendar, by spacing, from an event) often falls into a window or another
  /// rhythm; it is not followed visit by visit.
  case anotherRhythm
  /// A series that ends in another way (with an event, after a time, after a number of visits).
  case anotherEnd
  /// Points of the one that fall into the other's series; a last point without a limit may be any
  /// visit of it.
  case pointsAsSeries
  /// No one option covers what several cover together.
  case choice
  /// 30 % of few is one at least, as is a sample of one; how many there are is not in the text.
  case shareAndNumber
  /// Two statements about one thing in one row are compared one by one, not added up.
  case twoOfOneKind
  /// By whatever means is by any of those known today; tomorrow there may be more.
  case openEnded
  /// Odd half-months and months are compared by their extremes in days.
  case halfMonths

  var description: String { rawValue }
}

extension Stricter {
  static func reason(_ child: Deadline, _ parent: Deadline) -> Stricter? {
    switch (child, parent) {
    case (.choice, _), (_, .choice): .choice
    case (.frequency, .gap): .spacedByTheCalendar
    case (.phases(let own), .phases(let wanted)): reason(own, wanted)
    case (.gap(let gap), .frequency) where gap.unit == .halfMonth: .halfMonths
    case (.gap, .gap), (.frequency, .frequency), (.gap, .frequency): nil
    case (.sequence(let own), .sequence(let wanted)): reason(own, wanted)
    default: .anotherRhythm
    }
  }

  static func reason(_ child: Rate, _ parent: Rate) -> Stricter? {
    if case .share = child, case .sample = parent { .shareAndNumber } else { nil }
  }

  private static func reason(_ own: [Window], _ wanted: [Window]) -> Stricter? {
    if !isStaggered(own) { return .emptyOrOutOfOrder }
    let points = Set((own + wanted).map(\.anchor)).filter { $0.point != nil }
    return points.count > 1 ? .otherPoint : nil
  }

  private static func reason(_ own: VisitSequence, _ wanted: VisitSequence) -> Stricter? {
    if let reason = reason(own.points, wanted.points) { return reason }
    let isOpen = wanted.points.last.map { $0.upper == nil } ?? false
    if isOpen || own.points.count != wanted.points.count || own.start != wanted.start {
      return .pointsAsSeries
    }
    switch (own.tail, wanted.tail) {
    case (.every, .every), (.frequency, .frequency): break
    default: return .anotherRhythm
    }
    switch (own.end, wanted.end) {
    case (nil, _), (.until, .until), (.after, .after), (.times, .times): return nil
    default: return .anotherEnd
    }
  }

  /// Each window has days, and neither begins nor ends after the next one does, in every situation
  /// that is tried.
  private static func isStaggered(_ windows: [Window]) -> Bool {
    var sampler = DeadlineSampler(random: SplitMix(seed: 1))
    return (0..<60).allSatisfy { _ in
      let situation = sampler.situation()
      let minutes = windows.compactMap { situation.minutes(of: $0) }
      return minutes.count == windows.count
        && zip(minutes, minutes.dropFirst()).allSatisfy {
          $0.lowerBound <= $1.lowerBound && $0.upperBound <= $1.upperBound
        }
    }
  }
}
