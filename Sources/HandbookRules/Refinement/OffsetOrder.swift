import HandbookModel

/// The order of lengths of time. See docs/content-format.md, refinement.
extension Offset {
  /// Nothing is 0 days; half-months become months or days where that says the same.
  var normal: Offset {
    switch (unit, count) {
    case (.hour, _): self
    case (_, 0): Offset(0, .day)
    case (.halfMonth, 1), (.halfMonth, -1): Offset(15 * count, .day)
    case (.halfMonth, _) where count % 2 == 0: Offset(count / 2, .month)
    default: self
    }
  }

  /// Never longer than `other`: in one unit by number, otherwise where the greatest length that
  /// this can have in days is at most the least that `other` can have.
  func isAtMost(_ other: Offset) -> Bool {
    let (left, right) = (normal, other.normal)
    if left.unit == right.unit { return left.count <= right.count }
    guard let greatest = left.days.upper, let least = right.days.lower else { return false }
    return greatest <= least
  }

  /// Always shorter than `other`.
  func isBelow(_ other: Offset) -> Bool {
    let (left, right) = (normal, other.normal)
    if left.unit == right.unit { return left.count < right.count }
    guard let greatest = left.days.upper, let least = right.days.lower else { return false }
    return greatest < least
  }

  /// The least and the greatest number of days from a day to the day so much later; nil: no limit.
  var days: (lower: Int?, upper: Int?) {
    guard count >= 0 else {
      let mirrored = Offset(count == .min ? .max : -count, unit).days
      return (mirrored.upper.map { -$0 }, mirrored.lower.map { -$0 })
    }
    let count = min(count, 1_000_000)
    switch unit {
    case .day: return (count, count)
    // Both ends of an hour count lie inside days: 72 hours end on the third day, but "3 days"
    // may be almost 96 hours.
    case .hour: return ((count + 23) / 24 - 1, (count + 23) / 24)
    case .workingDay: return count == 0 ? (0, 0) : (count, nil)
    case .month: return Self.monthLengths(count)
    case .halfMonth:
      let whole = Self.monthLengths(count / 2)
      return (whole.lower + count % 2 * 15, whole.upper + count % 2 * 15)
    }
  }

  /// The extremes over all days of the Gregorian calendar, clamped month ends included.
  private static func monthLengths(_ months: Int) -> (lower: Int, upper: Int) {
    // 400 years have 146,097 days, and everything repeats after them.
    let (cycles, rest) = months.quotientAndRemainder(dividingBy: 4_800)
    var (lower, upper) = (Int.max, 0)
    let lengths = MonthTable.firstDays
    for start in 0..<4_800 {
      let first = lengths[start + rest] - lengths[start]
      // From the last day of the month: clamped where the other month is shorter.
      let length = lengths[start + 1] - lengths[start]
      let other = lengths[start + rest + 1] - lengths[start + rest]
      let last = first - max(0, length - other)
      (lower, upper) = (min(lower, last), max(upper, first))
    }
    return (lower + cycles * 146_097, upper + cycles * 146_097)
  }
}

/// Where the months of 800 years begin, in days from the first of them.
private enum MonthTable {
  static let firstDays: [Int] = {
    var days = [0]
    days.reserveCapacity(9_602)
    for month in 0...9_600 {
      days.append(
        days[month] + CalendarDay.length(ofMonth: month % 12 + 1, in: 2_000 + month / 12))
    }
    return days
  }()
}
