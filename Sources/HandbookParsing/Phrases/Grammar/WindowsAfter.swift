import HandbookModel

/// What may stand behind an event: `后 3 天内`, `后第 7 天`, `3 天后、1 个月内`.
extension PhraseParser {
  mutating func boundsAfter(_ anchor: Anchor) -> [Window]? {
    let start = index
    let isAfter = has(.after)
    isDayOneSame = attempt { $0.dayOneAhead() }
    return first(of: [
      { $0.daysByNumber(anchor) }, { $0.limitedBounds(anchor).map { [$0] } },
      { $0.closedBounds(anchor).map { [$0] } }, { $0.openBounds(anchor).map { [$0] } },
      { isAfter ? $0.listedDays(anchor) : nil },
      { isAfter ? $0.barePoint(anchor, from: start).map { [$0] } : nil },
      { isAfter ? $0.allAfter(anchor).map { [$0] } : nil },
    ])
  }

  /// `后`, `后（不含当日）`: at any time from then on.
  private mutating func allAfter(_ anchor: Anchor) -> Window? {
    // Before 后, any words would pass for a misspelt event.
    guard !isGuessing else { return nil }
    let window = counted(anchor, .zero, nil)
    return isAtBoundary() ? window : nil
  }

  /// `含当日` in `后（含当日）3 天内`
  private mutating func dayOneAhead() -> Bool? {
    let isBracketed = sign("(")
    guard let stated = dayOneWord() else { return nil }
    return !isBracketed || sign(")") ? stated : nil
  }

  /// `第 7 天`, `第 3 天至第 5 天`, `第 3、7、15 天`, `第 7 天左右（前后 2 天）`, `第 1 周内`
  private mutating func daysByNumber(_ anchor: Anchor) -> [Window]? {
    guard has(.ordinal) else { return nil }
    if let days = attempt({ $0.dayNumbers() }) { return days.map { counted(anchor, $0, $0) } }
    if let stretch = attempt({ $0.stretchByNumber(anchor) }) { return [stretch] }
    guard let first = offset() else { return nil }
    let last = attempt { parser -> Offset? in
      guard parser.has(.rangeSign) else { return nil }
      parser.accept(.ordinal)
      return parser.offset()
    }
    if let last {
      accept(.inside)
      return [counted(anchor, first, last)]
    }
    return attempt { $0.roughly(first, anchor) } ?? [counted(anchor, first, first)]
  }

  /// `1 周内` in `第 1 周内`, and months: a stretch that begins when the ones before have passed.
  private mutating func stretchByNumber(_ anchor: Anchor) -> Window? {
    guard let number = wholeNumber(), number > 0, let unit = accept(Concept.stretchUnits),
      let lower = unit.times(number - 1), let upper = unit.times(number), has(.inside)
    else { return nil }
    return window(anchor, lower.count == 0 ? .zero : lower, upper)
  }

  /// The 3, 7 and 15 of `第 3、7、15 天`.
  private mutating func dayNumbers() -> [Offset]? {
    var numbers: [Int] = []
    repeat {
      accept(.ordinal)
      guard let number = wholeNumber() else { return nil }
      numbers.append(number)
    } while separator()
    guard numbers.count > 1, let unit = accept(Concept.offsetUnits) else { return nil }
    let offsets = numbers.compactMap { unit.times($0) }
    return offsets.count == numbers.count ? offsets : nil
  }

  /// The days of `后 1、3、7 天`.
  private mutating func listedDays(_ anchor: Anchor) -> [Window]? {
    dayNumbers()?.map { counted(anchor, $0, $0) }
  }

  /// A day with its tolerance.
  private mutating func roughly(_ day: Offset, _ anchor: Anchor) -> [Window]? {
    let start = index
    guard has(.roughly) else { return nil }
    guard let width = tolerance() else { return reject(at: start, hint: .about) }
    return around(counted(anchor, day, day), width).map { [$0] } ?? reject(at: start, hint: .about)
  }

  /// `不超过 3 天`, `不满 3 天`, `至少 3 天`, `超过 3 天`, `满 1 个月`
  private mutating func limitedBounds(_ anchor: Anchor) -> Window? {
    let words: [Concept] = [.atMost, .byDate, .lessThan, .atLeast, .moreThan, .full]
    guard let limit = accept(among: words), let distance = offset() else { return nil }
    let isOpen = has(.after)
    let isIncluded = limit != .lessThan && limit != .moreThan
    let end = Bound(distance, isIncluded: isIncluded)
    switch limit {
    case .atLeast, .moreThan: return counted(Window(anchor: anchor, lower: end, upper: nil))
    case .full: return counted(anchor, distance, isOpen ? nil : distance)
    default:
      accept(.inside)
      let window = Window(anchor: anchor, lower: Bound(.zero), upper: end)
      return isOpen ? nil : counted(window)
    }
  }

  /// `1 个月至 2 个月内`, `3 天后、1 个月内`, `3 天内`
  private mutating func closedBounds(_ anchor: Anchor) -> Window? {
    if let (lower, upper) = attempt({ $0.boundRange(.rangeSign) }) {
      accept(.inside)
      return counted(Window(anchor: anchor, lower: lower, upper: upper))
    }
    guard let distance = offset() else { return nil }
    if has(.inside) { return counted(anchor, .zero, distance) }
    guard has(.after) else { return nil }
    let lower = Bound(distance, isIncluded: afterIsIncluded())
    guard separator() || has(.rangeSign), let upper = bound(), has(.inside) else { return nil }
    return counted(Window(anchor: anchor, lower: lower, upper: upper))
  }

  /// `7 天后`, `7 天以上`
  private mutating func openBounds(_ anchor: Anchor) -> Window? {
    guard let distance = offset(), let word = accept(.after, .orMore) else { return nil }
    let isIncluded = word == .orMore || afterIsIncluded()
    let lower = Bound(distance, isIncluded: isIncluded)
    return counted(Window(anchor: anchor, lower: lower, upper: nil))
  }

  /// Whether the third day is one of those `3 天后`: by the text, or else by the handbook.
  private mutating func afterIsIncluded() -> Bool {
    inclusion() ?? (conventions.after != .exclusive)
  }

  /// `后 7 天`: said of the seventh day, of the days up to it, and of all days from then on.
  private mutating func barePoint(_ anchor: Anchor, from start: Int) -> Window? {
    guard let distance = offset() else { return nil }
    if let window = attempt({ $0.roughly(distance, anchor) }) { return window.first }
    // In a list of days only days can be meant.
    if !peeksListedDay() { report(.ambiguousWindow(phrase.slice(start..<index))) }
    return counted(anchor, distance, distance)
  }
}
