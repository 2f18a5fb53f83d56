extension Window {
  /// The days on which a visit is in time. A missing end is open: no limit on that side.
  public struct Dates: Hashable, Sendable {
    public var first: CalendarDay?
    public var last: CalendarDay?

    public init(first: CalendarDay?, last: CalendarDay?) {
      self.first = first
      self.last = last
    }

    public func contains(_ day: CalendarDay) -> Bool {
      (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true)
    }
  }

  /// The window around one occurrence of its anchor, which for an event that does not last is a
  /// range of one day. Nil where a bound cannot be computed: working days outside `calendar`.
  public func dates(around event: DayRange, in calendar: WorkingCalendar?) -> Dates? {
    let anchorDay = (anchor.point ?? .end).day(of: event)
    var dates = Dates(first: nil, last: nil)
    if let lower {
      guard let day = lower.day(from: anchorDay, inward: 1, in: calendar) else { return nil }
      dates.first = day
    }
    if let upper {
      guard let day = upper.day(from: anchorDay, inward: -1, in: calendar) else { return nil }
      dates.last = day
    }
    return dates
  }
}

extension Bound {
  /// The outermost day inside the bound; an excluded bound moves one day `inward`.
  fileprivate func day(
    from anchorDay: CalendarDay, inward: Int, in calendar: WorkingCalendar?
  ) -> CalendarDay? {
    anchorDay.adding(offset, in: calendar)?.adding(days: isIncluded ? 0 : inward)
  }
}
