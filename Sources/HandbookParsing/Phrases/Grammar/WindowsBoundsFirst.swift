import HandbookModel

/// Windows whose bounds stand before their anchor, as English has it: `from 3 days to 1 month after
/// the repair is finished`.
extension PhraseParser {
  mutating func boundsThenAnchor() -> [Window]? {
    first(of: [
      { $0.withinDistance().map { [$0] } }, { $0.notBeforeDistance().map { [$0] } },
      { $0.betweenDistances().map { [$0] } }, { $0.namedDay().map { [$0] } },
      { $0.inNumberedStretch().map { [$0] } }, { $0.numberedDays() },
      { $0.aboutDay().map { [$0] } },
      { $0.distanceAlone().map { [$0] } },
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
    case .after: anchor().map { counted($0, near, far) }
    case .before: anchor().map { window($0, far.negated, near.negated) }
    default: mayOmitAnchor ? counted(Anchor(.ownEvent), near, far) : nil
    }
  }

  /// `at least 7 days after X`
  private mutating func notBeforeDistance() -> Window? {
    guard has(.notBefore, .moreThan), let distance = offset(), has(.after) else { return nil }
    return anchor().map { counted($0, distance, nil) }
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

  /// `on the 7th day after X`, `on day 3 and day 15 after X`, `on day 3 and day 15`
  private mutating func numberedDays() -> [Window]? {
    guard has(.on) else { return nil }
    var days: [Offset] = []
    repeat {
      accept(.on)
      guard let day = numberedDay() else { return nil }
      days.append(day)
    } while attempt({ $0.separator() && $0.peeksNumberedDay() ? true : nil }) != nil
    let anchor = has(.after) ? anchor() : Anchor(.ownEvent)
    return anchor.map { anchor in days.map { counted(anchor, $0, $0) } }
  }

  private mutating func numberedDay() -> Offset? {
    first(of: [{ $0.numberedUnit() }, { $0.unitWithNumber() }])
  }

  private func peeksNumberedDay() -> Bool {
    var copy = self
    copy.accept(.on)
    return copy.numberedDay() != nil
  }

  /// `about the 7th day after X (2 days either side)`, `about 7 days after X (…)`
  private mutating func aboutDay() -> Window? {
    accept(.on)
    let start = index
    guard has(.roughly) else { return nil }
    accept(.on)
    guard let day = numberedDay() ?? offset(), has(.after), let anchor = anchor() else {
      return nil
    }
    guard let width = tolerance() else { return reject(at: start, hint: .about) }
    return around(counted(anchor, day, day), width) ?? reject(at: start, hint: .about)
  }

  /// `in the first week after X`
  private mutating func inNumberedStretch() -> Window? {
    guard has(.within, .of, .on), let number = ordinalNumber(), number > 0,
      let unit = accept(Concept.stretchUnits), let lower = unit.times(number - 1),
      let upper = unit.times(number), has(.after)
    else { return nil }
    return anchor().map { window($0, lower.count == 0 ? .zero : lower, upper) }
  }

  private mutating func numberedUnit() -> Offset? {
    guard let number = ordinalNumber() else { return nil }
    // The days of a list share their unit: on the 3rd and 15th day.
    let unit = accept(Concept.offsetUnits) ?? unitAhead()
    return unit?.times(number)
  }

  /// The unit that stands behind a list of ordinals.
  private func unitAhead() -> Offset? {
    var copy = self
    while copy.separator(), copy.ordinalNumber() != nil {}
    return copy.accept(Concept.offsetUnits)
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
    return counted(anchor, distance, distance)
  }
}
