import Diagnostics
import HandbookModel

/// Why a value is not inside another, where the two values do not say it themselves:
/// `1 month may be 31 days`. Nil where they do.
enum Reasons {
  static func deadline(_ child: Deadline, _ parent: Deadline) -> Message? {
    switch (child, parent) {
    case (.choice, _): return "not every choice does"
    case (.vague, _): return "it has no number that could be compared"
    case (.phases(let own), .phases(let wanted)):
      return windows(own, wanted)
    case (.frequency(let own), .frequency(let wanted)): return frequency(own, wanted)
    case (.frequency, .gap):
      return "visits of two neighbouring periods may lie further apart"
    case (.gap(let own), .gap(let wanted)): return lengths(own, wanted, as: .upper)
    case (.gap, .frequency(let wanted)):
      return "visits so far apart may leave out \(cycle(wanted.normal.cycle))"
    case (.sequence, .sequence), (.phases, .sequence), (.sequence, .phases): return nil
    default: return "one counts from an event, the other does not"
    }
  }

  static func rate(_ child: Rate, _ parent: Rate) -> Message? {
    switch (child.demand, parent.demand) {
    case (.share(_, let own, _), .share(_, let wanted, _)) where own != wanted:
      "they are shares of different cases"
    case (.vague, _): "it has no number that could be compared"
    case (.share, .sample), (.sample, .share): "a share and a number do not compare"
    case (_, .share(_, _, let repeats)), (_, .sample(_, _, let repeats)):
      repeats != .allowed && allowsRepeats(child) ? "the same one may be counted twice" : nil
    default: nil
    }
  }

  static func retention(_ child: Retention, _ parent: Retention) -> Message? {
    if child.normal.anchor != parent.normal.anchor, !child.isPermanent, !parent.isPermanent {
      return "they count from different days"
    }
    return [
      bounds(child.minimum.map { Bound($0) }, parent.minimum.map { Bound($0) }, as: .lower),
      bounds(child.maximum.map { Bound($0) }, parent.maximum.map { Bound($0) }, as: .upper),
    ].compactMap { $0 }.first
  }

  private static func allowsRepeats(_ rate: Rate) -> Bool {
    switch rate {
    case .share(_, _, .allowed), .sample(_, _, .allowed): true
    default: false
    }
  }

  private static func windows(_ own: [Window], _ wanted: [Window]) -> Message? {
    if own.count < wanted.count { return "each of the parent's windows demands a visit of its own" }
    guard let window = own.first, let limit = wanted.first, own.count == 1 else { return nil }
    if window.anchor != limit.anchor { return "they count from different events" }
    let (own, wanted) = (window.normal, limit.normal)
    return bounds(own.upper, wanted.upper, as: .upper)
      ?? bounds(own.lower, wanted.lower, as: .lower)
  }

  private static func bounds(_ own: Bound?, _ wanted: Bound?, as end: StretchEnd) -> Message? {
    guard let own, let wanted else { return nil }
    let fits = end == .upper ? own.isAtMost(wanted, as: end) : wanted.isAtMost(own, as: end)
    if fits { return nil }
    return end == .upper
      ? lengths(own.offset, wanted.offset, as: end)
      : lengths(wanted.offset, own.offset, as: end)
  }

  /// Of two lengths in different units, the one that should be the shorter first.
  private static func lengths(_ short: Offset, _ long: Offset, as end: StretchEnd) -> Message? {
    let (short, long) = (short.normal, long.normal)
    guard short.unit != long.unit else { return nil }
    var parts: [Message] = []
    if short.unit != .day {
      let most: Message? = short.days(as: end).upper.map { "\($0, "day", "days")" }
      parts.append("\(length(short)) may be \(most ?? "any number of days")")
    }
    if long.unit != .day {
      parts.append(shortest(long, long.days(as: end).lower))
    }
    return Wording.list(parts)
  }

  private static func shortest(_ offset: Offset, _ days: Int?) -> Message {
    guard let days else { return "\(length(offset)) may be any number of days" }
    return days == 0
      ? "\(length(offset)) may be less than a day"
      : "\(length(offset)) may be only \(days, "day", "days")"
  }

  /// Months stay months, so that their days can be compared.
  private static func length(_ offset: Offset) -> Message {
    switch offset.unit {
    case .hour: "\(offset.count, "hour", "hours")"
    case .day: "\(offset.count, "day", "days")"
    case .workingDay: "\(offset.count, "working day", "working days")"
    case .halfMonth: "\(offset.count, "half-month", "half-months")"
    case .month: "\(offset.count, "month", "months")"
    }
  }

  private static func frequency(_ own: Frequency, _ wanted: Frequency) -> Message? {
    let (own, wanted) = (own.normal, wanted.normal)
    if own.unit != wanted.unit { return "they are counted for different units" }
    if wanted.limit != nil, own.limit == nil { return "it sets no upper limit" }
    guard own.cycle != wanted.cycle else { return nil }
    let whole = wanted.cycle.holds(own.cycle)
    let outer = cycle(wanted.cycle)
    let (period, length) = (own.period, own.periodCount)
    if length > 1 { return "\(outer) may hold no cycle of \(period.counted(length)) in full" }
    return whole == 0
      ? "\(outer) may hold no \(period.noun) in full"
      : "\(outer) may hold only \(period.counted(whole)) in full"
  }

  private static func cycle(_ cycle: Cycle) -> Message {
    cycle.count == 1 ? "a \(cycle.period.noun)" : cycle.period.counted(cycle.count)
  }
}
