import HandbookModel

/// What a length of time is an end of. It matters to hours: 24 hours after an event may be almost
/// a day later in the calendar or the same time of the next day.
enum StretchEnd { case lower, upper }

/// The order of lengths of time. See docs/content-format.md, refinement.
extension Offset {
  /// Never longer than `other`: in one unit by number, otherwise where the greatest length that
  /// this can have in days is at most the least that `other` can have.
  func isAtMost(_ other: Offset, as end: StretchEnd = .upper) -> Bool {
    Bound(self).isAtMost(Bound(other), as: end)
  }

  /// Always shorter than `other`.
  func isBelow(_ other: Offset) -> Bool {
    let (left, right) = (normal, other.normal)
    if left.unit == right.unit { return left.count < right.count }
    guard let greatest = left.days(as: .upper).upper, let least = right.days(as: .lower).lower
    else { return false }
    return greatest < least
  }

  /// The least and the greatest number of days from a day to the day so much later; nil: no limit.
  ///
  /// As the upper end of a window, a length in hours is at least the days that lie whole within it
  /// whatever the time of day of its event, and at most the days that cover it; as the lower end
  /// likewise of the days left out.
  func days(as end: StretchEnd) -> (lower: Int?, upper: Int?) {
    let count = count.clamped(to: -1_000_000...1_000_000)
    switch unit {
    case .day: return (count, count)
    case .hour:
      let (floor, ceiling) = (count.dividedDown(by: 24), (count + 23).dividedDown(by: 24))
      return end == .upper ? (floor - 1, ceiling) : (floor, ceiling + 1)
    case .workingDay:
      return (lower: count < 0 ? nil : count, upper: count > 0 ? nil : count)
    case .month:
      let whole = MonthLengths.of(count)
      return (whole.lower, whole.upper)
    case .halfMonth:
      let whole = MonthLengths.of(count / 2)
      return (whole.lower + count % 2 * 15, whole.upper + count % 2 * 15)
    }
  }
}

extension Bound {
  /// As ends of windows: never later than `other`.
  func isAtMost(_ other: Bound, as end: StretchEnd) -> Bool {
    let (left, right) = (offset.normal, other.offset.normal)
    if left.unit == right.unit {
      if left.count != right.count { return left.count < right.count }
      return end == .upper
        ? !isIncluded || other.isIncluded : isIncluded || !other.isIncluded
    }
    guard let greatest = left.days(as: end).upper, let least = right.days(as: end).lower
    else { return false }
    return greatest + excludedDays(end) <= least + other.excludedDays(end)
  }

  /// An excluded end leaves a day out; of hours, a moment.
  private func excludedDays(_ end: StretchEnd) -> Int {
    isIncluded || offset.unit == .hour ? 0 : end == .upper ? -1 : 1
  }
}

/// The extremes in days of so many months over all days of the Gregorian calendar, clamped month
/// ends included.
enum MonthLengths {
  static func of(_ months: Int) -> (lower: Int, upper: Int) {
    guard months >= 0 else {
      let mirrored = extremes(-months, isBackward: true)
      return (-mirrored.upper, -mirrored.lower)
    }
    return months < usual.count ? usual[months] : extremes(months, isBackward: false)
  }

  /// Those that regulations speak of, up to ten years.
  private static let usual = (0...120).map { extremes($0, isBackward: false) }

  /// Of so many months that begin with one of every `step`: 3 for those of quarters.
  static func whole(_ months: Int, step: Int) -> (lower: Int, upper: Int) {
    let (cycles, rest) = months.quotientAndRemainder(dividingBy: 4_800)
    let lengths = stride(from: 0, to: 4_800, by: step).map { firstDays[$0 + rest] - firstDays[$0] }
    return (
      (lengths.min() ?? 0) + cycles * 146_097, (lengths.max() ?? 0) + cycles * 146_097
    )
  }

  private static func extremes(_ months: Int, isBackward: Bool) -> (lower: Int, upper: Int) {
    // 400 years have 146,097 days, and everything repeats after them.
    let (cycles, rest) = months.quotientAndRemainder(dividingBy: 4_800)
    var (lower, upper) = (Int.max, 0)
    for start in 0..<4_800 {
      let first = firstDays[start + rest] - firstDays[start]
      // From the last day of a month, clamped where the other month is shorter.
      let length = firstDays[start + 1] - firstDays[start]
      let other = firstDays[start + rest + 1] - firstDays[start + rest]
      let clamped = isBackward ? max(0, other - length) : -max(0, length - other)
      (lower, upper) = (min(lower, first + min(0, clamped)), max(upper, first + max(0, clamped)))
    }
    return (lower + cycles * 146_097, upper + cycles * 146_097)
  }

  /// Where the months of 800 years begin, in days from the first of them.
  private static let firstDays: [Int] = {
    var days = [0]
    days.reserveCapacity(9_602)
    for month in 0...9_600 {
      days.append(
        days[month] + CalendarDay.length(ofMonth: month % 12 + 1, in: 2_000 + month / 12))
    }
    return days
  }()
}

extension Int {
  fileprivate func dividedDown(by divisor: Int) -> Int {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
