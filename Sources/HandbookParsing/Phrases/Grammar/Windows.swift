import Diagnostics
import HandbookModel

/// Windows: `投诉处理完毕后 3 天内`, `within 3 days after the complaint is closed`.
///
/// Texts put the anchor first and the bounds behind it, or the other way round; Chinese does the
/// one and English the other, but nothing here depends on the language.
extension PhraseParser {
  /// One window, or the phases of an event that lasts.
  mutating func phases() -> Deadline? {
    var windows: [Window] = []
    repeat {
      let start = index
      guard let window = window() else { return nil }
      let isPhase = window.anchor.point != nil && windows.allSatisfy { $0.anchor.point != nil }
      guard windows.isEmpty || isPhase else { return reject(at: start) }
      windows.append(window)
    } while separator()
    return .phases(windows)
  }

  private mutating func window() -> Window? {
    first(of: [{ $0.boundsThenAnchor() }, { $0.anchorThenBounds() }])
  }

  private func window(_ anchor: Anchor, _ lower: Offset?, _ upper: Offset?) -> Window {
    Window(anchor: anchor, lower: lower.map { Bound($0) }, upper: upper.map { Bound($0) })
  }
}

// MARK: The anchor first

extension PhraseParser {
  private mutating func anchorThenBounds() -> Window? {
    accept(.from)
    return attempt { $0.anchored { $0.bounds(of: $1) } }
      ?? attempt { $0.bounds(of: Anchor(.ownEvent)) }
  }

  private mutating func bounds(of anchor: Anchor) -> Window? {
    first(of: [
      { $0.boundsAround(anchor) }, { $0.boundsBefore(anchor) }, { $0.nearbyDay(anchor) },
      { $0.boundsAfter(anchor) },
    ])
  }

  /// `前后 7 天`
  private mutating func boundsAround(_ anchor: Anchor) -> Window? {
    guard has(.around), let width = offset() else { return nil }
    accept(.inside)
    return window(anchor, width.negated, width)
  }

  /// `前 3 天内`, `前 1 天`, `前 5 至 3 天`
  private mutating func boundsBefore(_ anchor: Anchor) -> Window? {
    guard has(.before) else { return nil }
    if let (far, near) = offsetRange(.rangeSign) {
      accept(.inside)
      let ordered = far.count >= near.count || far.unit != near.unit
      return window(anchor, (ordered ? far : near).negated, (ordered ? near : far).negated)
    }
    accept(.ordinal)
    guard let distance = offset() else { return nil }
    return window(anchor, distance.negated, has(.inside) ? .zero : distance.negated)
  }

  /// `当日`, `次日`, `次日内`
  private mutating func nearbyDay(_ anchor: Anchor) -> Window? {
    accept(.after)
    let day = Offset(1, .day)
    if has(.sameDay) {
      accept(.inside)
      return window(anchor, .zero, .zero)
    }
    guard has(.nextDay) else { return nil }
    return window(anchor, has(.inside) ? .zero : day, day)
  }

  private mutating func boundsAfter(_ anchor: Anchor) -> Window? {
    let start = index
    let isAfter = has(.after)
    return first(of: [
      { $0.dayByNumber(anchor) }, { $0.limitedBounds(anchor) }, { $0.closedBounds(anchor) },
      { $0.openBounds(anchor) },
      { isAfter ? $0.barePoint(anchor, from: start) : nil },
    ])
  }

  /// `第 7 天`
  private mutating func dayByNumber(_ anchor: Anchor) -> Window? {
    guard has(.ordinal), let distance = offset() else { return nil }
    return window(anchor, distance, distance)
  }

  /// `不超过 3 天`, `至少 3 天`, `满 1 个月`
  private mutating func limitedBounds(_ anchor: Anchor) -> Window? {
    guard let limit = accept(.atMost, .byDate, .atLeast, .full), let distance = offset() else {
      return nil
    }
    let isOpen = has(.after)
    switch limit {
    case .atLeast: return window(anchor, distance, nil)
    case .full: return window(anchor, distance, isOpen ? nil : distance)
    default:
      accept(.inside)
      return isOpen ? nil : window(anchor, .zero, distance)
    }
  }

  /// `1 个月至 2 个月内`, `3 天后、1 个月内`, `3 天内`
  private mutating func closedBounds(_ anchor: Anchor) -> Window? {
    if let (lower, upper) = offsetRange(.rangeSign) {
      accept(.inside)
      return window(anchor, lower, upper)
    }
    guard let distance = offset() else { return nil }
    if has(.inside) { return window(anchor, .zero, distance) }
    guard has(.after), separator() || has(.rangeSign), let upper = offset(), has(.inside) else {
      return nil
    }
    return window(anchor, distance, upper)
  }

  /// `7 天后`, `7 天以上`
  private mutating func openBounds(_ anchor: Anchor) -> Window? {
    guard let distance = offset(), has(.after, .orMore) else { return nil }
    return window(anchor, distance, nil)
  }

  /// `后 7 天`: said of the seventh day, of the days up to it, and of all days from then on.
  private mutating func barePoint(_ anchor: Anchor, from start: Int) -> Window? {
    guard let distance = offset() else { return nil }
    report(.ambiguousWindow(phrase.slice(start..<index)))
    return window(anchor, distance, distance)
  }
}

// MARK: The bounds first

extension PhraseParser {
  private mutating func boundsThenAnchor() -> Window? {
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

extension Diagnostic {
  static func ambiguousWindow(_ text: SourceText) -> Diagnostic {
    let language = Lexicon.shared.language(of: text.text)
    return Diagnostic(
      RuleCode(427), .warning, at: text.whole,
      "'\(text.text)' may mean the day itself, the days up to it, or all days from then on",
      explanation: "It is read as the day itself.",
      suggestions: PhraseKind.windowForms(in: language).map { Suggestion("Write it like '\($0)'") })
  }
}
