import HandbookModel

/// The order of due dates: no later in every period.
enum DueOrder {
  /// Eight years: two of them leap years, and every month begins on most days of the week.
  static let sample: DayRange? = CalendarDay(year: 2024, month: 1, day: 1).flatMap { first in
    CalendarDay(year: 2031, month: 12, day: 31).flatMap { DayRange(first: first, last: $0) }
  }

  /// Compares the days as the texts say them, before any shift for rest days: the convention
  /// belongs to the calendar, not to the demand. Dates that cannot be computed are compared as they
  /// stand, and let pass if even that does not decide.
  static func isNoLater(
    _ paper: Paper, _ stage: Int, than wanted: Paper, _ limit: Int
  ) -> Bool {
    guard let own = paper.stages[stage].due?.value, let other = wanted.stages[limit].due?.value,
      own != other
    else { return true }
    guard shiftsNoLater(own, than: other) else { return false }
    switch (own.unshifted, other.unshifted) {
    case (.within(let length), .within(let most)): return length.isAtMost(most)
    case (.anchored(let window), .anchored(let limit)): return window.refines(limit)
    default: return isNoLaterInEveryPeriod(paper, stage, than: wanted, limit)
    }
  }

  /// Nor before the covered period ends, unless the parent itself asks for that.
  private static func isNoLaterInEveryPeriod(
    _ paper: Paper, _ stage: Int, than wanted: Paper, _ limit: Int
  ) -> Bool {
    guard let covers = paper.coveredPeriod ?? wanted.coveredPeriod, let sample else { return true }
    return covers.ranges(endingIn: sample).allSatisfy { covered in
      guard let own = nominal(paper, stage, for: covered),
        let other = nominal(wanted, limit, for: covered)
      else { return true }
      return own <= other && (covers.isAhead || own >= min(other, covered.last))
    }
  }

  /// Where both texts say which way a rest day moves the date.
  private static func shiftsNoLater(_ own: DueDate, than wanted: DueDate) -> Bool {
    guard let own = own.statedShift, let wanted = wanted.statedShift else { return true }
    let order: [Conventions.HolidayShift] = [.earlier, .none, .later]
    return (order.firstIndex(of: own) ?? 0) <= (order.firstIndex(of: wanted) ?? 0)
  }

  /// The last day in time, before any shift.
  static func nominal(_ paper: Paper, _ stage: Int, for covered: DayRange) -> CalendarDay? {
    paper.stageDates(for: covered, calendar: nil, onHoliday: .none)
      .first { $0.stage == stage }?.last
  }
}

extension DueDate {
  fileprivate var unshifted: DueDate {
    if case .shifted(let date, _) = self { date.unshifted } else { self }
  }
}
