extension CoveredPeriod {
  /// It lies ahead of the occasion on which the paper is made: plans, themes.
  public var isAhead: Bool {
    switch self {
    case .days(_, let fromMonth, _, _): fromMonth > 0
    case .period(_, let offset): offset > 0
    }
  }

  /// The period that a paper of one occasion covers. The occasion is the month (for days of
  /// months) or the calendar period that `day` lies in; nil where the ends are out of order.
  public func range(onOccasion day: CalendarDay) -> DayRange? {
    switch self {
    case .days(let from, let fromMonth, let to, let toMonth):
      guard let first = day.firstOfMonth(adding: fromMonth)?.inMonth(from),
        let last = day.firstOfMonth(adding: toMonth)?.inMonth(to)
      else { return nil }
      return DayRange(first: first, last: last)
    case .period(let period, let offset):
      return period.range(containing: day, shiftedBy: offset)
    }
  }

  /// The covered period that `day` lies in; where several do, the first. Nil where none does.
  public func range(covering day: CalendarDay) -> DayRange? {
    switch self {
    case .period(let period, _): return period.range(containing: day)
    case .days(_, let fromMonth, _, let toMonth):
      let reach = min(max(abs(fromMonth), abs(toMonth)), 24)
      return (-reach...reach).lazy
        .compactMap { day.firstOfMonth(adding: $0).flatMap { range(onOccasion: $0) } }
        .first { $0.contains(day) }
    }
  }

  /// The covered periods whose last day lies in `days`, in order.
  public func ranges(endingIn days: DayRange) -> [DayRange] {
    // Days of months repeat by the month, and may be named after a month up to a year away.
    let (step, reach): (CalendarPeriod, Int) =
      switch self {
      case .days(_, let fromMonth, _, let toMonth): (.month, max(abs(fromMonth), abs(toMonth)))
      case .period(let period, let offset): (period, abs(offset))
      }
    let reached = min(reach, 24)
    guard let first = step.range(containing: days.first, shiftedBy: -reached)?.first,
      let last = step.range(containing: days.last, shiftedBy: reached)?.last,
      let span = DayRange(first: first, last: last)
    else { return [] }
    return step.ranges(overlapping: span).compactMap { range(onOccasion: $0.first) }
      .filter { days.contains($0.last) }
  }
}

extension Paper {
  /// What each paper covers: as stated, or the period in which one is made. Nil where nothing is
  /// stated, or what is stated is no period.
  public var coveredPeriod: CoveredPeriod? {
    if let covers { return covers.value.value }
    return (period?.value.value).map { .period($0, offset: 0) }
  }

  /// One stage of one paper.
  public struct StageDates: Hashable, Sendable {
    /// The index into `stages`.
    public var stage: Int
    /// As the text says, before any shift; the next stage counts from here.
    public var nominal: CalendarDay
    /// The last day that is in time before any shift: the nominal day, or the one before it where
    /// the text excludes that ("before the 24th").
    public var last: CalendarDay
    /// After the shift for rest days; nil where the calendar does not cover it.
    public var due: CalendarDay?
  }

  /// When the stages of the paper for `covered` are due, in the order of the route; stages without
  /// a date (none stated, vague, or out of the calendar) are left out. `shift` is the handbook's
  /// convention; a stage whose text says where it moves to goes there.
  public func stageDates(
    for covered: DayRange, calendar: WorkingCalendar?, onHoliday shift: Conventions.HolidayShift
  ) -> [StageDates] {
    let isAhead = coveredPeriod?.isAhead ?? false
    var found: [StageDates] = []
    var before: CalendarDay? = nil
    for (index, stage) in stages.enumerated() {
      guard let date = stage.due?.value else { continue }
      let resolver = DueDateResolver(
        covered: covered, isAhead: isAhead, stageBefore: before, calendar: calendar)
      guard let nominal = resolver.day(of: date) else { continue }
      before = nominal
      guard let last = date.isDayExcluded ? nominal.adding(days: -1) : nominal else { continue }
      let shift = date.statedShift ?? shift
      let due = shift == .none ? last : calendar?.shifted(last, shift)
      found.append(StageDates(stage: index, nominal: nominal, last: last, due: due))
    }
    return found
  }
}
