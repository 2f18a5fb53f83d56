import HandbookModel

/// What a target demands: `≥ 90%`, `至多 2`, `= 投诉回访`.
extension PhraseParser {
  mutating func targetRate() -> Target.Value? {
    guard has(.equal) else { return nil }
    accept(.rateOf)
    return named(\.kinds, .kind) { parser, kind in
      parser.accept(.rateOf)
      return parser.isAtEnd() ? .rate(of: kind ?? KindID("")) : nil
    }
  }

  mutating func targetShare() -> Target.Value? {
    compared {
      $0.percentage()
    } make: {
      .share($0, $1)
    }
  }

  mutating func targetNumber() -> Target.Value? {
    compared { parser in
      guard let number = parser.wholeNumber() else { return nil }
      parser.accept(
        .times, .unitHousehold, .unitCustomer, .unitSite, .unitCase, .unitDay, .unitHour,
        .unitMinute, .point, .persons)
      return number
    } make: {
      .number($0, $1)
    }
  }

  /// A quantity with its comparison, before it or behind it (`90% 以上`).
  private mutating func compared<Quantity>(
    _ quantity: (inout PhraseParser) -> Quantity?,
    make: (Target.Comparator, Quantity) -> Target.Value
  ) -> Target.Value? {
    skipFillers()
    let start = index
    if has(.moreThan, .lessThan), quantity(&self) != nil {
      return reject(at: start, hint: .openTarget)
    }
    index = start
    let before = accept([
      (.atLeast, Target.Comparator.atLeast), (.atMost, .atMost), (.equal, .equal),
    ])
    guard let value = quantity(&self) else { return nil }
    guard let comparator = before ?? accept([(.orMore, .atLeast), (.orLess, .atMost)]) else {
      return isAtEnd() ? reject(at: start, hint: .bareTarget) : nil
    }
    return make(comparator, value)
  }
}
