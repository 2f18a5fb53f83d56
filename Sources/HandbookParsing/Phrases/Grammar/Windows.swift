import Diagnostics
import HandbookModel

/// Windows: `投诉处理完毕后 3 天内`, `within 3 days after the complaint is closed`.
///
/// Texts put the anchor first and the bounds behind it, or the other way round; Chinese does the
/// one and English the other, but nothing here depends on the language. A list of days (`第 3 天、
/// 第 15 天`) is several windows.
extension PhraseParser {
  mutating func windows() -> [Window]? {
    _ = attempt { $0.count() == 1 && $0.has(.thisVisit) ? true : nil }
    guard let windows = first(of: [{ $0.boundsThenAnchor() }, { $0.anchorThenBounds() }]) else {
      return nil
    }
    visitMade()
    return windows
  }

  /// `3 天内回访一次`, `3 天内完成`: says nothing that the column does not say.
  private mutating func visitMade() {
    accept(.done)
    accept(.thisVisit)
    _ = attempt { parser -> Bool? in
      guard parser.count() == 1 || parser.has(.once) else { return nil }
      parser.accept(.times)
      return true
    }
  }

  func window(_ anchor: Anchor, _ lower: Offset?, _ upper: Offset?) -> Window {
    Window(anchor: anchor, lower: lower.map { Bound($0) }, upper: upper.map { Bound($0) })
  }

  /// A window whose days are counted from the event. They are one less where the event's own day
  /// is day one: by what stands behind the window, or else by the handbook's convention.
  mutating func counted(_ anchor: Anchor, _ lower: Offset?, _ upper: Offset?) -> Window {
    if let stated = attempt({ $0.dayOneBehind() }) { isDayOneSame = stated }
    let isSameDay = isDayOneSame ?? (conventions.dayOne == .sameDay)
    isDayOneSame = nil
    return window(
      anchor, isSameDay ? lower?.countedFromDayOne : lower,
      isSameDay ? upper?.countedFromDayOne : upper)
  }

  /// `（含当日）`, `, not counting that day`
  private mutating func dayOneBehind() -> Bool? {
    let isBracketed = sign("(")
    if !isBracketed { _ = separator() }
    guard let stated = dayOneWord() else { return nil }
    return !isBracketed || sign(")") ? stated : nil
  }

  mutating func dayOneWord() -> Bool? {
    accept([(.dayOneIncluded, true), (.dayOneExcluded, false)])
  }

  /// `左右（前后 2 天）`, `(2 days either side)`: how far a day may be missed.
  mutating func tolerance() -> Offset? {
    attempt { parser in
      guard parser.sign("(") else { return nil }
      let isBefore = parser.has(.around)
      parser.accept(.within)
      guard let width = parser.offset(), parser.has(.around) || isBefore else { return nil }
      parser.accept(.inside)
      return parser.sign(")") ? width : nil
    }
  }

  /// The window around a day that is missed by `width` at most; nil where the units differ.
  func around(_ point: Window, _ width: Offset) -> Window? {
    guard let middle = point.lower?.offset, middle.unit == width.unit else { return nil }
    return window(
      point.anchor, Offset(middle.count - width.count, width.unit),
      Offset(middle.count + width.count, width.unit))
  }
}

/// The anchor first, as Chinese has it.
extension PhraseParser {
  private mutating func anchorThenBounds() -> [Window]? {
    accept(.from)
    return attempt { $0.anchored { $0.bounds(of: $1) } }
      ?? attempt { $0.bounds(of: Anchor(.ownEvent)) }
  }

  private mutating func bounds(of anchor: Anchor) -> [Window]? {
    first(of: [
      { $0.boundsAround(anchor).map { [$0] } }, { $0.boundsBefore(anchor).map { [$0] } },
      { $0.nearbyDay(anchor).map { [$0] } }, { $0.boundsAfter(anchor) },
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

  private mutating func boundsAfter(_ anchor: Anchor) -> [Window]? {
    let start = index
    let isAfter = has(.after)
    isDayOneSame = attempt { $0.dayOneAhead() }
    return first(of: [
      { $0.daysByNumber(anchor) }, { $0.limitedBounds(anchor).map { [$0] } },
      { $0.closedBounds(anchor).map { [$0] } }, { $0.openBounds(anchor).map { [$0] } },
      { isAfter ? $0.barePoint(anchor, from: start).map { [$0] } : nil },
    ])
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

  /// A day with its tolerance.
  private mutating func roughly(_ day: Offset, _ anchor: Anchor) -> [Window]? {
    let start = index
    guard has(.roughly) else { return nil }
    guard let width = tolerance() else { return reject(at: start, hint: .about) }
    return around(counted(anchor, day, day), width).map { [$0] } ?? reject(at: start, hint: .about)
  }

  /// `不超过 3 天`, `至少 3 天`, `满 1 个月`
  private mutating func limitedBounds(_ anchor: Anchor) -> Window? {
    guard let limit = accept(.atMost, .byDate, .atLeast, .full), let distance = offset() else {
      return nil
    }
    let isOpen = has(.after)
    switch limit {
    case .atLeast: return counted(anchor, distance, nil)
    case .full: return counted(anchor, distance, isOpen ? nil : distance)
    default:
      accept(.inside)
      return isOpen ? nil : counted(anchor, .zero, distance)
    }
  }

  /// `1 个月至 2 个月内`, `3 天后、1 个月内`, `3 天内`
  private mutating func closedBounds(_ anchor: Anchor) -> Window? {
    if let (lower, upper) = offsetRange(.rangeSign) {
      accept(.inside)
      return counted(anchor, lower, upper)
    }
    guard let distance = offset() else { return nil }
    if has(.inside) { return counted(anchor, .zero, distance) }
    guard has(.after), separator() || has(.rangeSign), let upper = offset(), has(.inside) else {
      return nil
    }
    return counted(anchor, distance, upper)
  }

  /// `7 天后`, `7 天以上`
  private mutating func openBounds(_ anchor: Anchor) -> Window? {
    guard let distance = offset(), has(.after, .orMore) else { return nil }
    return counted(anchor, distance, nil)
  }

  /// `后 7 天`: said of the seventh day, of the days up to it, and of all days from then on.
  private mutating func barePoint(_ anchor: Anchor, from start: Int) -> Window? {
    guard let distance = offset() else { return nil }
    if let window = attempt({ $0.roughly(distance, anchor) }) { return window.first }
    report(.ambiguousWindow(phrase.slice(start..<index)))
    return counted(anchor, distance, distance)
  }
}

extension Offset {
  /// The same day, counted from an event whose own day is day one.
  fileprivate var countedFromDayOne: Offset {
    (unit == .day || unit == .workingDay) && count > 0 ? Offset(count - 1, unit) : self
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
