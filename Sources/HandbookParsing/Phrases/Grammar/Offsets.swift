import HandbookModel

/// Lengths of time, and the ranges that two of them span.
extension PhraseParser {
  /// `3 天`, `two weeks`, `a month`, `半年`.
  mutating func offset() -> Offset? {
    attempt { parser in
      // Half units are one by themselves: 半年内.
      if let half = parser.accept([
        (.unitHalfMonth, Offset(1, .halfMonth)), (.unitHalfYear, Offset(6, .month)),
      ]) {
        return half
      }
      guard let count = parser.count() else { return nil }
      return parser.unit(times: count)
    }
  }

  /// The two ends of `1 至 2 个月`, `3 天至 1 个月`, `3 days to 1 month`, joined by `joints`.
  mutating func offsetRange(_ joints: Concept...) -> (lower: Offset, upper: Offset)? {
    attempt { parser in
      let lower = parser.offset()
      let bare = lower == nil ? parser.wholeNumber() : nil
      guard lower != nil || bare != nil, parser.accept(among: joints) != nil else { return nil }
      let start = parser.index
      guard let upper = parser.offset() else { return nil }
      if let lower { return (lower, upper) }
      // The unit stands once, behind the second number.
      parser.index = start
      guard let count = parser.count(), let bare, let unit = parser.unit(times: 1) else {
        return nil
      }
      return unit.times(bare).flatMap { lower in unit.times(count).map { (lower, $0) } }
    }
  }

  /// `3`, `a`; nil for a number that nobody counts to.
  mutating func count() -> Int? {
    if let number = wholeNumber() { return number <= PhraseParser.largestCount ? number : nil }
    return has(.indefinite) ? 1 : nil
  }

  private mutating func unit(times count: Int) -> Offset? {
    accept(Concept.offsetUnits)?.times(count)
  }

  /// No regulation counts further, and sums of such numbers cannot overflow.
  static let largestCount = 1_000_000
}

extension Offset {
  static let zero = Offset(0, .day)

  var negated: Offset { Offset(-count, unit) }

  /// Nil for a number that nobody counts to.
  func times(_ number: Int) -> Offset? {
    number <= PhraseParser.largestCount ? Offset(count * number, unit) : nil
  }
}
