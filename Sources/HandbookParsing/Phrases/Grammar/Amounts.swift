import HandbookModel

/// Sums of money: `100 至 500 元`, `每次 50 元`, `HK$100 to 500`; in hundredths of the unit.
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
    guard let currency = first.currency else { return nil }
    let side = bound ?? accept(.orMore, .orLess)
    perTime()
    switch side {
    case .atLeast, .orMore: return Amount(minimum: first.value, maximum: nil, currency: currency)
    case .atMost, .orLess: return Amount(minimum: nil, maximum: first.value, currency: currency)
    default:
      guard bound == nil else { return nil }
      return Amount(minimum: first.value, maximum: first.value, currency: currency)
    }
  }

  /// The unit of a sum is nil where it stands at the other one of a range.
  private typealias Sum = (value: Int, multiplier: Int, currency: Amount.Currency?)

  private mutating func amountRange(from first: Sum) -> Amount? {
    guard has(.rangeSign, .and) else { return nil }
    let start = index
    guard let last = sum(), let currency = first.currency ?? last.currency else { return nil }
    // 港币 100 至 500 元: the 元 behind is that of the name before.
    let isOne = [nil, .yuan, currency].contains(last.currency)
    guard isOne else { return reject(at: start) }
    // The 1 of `1 至 2 万元` counts ten-thousands too.
    let isShared =
      first.currency == nil && first.multiplier == 1 && first.value < last.value / last.multiplier
    let lower = isShared ? first.value * last.multiplier : first.value
    guard lower <= last.value else { return reject(at: start) }
    accept(.inside)
    perTime()
    return Amount(minimum: lower, maximum: last.value, currency: currency)
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
  private mutating func sum() -> Sum? {
    attempt { parser in
      let before = parser.accept(Concept.currencyPrefixes)
      guard let number = parser.numeral(), number.tenThousandths.isMultiple(of: 100),
        number.tenThousandths / 10_000 <= PhraseParser.largestCount * 1_000
      else { return nil }
      let behind = parser.accept(Concept.currencies)
      if behind != nil { parser.accept(.wholeMoney) }
      // 人民币 100 元, HKD 100 元: what stands before names the money.
      return (number.tenThousandths / 100, number.multiplier, before ?? behind)
    }
  }
}
