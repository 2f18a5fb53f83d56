import HandbookModel

/// Sums of money: `100 至 500 元`, `每次 50 元`, `RMB 100 to 500`; in hundredths of the unit.
extension PhraseParser {
  mutating func amount() -> Amount? {
    perTime()
    let bound = accept(.atLeast, .atMost, .from, .between)
    guard let first = sum() else { return nil }
    if bound != .atLeast, bound != .atMost,
      let range = attempt({ $0.amountRange(from: first) })
    {
      return range
    }
    guard first.hasUnit else { return nil }
    let side = bound ?? accept(.orMore, .orLess)
    perTime()
    switch side {
    case .atLeast, .orMore: return Amount(minimum: first.value, maximum: nil)
    case .atMost, .orLess: return Amount(minimum: nil, maximum: first.value)
    default: return bound == nil ? Amount(minimum: first.value, maximum: first.value) : nil
    }
  }

  private mutating func amountRange(
    from first: (value: Int, multiplier: Int, hasUnit: Bool)
  ) -> Amount? {
    guard has(.rangeSign, .and) else { return nil }
    let start = index
    guard let last = sum(), first.hasUnit || last.hasUnit else { return nil }
    // The 1 of `1 至 2 万元` counts ten-thousands too.
    let isShared =
      !first.hasUnit && first.multiplier == 1 && first.value < last.value / last.multiplier
    let lower = isShared ? first.value * last.multiplier : first.value
    guard lower <= last.value else { return reject(at: start) }
    accept(.inside)
    perTime()
    return Amount(minimum: lower, maximum: last.value)
  }

  /// `每次`, `/次`, `each time`
  private mutating func perTime() {
    _ = attempt { parser -> Bool? in
      if parser.has(.eachTime) { return true }
      guard parser.has(.every, .indefinite) || parser.sign("/") else { return nil }
      return parser.has(.times) || parser.accept(Concept.countedUnits) != nil ? true : nil
    }
  }

  /// A number, with the unit before or behind it where it stands there.
  private mutating func sum() -> (value: Int, multiplier: Int, hasUnit: Bool)? {
    attempt { parser in
      let isBefore = parser.has(.moneyPrefix)
      guard let number = parser.numeral(), number.tenThousandths.isMultiple(of: 100),
        number.tenThousandths / 10_000 <= PhraseParser.largestCount * 1_000
      else { return nil }
      let isBehind = parser.has(.money)
      if isBehind { parser.accept(.wholeMoney) }
      return (number.tenThousandths / 100, number.multiplier, isBefore || isBehind)
    }
  }
}
