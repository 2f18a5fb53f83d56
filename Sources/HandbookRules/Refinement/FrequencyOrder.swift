import HandbookModel

/// The order of frequencies: at least as often in each of the parent's cycles.
extension Frequency {
  /// More visits than the parent asks for are allowed, unless it says "at most".
  func refines(_ parent: Frequency) -> Bool {
    let (own, parent) = (normal, parent.normal)
    guard own.unit == parent.unit else { return false }
    let whole = parent.cycle.holds(own.cycle)
    let (made, isMany) = whole.multipliedReportingOverflow(by: own.minimum)
    guard isMany || made >= parent.minimum else { return false }
    guard let most = parent.limit else { return true }
    guard let limit = own.limit else { return false }
    let (visits, overflow) = parent.cycle.touches(own.cycle).multipliedReportingOverflow(by: limit)
    return !overflow && visits <= most
  }

  /// Where the text says "at most": "once a month" forbids no second visit.
  var limit: Int? { maximum == minimum ? nil : maximum }

  var cycle: Cycle { Cycle(period: period, count: periodCount.clamped(to: 1...10_000)) }
}

/// So many calendar periods in a row. Nobody says in which year the first cycle of several years
/// begins, so that cycles of different lengths are compared as they lie worst.
struct Cycle: Hashable {
  let period: CalendarPeriod
  let count: Int

  /// How many whole cycles of `inner` each of these holds at least.
  func holds(_ inner: Cycle) -> Int {
    if self == inner { return 1 }
    if let months, let innerMonths = inner.months {
      let step = Self.divisor(period.months ?? 1, inner.period.months ?? 1)
      return Self.whole(innerMonths, in: months, step: step)
    }
    guard let innerDays = inner.days else { return 0 }
    let isWeeks = period == .week && inner.period == .week
    return Self.whole(innerDays, in: leastDays, step: isWeeks ? 7 : 1)
  }

  /// How many cycles of `inner` share a day with one of these at most.
  func touches(_ inner: Cycle) -> Int {
    if self == inner { return 1 }
    if let months, let innerMonths = inner.months {
      let step = Self.divisor(period.months ?? 1, inner.period.months ?? 1)
      return Self.touched(innerMonths, in: months, step: step)
    }
    // Shorter than each of the months: any day may be shared with a cycle that goes on.
    guard let innerDays = inner.days else { return days.map { $0 > 28 ? .max : 2 } ?? .max }
    let isWeeks = period == .week && inner.period == .week
    return Self.touched(innerDays, in: mostDays, step: isWeeks ? 7 : 1)
  }

  /// Nil for days and weeks.
  var months: Int? { period.months.map { $0 * count } }

  /// Of days and weeks.
  private var days: Int? {
    switch period {
    case .day: count
    case .week: 7 * count
    case .month, .quarter, .halfYear, .year: nil
    }
  }

  var leastDays: Int {
    days ?? MonthLengths.whole(months ?? 1, step: period.months ?? 1).lower
  }

  private var mostDays: Int {
    days ?? MonthLengths.whole(months ?? 1, step: period.months ?? 1).upper
  }

  /// Stretches of `inner` that begin at some multiple of `step` behind the outer's beginning. At
  /// worst one has just begun: a month of 28 days that begins on a Tuesday holds three whole weeks.
  private static func whole(_ inner: Int, in outer: Int, step: Int) -> Int {
    max(0, (outer + step) / inner - 1)
  }

  /// At worst the outer one begins on the last step of an inner one.
  private static func touched(_ inner: Int, in outer: Int, step: Int) -> Int {
    (outer / step + 2 * (inner / step) - 2) / (inner / step)
  }

  private static func divisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : divisor(right, left % right)
  }
}

extension CalendarPeriod {
  /// How many whole periods of `inner` each period of this kind holds at least.
  func holds(_ inner: CalendarPeriod) -> Int {
    Cycle(period: self, count: 1).holds(Cycle(period: inner, count: 1))
  }
}

extension Offset {
  /// Visits at most this far apart: the frequency's number of them falls into each of its cycles,
  /// even where the visit before was on the eve.
  func refinesAsGap(_ parent: Frequency) -> Bool {
    let (own, parent) = (normal, parent.normal)
    let (number, overflow) = own.count.multipliedReportingOverflow(by: parent.minimum)
    guard parent.unit == nil, parent.limit == nil, own.count > 0, !overflow else { return false }
    if own.unit == .month, let months = parent.cycle.months { return number <= months }
    // Months and half-months in turn do not add up to a number of months.
    let isMixed = own.unit == .halfMonth
    let single = (isMixed ? own : Offset(number, own.unit)).days(as: .upper).upper
    let longest = single.map { $0 * (isMixed ? parent.minimum : 1) }
    return longest.map { $0 <= parent.cycle.leastDays } ?? false
  }
}
