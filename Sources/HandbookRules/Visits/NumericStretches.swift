import HandbookModel

/// Arithmetic of intervals of whole numbers.
extension NumericInterval {
  /// The first number inside; nil: no limit.
  var first: Int? { lower.map { $0.isIncluded ? $0.value : $0.value.addingCapped(1) } }
  /// The last number inside; nil: no limit.
  var last: Int? { upper.map { $0.isIncluded ? $0.value : $0.value.addingCapped(-1) } }

  /// What lies in both; nil where nothing does.
  func common(with other: NumericInterval) -> NumericInterval? {
    let lower = (first ?? .min) >= (other.first ?? .min) ? lower : other.lower
    let upper = (last ?? .max) <= (other.last ?? .max) ? upper : other.upper
    let both = NumericInterval(lower: lower, upper: upper)
    return (both.first ?? .min) <= (both.last ?? .max) ? both.normal : nil
  }

  /// The numbers from 1 on that lie in none of `intervals`: counts and sizes have no others.
  static func gaps(between intervals: [NumericInterval]) -> [NumericInterval] {
    var gaps: [NumericInterval] = []
    // The end of what is covered so far; nil: nothing is.
    var end: End? = nil
    var isOpen = false
    for interval in intervals.sorted(by: { ($0.first ?? .min) < ($1.first ?? .min) }) {
      if let lower = interval.lower, !isOpen {
        gaps += [gap(from: end, to: lower)].compactMap(\.self)
      }
      guard let upper = interval.upper else {
        isOpen = true
        break
      }
      let reach = end.map { NumericInterval(lower: nil, upper: $0).last ?? .max } ?? .min
      if (interval.last ?? .max) > reach { end = upper }
    }
    if !isOpen, let end { gaps += [gap(from: end, to: nil)].compactMap(\.self) }
    return gaps
  }

  /// What lies between the end of one stretch and the beginning of the next.
  private static func gap(from end: End?, to begin: End?) -> NumericInterval? {
    let gap = NumericInterval(
      lower: end.map { End($0.value, isIncluded: !$0.isIncluded) },
      upper: begin.map { End($0.value, isIncluded: !$0.isIncluded) })
    return max(gap.first ?? 1, 1) <= (gap.last ?? .max) ? gap.normal : nil
  }

  /// A single number as such.
  private var normal: NumericInterval {
    guard let first, let last, first == last else { return self }
    let end = End(first, isIncluded: true)
    return NumericInterval(lower: end, upper: end)
  }
}

extension Int {
  fileprivate func addingCapped(_ other: Int) -> Int {
    let (sum, isOverflow) = addingReportingOverflow(other)
    return isOverflow ? self : sum
  }
}
