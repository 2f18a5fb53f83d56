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
      if let fraction = parser.attempt({ $0.fractionalOffset() }) { return fraction }
      guard let count = parser.count() else { return nil }
      return parser.unit(times: count)
    }
  }

  /// `一个半月`, `两年半`, `1.5 年`: whole half-months, and whole months.
  private mutating func fractionalOffset() -> Offset? {
    guard let numeral = numeral(), numeral.tenThousandths <= PhraseParser.largestCount else {
      return nil
    }
    accept(.full)
    if let whole = numeral.whole {
      if has(.andHalfMonth) { return Offset(whole * 2 + 1, .halfMonth) }
      return has(.unitYear) && has(.halfPast) ? Offset(whole * 12 + 6, .month) : nil
    }
    let count = numeral.tenThousandths
    if has(.unitYear) {
      return count * 12 % 10_000 == 0 ? Offset(count * 12 / 10_000, .month) : nil
    }
    return has(.unitMonth) && count * 2 % 10_000 == 0
      ? Offset(count * 2 / 10_000, .halfMonth) : nil
  }

  /// The two ends of `1 至 2 个月`, `3 天至 1 个月`, `3 days to 1 month`, joined by `joints`.
  mutating func offsetRange(_ joints: Concept...) -> (lower: Offset, upper: Offset)? {
    offsetRange(joints)
  }

  mutating func offsetRange(_ joints: [Concept]) -> (lower: Offset, upper: Offset)? {
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

  /// `3rd`, `third`, `twenty-first`
  mutating func ordinalNumber() -> Int? {
    attempt { parser in
      let tens = parser.wholeNumber()
      if let tens, parser.has(.ordinalSuffix) { return tens }
      let ones = parser.skippingFillers { parser in
        parser.atom { Lexicon.shared.numerals.ordinals[$0.text] }
      }
      guard let ones, ones < 10 || tens == nil else { return nil }
      return (tens ?? 0) + ones
    }
  }

  private mutating func unit(times count: Int) -> Offset? {
    // `every 2 full months` says no more than 每满 2 个月.
    accept(.full)
    return accept(Concept.offsetUnits)?.times(count)
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
