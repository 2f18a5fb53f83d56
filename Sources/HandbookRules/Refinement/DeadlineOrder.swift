import HandbookModel

/// The order of windows, phases and frequencies: `a.refines(b)` where every visit in time for `a`
/// is in time for `b`.
extension Window {
  /// Excluded bounds of days become included ones; offsets take their normal form.
  var normal: Window {
    Window(
      anchor: anchor, lower: lower.map { $0.normal(inward: 1) },
      upper: upper.map { $0.normal(inward: -1) })
  }

  func refines(_ parent: Window) -> Bool {
    let (child, parent) = (normal, parent.normal)
    guard child.anchor == parent.anchor else { return false }
    if let limit = parent.lower {
      guard let bound = child.lower, limit.isAtMost(bound, reversed: true) else { return false }
    }
    if let limit = parent.upper {
      guard let bound = child.upper, bound.isAtMost(limit, reversed: false) else { return false }
    }
    return true
  }

  /// The window that both admit, where the bounds are comparable.
  func intersection(_ other: Window) -> Window? {
    let (left, right) = (normal, other.normal)
    guard left.anchor == right.anchor else { return nil }
    var common = left
    if let bound = right.lower {
      guard let own = left.lower else { common.lower = bound; return common.upperLimited(right) }
      if own.isAtMost(bound, reversed: true) { common.lower = bound }
    }
    return common.upperLimited(right)
  }

  private func upperLimited(_ other: Window) -> Window {
    var limited = self
    if let bound = other.upper, upper.map({ bound.isAtMost($0, reversed: false) }) ?? true {
      limited.upper = bound
    }
    return limited
  }
}

extension Bound {
  fileprivate func normal(inward: Int) -> Bound {
    let offset = offset.normal
    guard !isIncluded, offset.unit == .day || offset.unit == .workingDay,
      abs(offset.count) < 1_000_000
    else { return Bound(offset, isIncluded: isIncluded) }
    return Bound(Offset(offset.count + inward, offset.unit).normal)
  }

  /// As ends of windows: the stretch up to this bound lies inside that up to `other`; `reversed`
  /// for lower bounds, where the stretch from `other` on lies inside that from this bound on.
  fileprivate func isAtMost(_ other: Bound, reversed: Bool) -> Bool {
    let (inner, outer) = reversed ? (other, self) : (self, other)
    if inner.isIncluded && !outer.isIncluded { return offset.isBelow(other.offset) }
    return offset.isAtMost(other.offset)
  }
}

extension CalendarPeriod {
  /// How many whole periods of `inner` each period of this kind holds at least.
  func holds(_ inner: CalendarPeriod) -> Int {
    if self == inner { return 1 }
    if let months, let innerMonths = inner.months { return months / innerMonths }
    let days =
      switch self {
      case .day: 1
      case .week: 7
      case .month: 28
      case .quarter: 90
      case .halfYear: 181
      case .year: 365
      }
    switch inner {
    case .day: return days
    // Up to six days at the edges belong to weeks that lie across them; a month of 28 days that
    // begins on a Tuesday holds three whole weeks.
    case .week: return max(0, (days - 6) / 7)
    default: return 0
    }
  }

  var length: Offset {
    switch self {
    case .day: Offset(1, .day)
    case .week: Offset(7, .day)
    case .month, .quarter, .halfYear, .year: Offset(months ?? 1, .month)
    }
  }
}

extension Frequency {
  /// At least as often. More visits than the parent asks for are always allowed.
  func refines(_ parent: Frequency) -> Bool {
    guard unit == parent.unit else { return false }
    let whole = parent.period.holds(period)
    return whole.multipliedReportingOverflow(by: minimum).overflow
      || whole * minimum >= parent.minimum
  }
}

extension Deadline {
  /// Names the events and units that the kind stands for, so that equal meanings are equal values.
  func resolved(for kind: VisitKind?) -> Deadline {
    switch self {
    case .phases(let windows):
      return .phases(windows.map { $0.resolved(for: kind).normal })
    case .frequency(var frequency):
      if frequency.unit == kind?.unit { frequency.unit = nil }
      return .frequency(frequency)
    case .gap(let offset): return .gap(offset.normal)
    case .choice(let options): return .choice(options.map { $0.resolved(for: kind) })
    case .sequence, .vague: return self
    }
  }

  /// Both resolved. A limit without a number is never inside one with a number.
  func refines(_ parent: Deadline) -> Bool {
    switch (self, parent) {
    case (_, .vague): return true
    case (.phases(let child), .phases(let parent)): return Self.inject(parent, into: child)
    case (.frequency(let child), .frequency(let parent)): return child.refines(parent)
    case (.gap(let child), .gap(let parent)): return child.isAtMost(parent)
    case (.gap(let gap), .frequency(let parent)):
      // At least one visit falls into every stretch as long as the gap.
      let (count, overflow) = gap.count.multipliedReportingOverflow(by: parent.minimum)
      return !overflow && Offset(count, gap.unit).isAtMost(parent.period.length)
    default: return false
    }
  }

  /// Each window of the parent holds one of the child's, in their order. Taking the first that
  /// fits never spoils a later match.
  private static func inject(_ parent: [Window], into child: [Window]) -> Bool {
    var rest = child[...]
    for window in parent {
      guard let match = rest.firstIndex(where: { $0.refines(window) }) else { return false }
      rest = rest[(match + 1)...]
    }
    return true
  }
}

extension Window {
  fileprivate func resolved(for kind: VisitKind?) -> Window {
    guard anchor.subject == .ownEvent, let event = kind?.event?.value else { return self }
    return Window(
      anchor: Anchor(.event(event), point: anchor.point), lower: lower, upper: upper)
  }
}
