import Diagnostics
import HandbookModel

/// Two visits of which the later is meant to follow the earlier.
struct VisitPair {
  let earlier: Located<Window>
  let later: Located<Window>
}

/// Decides on the calendar whether one visit follows another, for every day of a leap year and a
/// common one from which they may be counted.
struct VisitOrder {
  enum Clash {
    /// Counted from `start`, the later visit may be made on `day` and the earlier on `other`.
    case earlierVisit(start: CalendarDay, day: CalendarDay, other: CalendarDay)
    /// The later visit's last day lies before the earlier one's.
    case earlierEnd(start: CalendarDay, day: CalendarDay, other: CalendarDay)
  }

  let calendar: WorkingCalendar?
  private let starts: [CalendarDay]

  init(calendar: WorkingCalendar?) {
    self.calendar = calendar
    let first = CalendarDay(year: 2024, month: 1, day: 1)
    starts = (0..<731).compactMap { first?.adding(days: $0) }
  }

  /// A limit without a beginning (`within 15 days`) takes its order from the text: the second visit
  /// is the second, and only must not be due before the first. One that begins some time after the
  /// event must begin after the other has ended.
  func clash(_ pair: VisitPair) -> Clash? {
    let (earlier, later) = (pair.earlier.value.normal, pair.later.value.normal)
    guard earlier.anchor == later.anchor, earlier.upper != nil else { return nil }
    let begins = later.lower.map { $0.offset.count != 0 } ?? false
    for start in starts {
      guard let dates = dates(earlier, start), let other = dates.last,
        let own = self.dates(later, start)
      else { continue }
      if begins, let day = own.first, day < other {
        return .earlierVisit(start: start, day: day, other: other)
      }
      if let day = own.last, day < other {
        return .earlierEnd(start: start, day: day, other: other)
      }
    }
    return nil
  }

  /// A day from which a length of time is over before a window begins.
  func startWhose(
    _ window: Window, endsAfter length: Offset
  ) -> (start: CalendarDay, end: CalendarDay, visit: CalendarDay)? {
    for start in starts {
      guard let end = start.adding(length, in: calendar), let visit = dates(window, start)?.first,
        end < visit
      else { continue }
      return (start, end, visit)
    }
    return nil
  }

  /// Nil where a bound cannot be computed: working days that the calendar does not cover.
  private func dates(_ window: Window, _ start: CalendarDay) -> Window.Dates? {
    DayRange(first: start, last: start).flatMap { window.dates(around: $0, in: calendar) }
  }
}
