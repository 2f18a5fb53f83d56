import HandbookModel

/// Windows whose bounds stand before their anchor, as English has it: `from 3 days to 1 month after
/// the repair is finished`.
extension PhraseParser {
  mutating func boundsThenAnchor() -> [Window]? {
    first(of: [
      { $0.atAnyTime().map { [$0] } }, { $0.rangeWithin().map { [$0] } },
      { $0.comparedDistance().map { [$0] } }, { $0.betweenDistances().map { [$0] } },
      { $0.fromBefore().map { [$0] } }, { $0.untilDistance().map { [$0] } },
      { $0.namedDay().map { [$0] } }, { $0.inNumberedStretch().map { [$0] } },
      { $0.numberedDays() }, { $0.aboutDay().map { [$0] } }, { $0.distanceAlone().map { [$0] } },
      { $0.distanceLater().map { [$0] } },
      { $0.sideAlone().map { [$0] } },
    ])
  }

  /// The anchor that ends a window.
  private mutating func anchor() -> Anchor? { anchored { $0.isAtBoundary() ? $1 : nil } }

  /// `at any time after X`, `at any time before or after X`
  private mutating func atAnyTime() -> Window? {
    guard has(.anyTime), let side = accept(.around, .after, .before), let anchor = anchor() else {
      return nil
    }
    switch side {
    case .after: return counted(anchor, .zero, nil)
    case .before:
      let isIncluded = conventions.before != .exclusive
      return ending(
        Window(anchor: anchor, lower: nil, upper: Bound(.zero, isIncluded: isIncluded)))
    default: return window(anchor, nil, nil)
    }
  }

  /// `after X`, `after each X`, `before X`: at any time on that side.
  private mutating func sideAlone() -> Window? {
    guard !isGuessing, let side = accept(.after, .before) else { return nil }
    accept(.eachTime)
    guard let anchor = anchor() else { return nil }
    if side == .after { return counted(anchor, .zero, nil) }
    let isIncluded = conventions.before != .exclusive
    return ending(Window(anchor: anchor, lower: nil, upper: Bound(.zero, isIncluded: isIncluded)))
  }

  /// `within 3 to 7 days of X`
  private mutating func rangeWithin() -> Window? {
    guard has(.within), let range = boundRange(.rangeSign) else { return nil }
    return distances(range.first, range.last)
  }

  /// `within 3 days after X`, `less than 3 days before X`, `at least 7 days after X`,
  /// `up to 7 days either side of X`, `exactly 3 hours after X`
  private mutating func comparedDistance() -> Window? {
    guard let word = accept(.within, .lessThan, .notBefore, .moreThan, .exactly),
      let distance = offset()
    else { return nil }
    let end = Bound(distance, isIncluded: word != .lessThan && word != .moreThan)
    switch word {
    case .within, .lessThan:
      guard !has(.around) else {
        return anchor().map { Window(anchor: $0, lower: end.negated, upper: end) }
      }
      return distances(Bound(.zero), end)
    case .exactly: return distances(end, end)
    default: return distancesBeyond(end)
    }
  }

  /// The side on which the two distances lie, and the anchor; no side: after the own event.
  private mutating func distances(
    _ first: Bound, _ last: Bound, mayOmitAnchor: Bool = true
  ) -> Window? {
    switch accept(.after, .before) {
    case .after: anchor().map { counted(Window(anchor: $0, lower: first, upper: last)) }
    case .before:
      anchor().map { anchor in
        let window = PhraseParser.window(before: anchor, first, last)
        return window.upper?.offset == .zero ? ending(window) : window
      }
    default:
      mayOmitAnchor
        ? counted(Window(anchor: Anchor(.ownEvent), lower: first, upper: last)) : nil
    }
  }

  /// Everything from a distance on, away from the anchor.
  private mutating func distancesBeyond(_ near: Bound) -> Window? {
    switch accept(.after, .before) {
    case .after: anchor().map { counted(Window(anchor: $0, lower: near, upper: nil)) }
    case .before: anchor().map { Window(anchor: $0, lower: nil, upper: near.negated) }
    default: nil
    }
  }

  /// `from 3 days to 1 month after X`, `between 1 and 2 months after X`
  private mutating func betweenDistances() -> Window? {
    accept(.from, .between)
    guard let range = boundRange(.rangeSign, .and) else { return nil }
    return distances(range.first, range.last, mayOmitAnchor: false)
  }

  /// `from 3 days before to 7 days after X`, `from 3 days before X on`
  private mutating func fromBefore() -> Window? {
    guard has(.from), let lower = bound()?.negated, has(.before) else { return nil }
    if has(.rangeSign) {
      guard let upper = bound(), has(.after) else { return nil }
      return anchor().map { Window(anchor: $0, lower: lower, upper: upper) }
    }
    return anchored { parser, anchor in
      parser.has(.onwards) ? Window(anchor: anchor, lower: lower, upper: nil) : nil
    }
  }

  /// `until 7 days after X`
  private mutating func untilDistance() -> Window? {
    guard has(.until), let upper = bound(), has(.after) else { return nil }
    return anchor().map { Window(anchor: $0, lower: nil, upper: upper) }
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
      days += furtherNumbers(after: day)
    } while attempt({ $0.separator() && $0.peeksNumberedDay() ? true : nil }) != nil
    let anchor = has(.after) ? anchor() : Anchor(.ownEvent)
    return anchor.map { anchor in days.map { counted(anchor, $0, $0) } }
  }

  /// The 3 and 7 of `on days 1, 3 and 7`.
  private mutating func furtherNumbers(after day: Offset) -> [Offset] {
    var days: [Offset] = []
    while let number = attempt({ $0.separator() && !$0.peeksNumberedDay() ? $0.count() : nil }) {
      days.append(Offset(number, day.unit))
    }
    return days
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
    guard let day = numberedDay() ?? offset(), has(.after) else { return nil }
    let hasTolerance = phrase.atoms[index...].contains { $0.text == "(" }
    guard let anchor = anchor() else {
      return hasTolerance ? nil : reject(at: start, hint: .about)
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
    while copy.separator() {
      copy.accept(.on)
      guard copy.ordinalNumber() != nil else { break }
    }
    return copy.accept(Concept.offsetUnits)
  }

  private mutating func unitWithNumber() -> Offset? {
    guard let unit = accept(Concept.offsetUnits), let number = wholeNumber() else { return nil }
    return unit.times(number)
  }

  /// `two weeks later` leaves open what is meant.
  private mutating func distanceLater() -> Window? {
    let start = index
    guard let distance = offset(), has(.later) else { return nil }
    report(.ambiguousWindow(phrase.slice(start..<index)))
    return counted(Anchor(.ownEvent), distance, distance)
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

extension PhraseParser {
  /// Between two distances before the anchor, whichever of them is named first.
  static func window(before anchor: Anchor, _ first: Bound, _ last: Bound) -> Window {
    let isFarFirst = first.offset.roughDays >= last.offset.roughDays
    let (far, near) = isFarFirst ? (first, last) : (last, first)
    return Window(anchor: anchor, lower: far.negated, upper: near.negated)
  }
}

extension Offset {
  /// Good enough to tell which of two lengths is meant to be the longer.
  var roughDays: Double {
    switch unit {
    case .hour: Double(count) / 24
    case .day: Double(count)
    case .workingDay: Double(count) * 1.4
    case .halfMonth: Double(count) * 15.2
    case .month: Double(count) * 30.4
    }
  }
}
