import HandbookModel

/// The order of due dates: no later in every period.
enum DueOrder {
  /// Eight years: two of them leap years, and every month begins on most days of the week.
  static let sample: DayRange? = CalendarDay(year: 2024, month: 1, day: 1).flatMap { first in
    CalendarDay(year: 2031, month: 12, day: 31).flatMap { DayRange(first: first, last: $0) }
  }

  /// Compares the days as the texts say them, before any shift for rest days: a shift belongs to
  /// the calendar, not to the demand. Dates that cannot be computed are compared as they stand,
  /// and let pass if even that does not decide.
  static func isNoLater(
    _ paper: Paper, _ stage: Int, than wanted: Paper, _ limit: Int
  ) -> Bool {
    guard let own = paper.stages[stage].due?.value, let other = wanted.stages[limit].due?.value,
      own != other
    else { return true }
    if case .within(let length) = own, case .within(let most) = other {
      return length.isAtMost(most)
    }
    guard let covers = paper.coveredPeriod ?? wanted.coveredPeriod, let sample else { return true }
    return covers.ranges(endingIn: sample).allSatisfy { covered in
      let own = nominal(paper, stage, for: covered)
      let other = nominal(wanted, limit, for: covered)
      guard let own, let other else { return true }
      return own <= other
    }
  }

  static func nominal(_ paper: Paper, _ stage: Int, for covered: DayRange) -> CalendarDay? {
    paper.stageDates(for: covered, calendar: nil, onHoliday: .none)
      .first { $0.stage == stage }?.due
  }
}
