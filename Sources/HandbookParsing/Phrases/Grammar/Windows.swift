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

  mutating func counted(_ anchor: Anchor, _ lower: Offset?, _ upper: Offset?) -> Window {
    counted(window(anchor, lower, upper))
  }

  /// A window whose days are counted from the event. They are one less where the event's own day
  /// is day one: by what stands behind the window, or else by the handbook's convention.
  mutating func counted(_ window: Window) -> Window {
    if let stated = attempt({ $0.dayOneBehind() }) { isDayOneSame = stated }
    let stated = isDayOneSame
    isDayOneSame = nil
    var window = window
    if stated == false, window.lower?.offset == .zero { window.lower?.isIncluded = false }
    guard stated ?? (conventions.dayOne == .sameDay) else { return window }
    window.lower?.countFromDayOne()
    window.upper?.countFromDayOne()
    return window
  }

  /// A window that ends with the event, whose own day the text may leave out.
  mutating func ending(_ window: Window) -> Window {
    guard let stated = attempt({ $0.dayOneBehind() }) else { return window }
    return Window(
      anchor: window.anchor, lower: window.lower, upper: Bound(.zero, isIncluded: stated))
  }

  /// `（含当日）`, `, not counting that day`
  private mutating func dayOneBehind() -> Bool? {
    let isBracketed = sign("(")
    if !isBracketed { _ = separator() }
    guard let stated = dayOneWord() else { return nil }
    return !isBracketed || sign(")") ? stated : nil
  }

  /// `3 天`, `3 天（不含）`
  mutating func bound() -> Bound? {
    guard let offset = offset() else { return nil }
    return Bound(offset, isIncluded: inclusion() ?? true)
  }

  /// Two lengths and the sign between them; a unit may stand once, behind the second.
  mutating func boundRange(_ joints: Concept...) -> (first: Bound, last: Bound)? {
    first(of: [
      { parser in
        guard let first = parser.bound(), parser.accept(among: joints) != nil,
          let last = parser.bound()
        else { return nil }
        return (first, last)
      },
      { parser in
        parser.offsetRange(joints).map { (Bound($0.lower), Bound($0.upper)) }
      },
    ])
  }

  func saysDayOne() -> Bool {
    var copy = self
    return copy.sign("(") && copy.dayOneWord() != nil
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
    if let window = attempt({ $0.untilAfter() }) { return [window] }
    accept(.from)
    return attempt { $0.anchored { $0.bounds(of: $1) } }
      ?? attempt { $0.bounds(of: Anchor(.ownEvent)) }
  }

  /// `至交付后 7 天止`
  private mutating func untilAfter() -> Window? {
    guard has(.until) else { return nil }
    return anchored { parser, anchor in
      guard parser.has(.after), let upper = parser.bound() else { return nil }
      parser.accept(.untilBehind)
      return Window(anchor: anchor, lower: nil, upper: upper)
    }
  }

  private mutating func bounds(of anchor: Anchor) -> [Window]? {
    if anchor.point != nil, isAtBoundary() { return reject(at: index, hint: .phase) }
    return first(of: [
      { $0.boundsAround(anchor).map { [$0] } }, { $0.boundsBefore(anchor).map { [$0] } },
      { $0.nearbyDay(anchor).map { [$0] } }, { $0.boundsAfter(anchor) },
    ])
  }

  /// `前后 7 天`, `前后不满 7 天`, `前后不限`
  private mutating func boundsAround(_ anchor: Anchor) -> Window? {
    guard has(.around) else { return nil }
    if has(.unlimited) { return window(anchor, nil, nil) }
    let isIncluded = !has(.lessThan)
    guard let width = offset() else { return nil }
    accept(.inside)
    return Window(
      anchor: anchor, lower: Bound(width.negated, isIncluded: isIncluded),
      upper: Bound(width, isIncluded: isIncluded))
  }

  private mutating func boundsBefore(_ anchor: Anchor) -> Window? {
    guard has(.before) else { return nil }
    return first(of: [
      { $0.comparedBefore(anchor) }, { $0.rangeAcross(anchor) },
      { $0.boundRange(.rangeSign).map { PhraseParser.window(before: anchor, $0.first, $0.last) } },
      { $0.lengthBefore(anchor) }, { $0.allBefore(anchor) },
    ])
    .map { window in
      accept(.inside)
      return window
    }
  }

  /// `前至少 3 天`, `前超过 3 天`, `前不满 3 天`
  private mutating func comparedBefore(_ anchor: Anchor) -> Window? {
    guard let side = accept(.atLeast, .moreThan, .lessThan), let distance = offset() else {
      return nil
    }
    let end = Bound(distance.negated, isIncluded: side == .atLeast)
    return side == .lessThan
      ? ending(Window(anchor: anchor, lower: end, upper: Bound(.zero)))
      : Window(anchor: anchor, lower: nil, upper: end)
  }

  /// `前 3 天至后 7 天`
  private mutating func rangeAcross(_ anchor: Anchor) -> Window? {
    guard let lower = bound(), has(.rangeSign), has(.after), let upper = bound() else {
      return nil
    }
    return Window(anchor: anchor, lower: lower.negated, upper: upper)
  }

  /// `前 3 天内`, `前 1 天`, `前 7 天起`
  private mutating func lengthBefore(_ anchor: Anchor) -> Window? {
    accept(.ordinal)
    guard let distance = bound()?.negated else { return nil }
    if has(.onwards) { return Window(anchor: anchor, lower: distance, upper: nil) }
    guard has(.inside) else { return Window(anchor: anchor, lower: distance, upper: distance) }
    return ending(Window(anchor: anchor, lower: distance, upper: Bound(.zero)))
  }

  /// `前`, `前（不含当日）`
  private mutating func allBefore(_ anchor: Anchor) -> Window? {
    guard !isGuessing else { return nil }
    let isIncluded = conventions.before != .exclusive
    let all = Window(anchor: anchor, lower: nil, upper: Bound(.zero, isIncluded: isIncluded))
    let window = ending(all)
    return isAtBoundary() ? window : nil
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
    report(.ambiguousWindow(phrase.slice(start..<index)))
    return counted(anchor, distance, distance)
  }
}

extension Bound {
  /// The same day, where the event's own day is day one.
  fileprivate mutating func countFromDayOne() {
    guard offset.unit == .day || offset.unit == .workingDay, offset.count > 0 else { return }
    offset.count -= 1
  }

  /// As far on the other side of the event.
  var negated: Bound { Bound(offset.negated, isIncluded: isIncluded) }
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
