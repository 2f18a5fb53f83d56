import HandbookModel

/// Windows whose bounds stand before their anchor, as English has it: `from 3 days to 1 month after
/// the repair is finished`.
extension PhraseParser {
  mutating func boundsThenAnchor() -> Window? {
    first(of: [
      { $0.withinDistance() }, { $0.notBeforeDistance() }, { $0.betweenDistances() },
      { $0.namedDay() }, { $0.numberedDay() }, { $0.distanceAlone() },
    ])
  }

  /// The anchor that ends a window.
  private mutating func anchor() -> Anchor? { anchored { $0.isAtBoundary() ? $1 : nil } }

  /// `within 3 days after X`, `up to 7 days either side of X`, `within 3 to 7 days of X`
  private mutating func withinDistance() -> Window? {
    guard has(.within) else { return nil }
    if let range = offsetRange(.rangeSign) { return distances(range.lower, range.upper) }
    guard let distance = offset() else { return nil }
    if has(.around) { return anchor().map { window($0, distance.negated, distance) } }
    return distances(.zero, distance)
  }

  /// The side on which the two distances lie, and the anchor; no side: after the own event.
  private mutating func distances(
    _ near: Offset, _ far: Offset, mayOmitAnchor: Bool = true
  ) -> Window? {
    switch accept(.after, .before) {
    case .after: anchor().map { window($0, near, far) }
    case .before: anchor().map { window($0, far.negated, near.negated) }
    default: mayOmitAnchor ? window(Anchor(.ownEvent), near, far) : nil
    }
  }

  /// `at least 7 days after X`
  private mutating func notBeforeDistance() -> Window? {
    guard has(.notBefore, .moreThan), let distance = offset(), has(.after) else { return nil }
    return anchor().map { window($0, distance, nil) }
  }

  /// `from 3 days to 1 month after X`, `between 1 and 2 months after X`
  private mutating func betweenDistances() -> Window? {
    accept(.from, .between)
    guard let range = offsetRange(.rangeSign, .and) else { return nil }
    return distances(range.lower, range.upper, mayOmitAnchor: false)
  }

  /// `on the day of X`, `the day before X`, `the day after X`
  private mutating func namedDay() -> Window? {
    guard let day = accept(.sameDay, .dayBefore, .nextDay) else { return nil }
    let offset = Offset(day == .sameDay ? 0 : day == .dayBefore ? -1 : 1, .day)
    return anchor().map { window($0, offset, offset) }
  }

  /// `on the 7th day after X`, `on day 7 after X`
  private mutating func numberedDay() -> Window? {
    guard has(.on), let distance = first(of: [{ $0.numberedUnit() }, { $0.unitWithNumber() }]),
      has(.after)
    else { return nil }
    return anchor().map { window($0, distance, distance) }
  }

  private mutating func numberedUnit() -> Offset? {
    guard let number = wholeNumber(), has(.ordinalSuffix) else { return nil }
    return accept(Concept.offsetUnits)?.times(number)
  }

  private mutating func unitWithNumber() -> Offset? {
    guard let unit = accept(Concept.offsetUnits), let number = wholeNumber() else { return nil }
    return unit.times(number)
  }

  /// `1 day before X`; `7 days after X` leaves open what is meant.
  private mutating func distanceAlone() -> Window? {
    let start = index
    guard let distance = offset(), let side = accept(.after, .before) else { return nil }
    let end = index
    guard let anchor = anchor() else { return nil }
    if side == .before { return window(anchor, distance.negated, distance.negated) }
    report(.ambiguousWindow(phrase.slice(start..<end)))
    return window(anchor, distance, distance)
  }
}
