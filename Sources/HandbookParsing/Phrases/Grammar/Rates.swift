import Diagnostics
import HandbookModel

/// How many of the cases: `上一统计期完成量的 50%`, `set by Project manager, at least 10%`.
extension PhraseParser {
  /// `由客服主管视情况确定，不低于 10%`, `by the supervisor's decision`
  mutating func delegatedRate() -> Rate? {
    // `at least half of the repairs` names no role.
    guard !peeks(.atLeast), has(.byRole) else { return nil }
    return named(\.roles, .role) { parser, role in
      parser.accept(.decides)
      let floor = parser.attempt { parser -> Share? in
        let isBracketed = parser.sign("(")
        if !isBracketed { _ = parser.separator() }
        guard let floor = parser.shareWithBound() else { return nil }
        return !isBracketed || parser.sign(")") ? floor : nil
      }
      return .delegated(to: role ?? .visitor, floor: floor)
    }
  }

  /// `抽样 20 户`, `sample of 20 households`
  mutating func sampleRate() -> Rate? {
    guard has(.sample), let number = wholeNumber(), number <= PhraseParser.largestCount,
      let unit = accept(Concept.countedUnits)
    else { return nil }
    return .sample(number, unit, repeats: attempt { $0.repetition() })
  }

  /// `每户`, `every household`, `全部业主`
  mutating func eachRate() -> Rate? {
    guard has(.every, .all) else { return nil }
    accept(.of)
    if let unit = attempt({ parser in
      parser.accept(Concept.countedUnits).flatMap { parser.isAtEnd() ? $0 : nil }
    }) {
      return .each(unit)
    }
    // `每位`
    if attempt({ $0.has(.persons) && $0.isAtEnd() ? true : nil }) != nil { return .each(.customer) }
    return ownCases() ? .share(Share(percent: 100), of: nil) : nil
  }

  /// `at least half of the repairs`: of the kind's own cases, whatever word says so.
  private mutating func shareOfOwnCases() -> (Share, DenominatorID?)? {
    guard let share = shareWithBound(), has(.of), ownCases() else { return nil }
    return (share, nil)
  }

  /// `拔牙患者`, `complaints`: words for kinds, events, segments and customers, and no others.
  private mutating func ownCases() -> Bool {
    let start = index
    while !isAtBoundary() {
      skipFillers()
      let atoms = phrase.atoms
      let known = [
        names.kinds.matches(in: atoms, at: index).first?.count,
        names.events.matches(in: atoms, at: index).first?.count,
        names.segments.matches(in: atoms, at: index).first?.count,
      ]
      .compactMap(\.self).max()
      if let known {
        index += known
      } else if accept(Concept.countedUnits) == nil, !has(.person) {
        stuck(at: index)
        return false
      }
    }
    return index > start
  }

  /// `100%`, `全部`, and shares of a cohort, which stands before or behind.
  mutating func share() -> Rate? {
    accept(.sample)
    guard
      let (share, cohort) = first(of: [
        { $0.shareThenCohort() }, { $0.shareOfOwnCases() },
        { $0.shareWithBound().map { ($0, nil) } },
        { $0.has(.all) ? (Share(percent: 100), nil) : nil }, { $0.cohortThenShare() },
      ])
    else { return nil }
    accept(.sample)
    return .share(share, of: cohort, repeats: attempt { $0.repetition() })
  }

  /// `50% of completions of the month`, `全部住户`
  private mutating func shareThenCohort() -> (Share, DenominatorID?)? {
    guard let share = wholeOrShare() else { return nil }
    return named(\.denominators, .denominator) { $0.isAtBoundary() ? (share, $1) : nil }
  }

  /// What stands before a cohort; all of it needs no "of" behind it.
  private mutating func wholeOrShare() -> Share? {
    if let share = attempt({ $0.shareWithBound() }) { return has(.of) ? share : nil }
    guard has(.all) else { return nil }
    return has(.of) || namesCohort() ? Share(percent: 100) : nil
  }

  private func namesCohort() -> Bool {
    var copy = self
    return copy.known(\.denominators, .denominator) { $1 } != nil
  }

