import Diagnostics
import HandbookModel

/// How many of the cases: `上一统计期完成量的 50%`, `set by Project manager, at least 10%`.
extension PhraseParser {
  /// `由客服主管确定，不低于 10%`
  mutating func delegatedRate() -> Rate? {
    guard has(.byRole) else { return nil }
    return named(\.roles, .role) { parser, role in
      parser.accept(.decides)
      let floor = parser.attempt { parser -> Share? in
        _ = parser.separator()
        return parser.shareWithBound()
      }
      return .delegated(to: role ?? .visitor, floor: floor)
    }
  }

  /// `抽样 20 户`, `sample of 20 households`
  mutating func sampleRate() -> Rate? {
    guard has(.sample), let number = wholeNumber(), number <= PhraseParser.largestCount,
      let unit = accept(Concept.countedUnits)
    else { return nil }
    return .sample(number, unit)
  }

  /// `每户`, `every household`
  mutating func eachRate() -> Rate? {
    guard has(.every) else { return nil }
    return accept(Concept.countedUnits).map(Rate.each)
  }

  /// `100%`, `全部`, and shares of a cohort, which stands before or behind.
  mutating func share() -> Rate? {
    first(of: [
      { parser in
        guard let share = parser.shareWithBound(), parser.has(.of) else { return nil }
        return parser.named(\.denominators, .denominator) {
          $0.isAtEnd() ? .share(share, of: $1) : nil
        }
      },
      { $0.shareWithBound().map { .share($0, of: nil) } },
      { $0.has(.all) ? .share(Share(percent: 100), of: nil) : nil },
      { parser in
        parser.accept(.atLeast)
        return parser.named(\.denominators, .denominator) { parser, cohort in
          parser.shareWithBound().map { .share($0, of: cohort) }
        }
      },
    ])
  }

  /// A rate is a minimum, whether the text says `不低于` or not.
  private mutating func shareWithBound() -> Share? {
    accept(.atLeast)
    guard let share = percentage() else { return nil }
    accept(.orMore)
    return share
  }

  /// `50%`, `百分之五十`, `三成`, `一半`, `0.5%`. A share outside 0 to 100 % is reported, and makes
  /// the whole phrase worth nothing.
  mutating func percentage() -> Share? {
    attempt { parser in
      parser.skipFillers()
      let start = parser.index
      let isNegative = parser.sign("-")
      guard let tenThousandths = parser.percentNumber() else { return nil }
      let basisPoints = tenThousandths / 100
      guard tenThousandths.isMultiple(of: 100) else { return parser.reject(at: start) }
      if isNegative || basisPoints > 10_000 { parser.reportShare(from: start) }
      return Share(basisPoints: basisPoints)
    }
  }

  /// In ten-thousandths of a percent.
  private mutating func percentNumber() -> Int? {
    if has(.half) { return 50 * 10_000 }
    if has(.percentOf) { return numeral()?.tenThousandths }
    guard let number = numeral()?.tenThousandths else { return nil }
    switch accept(.percent, .tenths) {
    case .percent: return number
    case .tenths: return number.multipliedReportingOverflow(by: 10).partialValue
    default: return nil
    }
  }

  private mutating func reportShare(from start: Int) {
    hasNoValue = true
    let text = phrase.slice(start..<index)
    report(
      Diagnostic(
        RuleCode(406), .error, at: text.whole, "'\(text.text)' is not between 0% and 100%"))
  }
}
