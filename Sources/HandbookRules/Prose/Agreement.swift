import HandbookModel

extension Remark.Quantity {
  /// Whether two figures are of one sort, so that they could contradict each other.
  func isComparable(with other: Self) -> Bool {
    switch (self, other) {
    case (.length, .length), (.minutes, .minutes), (.share, .share), (.frequency, .frequency),
      (.day, .day), (.weekday, .weekday), (.count, .count), (.copies, .copies):
      true
    default: false
    }
  }

  /// Whether a reader would take two figures for the same. Running text is read kindly: 72 hours are
  /// 3 days there, and 30 days are a month; a table may mean something else by them.
  func agrees(with other: Self) -> Bool {
    switch (self, other) {
    case (.length(let left), .length(let right)): left.agrees(with: right)
    case (.frequency(let left), .frequency(let right)): left.agrees(with: right)
    default: self == other
    }
  }
}

extension Offset {
  fileprivate func agrees(with other: Offset) -> Bool {
    if unit == other.unit { return count.magnitude == other.count.magnitude }
    guard let hours, let others = other.hours else { return false }
    return hours.overlaps(others)
  }

  /// The fewest and the most hours that it may last; nil for working days, which may last any time.
  private var hours: ClosedRange<UInt>? {
    let count = count.magnitude
    return switch unit {
    case .hour: count...count
    case .day: count * 24...count * 24
    case .workingDay: nil
    case .halfMonth: count * 14 * 24...count * 16 * 24
    case .month: count * 28 * 24...count * 31 * 24
    }
  }
}

extension Frequency {
  /// As often, or of the same period where the text does not say how many times. Twice a year is as
  /// often as once every half-year.
  fileprivate func agrees(with other: Frequency) -> Bool {
    guard let length = extent, let others = other.extent, length.unit == others.unit else {
      return false
    }
    return times.contains { mine in
      other.times.contains { theirs in
        mine == 0 || theirs == 0
          ? length.count == others.count : mine * others.count == theirs * length.count
      }
    }
  }

  /// 0 stands for a number that is not stated.
  private var times: [Int] {
    [minimum, maximum].compactMap(\.self).filter { $0 > 0 } + (isUnstated ? [0] : [])
  }

  private var isUnstated: Bool { minimum == 0 && maximum == nil }

  private var extent: (count: Int, unit: CalendarPeriod)? {
    if let months = period.months { return (months * periodCount, .month) }
    return (periodCount * (period == .week ? 7 : 1), .day)
  }
}