  private mutating func cohortThenShare() -> (Share, DenominatorID?)? {
    accept(.atLeast)
    guard !peeks(.atMost, .lessThan, .moreThan) else { return nil }
    return named(\.denominators, .denominator) { parser, cohort in
      _ = parser.sign(":")
      let share = parser.attempt { $0.shareWithBound() }
      return (share ?? (parser.has(.all) ? Share(percent: 100) : nil)).map { ($0, cohort) }
    }
  }

  /// `，可重复`, `(no repeats)`
  private mutating func repetition() -> Repetition? {
    let isBracketed = sign("(")
    if !isBracketed { _ = separator() }
    let stated: Repetition? = accept([(.repeatsAllowed, .allowed), (.repeatsExcluded, .excluded)])
    return !isBracketed || sign(")") ? stated : nil
  }

  /// `部分业主`, `适当比例`, `a sample of the owners`: words without any number.
  mutating func vagueShare() -> Rate? {
    var isVague = false
    while index < phrase.atoms.count {
      if let word = phrase.word(at: index, among: [.vagueShare, .sample]) {
        isVague = true
        index += word.count
      } else if phrase.atoms[index].sort == .word || phrase.word(at: index, meaning: .and) != nil {
        index += 1
      } else {
        return nil
      }
    }
    return isVague ? .vague(phrase.text.trimmed.text) : nil
  }

  /// A rate is a minimum, whether the text says `不低于` or not.
  private mutating func shareWithBound() -> Share? {
    accept(.atLeast)
    guard let share = percentage() else { return nil }
    accept(.orMore)
    return peeks(.rangeSign) ? reject(at: index, hint: .rateRange) : share
  }
}

// MARK: Percentages

extension PhraseParser {
  /// `50%`, `百分之五十`, `三成五`, `一半`, `四分之一`, `0.5%`. A share outside 0 to 100 % is
  /// reported, and makes the whole phrase worth nothing.
  mutating func percentage() -> Share? {
    if let fraction = attempt({ $0.fraction() }) { return Share(basisPoints: fraction) }
    return attempt { parser in
      parser.skipFillers()
      let start = parser.index
      let isNegative = parser.sign("-")
      guard let hundredths = parser.percentNumber() else { return nil }
      let basisPoints = hundredths / 100
      guard hundredths.isMultiple(of: 100) else { return parser.reject(at: start) }
      if isNegative || basisPoints > 10_000 { parser.reportShare(from: start) }
      return Share(basisPoints: basisPoints)
    }
  }

  /// In ten-thousandths of a percent.
  private mutating func percentNumber() -> Int? {
    if has(.half) { return 50 * 10_000 }
    if has(.percentOf) { return numeral()?.tenThousandths }
    let start = index
    guard let number = numeral()?.tenThousandths else { return nil }
    switch accept(.percent, .tenths) {
    case .percent: return number
    case .tenths: return tenths(number)
    default: return peeks(.rangeSign) ? reject(at: start, hint: .rateRange) : nil
    }
  }

  /// `三成`, `三成五`, `三成半`
  private mutating func tenths(_ number: Int) -> Int? {
    let more = attempt { $0.wholeNumber().flatMap { (1...9).contains($0) ? $0 : nil } }
    let ones = more ?? (has(.halfPast) ? 5 : 0)
    let whole = number.multipliedReportingOverflow(by: 10)
    return whole.overflow
      ? nil : whole.partialValue.addingReportingOverflow(ones * 10_000).partialValue
  }

  /// `四分之一`, `three quarters`, in hundredths of a percent. A third is no percentage.
  private mutating func fraction() -> Int? {
    let start = index
    guard let first = count() else { return nil }
    let isHan = has(.fractionOf)
    let above = isHan ? wholeNumber() : first
    let below = isHan ? first : denominatorWord()
    guard let above, let below, below > 1, above <= below else { return nil }
    guard (above * 10_000).isMultiple(of: below) else {
      return reject(at: start, hint: .fraction)
    }
    return above * 10_000 / below
  }

  /// The third of `one third`, the quarter of `a quarter`.
  private mutating func denominatorWord() -> Int? {
    if has(.unitQuarter) { return 4 }
    return skippingFillers { parser in
      parser.atom { Lexicon.shared.numerals.ordinals[$0.text] }
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
