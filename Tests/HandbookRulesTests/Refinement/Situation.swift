import HandbookModel

/// A case, as far as time matters to it: when its events were, which days are worked, and when
/// cycles of several years began. A conduct is a list of visits, in minutes from the calendar's start.
struct Situation {
  /// The first and last day of each event; one that does not last has one day.
  var events: [Anchor.Subject: ClosedRange<Int>] = [:]
  /// The time of day at which events happen, 0 to 1439.
  var minute = 0
  var rest = RestDays.none
  /// By how many periods the cycles of several periods are shifted.
  var shift: [Frequency: Int] = [:]
  /// What is looked at: cycles and series are judged as far as they lie in it.
  var horizon: ClosedRange<Int> = 0...0

  func day(of anchor: Anchor) -> Int? {
    guard let span = events[anchor.subject] else { return nil }
    switch anchor.point {
    case .start: return span.lowerBound
    case .middle: return span.lowerBound + (span.upperBound - span.lowerBound) / 2
    case .end, nil: return span.upperBound
    }
  }

  /// The first and the last minute of a window; open ends are years away. Nil for a window that is
  /// empty here.
  func minutes(of window: Window) -> ClosedRange<Int>? {
    guard let anchor = day(of: window.anchor) else { return nil }
    let first = window.lower.map { bound in
      bound.offset.unit == .hour
        ? minute(bound.offset, after: anchor) + (bound.isIncluded ? 0 : 1)
        : (day(bound.offset, after: anchor) + (bound.isIncluded ? 0 : 1)) * minutesADay
    }
    let last = window.upper.map { bound in
      bound.offset.unit == .hour
        ? minute(bound.offset, after: anchor) - (bound.isIncluded ? 0 : 1)
        : (day(bound.offset, after: anchor) + (bound.isIncluded ? 1 : 0)) * minutesADay - 1
    }
    let from = first ?? (anchor - 1_500) * minutesADay
    let to = last ?? (anchor + 1_500) * minutesADay
    return from <= to ? from...to : nil
  }

  private func minute(_ hours: Offset, after day: Int) -> Int {
    day * minutesADay + minute + hours.count * 60
  }

  private func day(_ offset: Offset, after day: Int) -> Int {
    NaiveCalendar.shared.adding(offset, to: day, rest)
  }

  /// The calendar's cycles of a frequency that lie whole in the horizon, in order.
  func cycles(of frequency: Frequency) -> [ClosedRange<Int>] {
    let key = Frequency(
      period: frequency.period, periodCount: frequency.periodCount, minimum: 1, maximum: nil)
    let count = frequency.periodCount
    let shift = (shift[key] ?? 0) % count
    let first = unit(of: horizon.lowerBound, frequency.period)
    let last = unit(of: horizon.upperBound, frequency.period)
    return (first...last).filter { ($0 - shift) % count == 0 }.compactMap { start in
      let begin = self.first(ofUnit: start, frequency.period)
      let end = self.first(ofUnit: start + count, frequency.period) - 1
      return begin >= horizon.lowerBound && end <= horizon.upperBound ? begin...end : nil
    }
  }

  private func unit(of day: Int, _ period: CalendarPeriod) -> Int {
    switch period {
    case .day: day
    case .week: day / 7
    case .month: NaiveCalendar.shared.month(of: day)
    case .quarter: NaiveCalendar.shared.month(of: day) / 3
    case .halfYear: NaiveCalendar.shared.month(of: day) / 6
    case .year: NaiveCalendar.shared.month(of: day) / 12
    }
  }

  private func first(ofUnit unit: Int, _ period: CalendarPeriod) -> Int {
    switch period {
    case .day: unit
    case .week: unit * 7
    case .month: NaiveCalendar.shared.firstDay(ofMonth: unit)
    case .quarter: NaiveCalendar.shared.firstDay(ofMonth: unit * 3)
    case .halfYear: NaiveCalendar.shared.firstDay(ofMonth: unit * 6)
    case .year: NaiveCalendar.shared.firstDay(ofMonth: unit * 12)
    }
  }
}

/// Minutes of a day.
let minutesADay = 1_440
