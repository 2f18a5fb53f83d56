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
    // The a of `a week before the sale` is a number.
    while let filler = phrase.word(at: index, meaning: .filler),
      phrase.word(at: index, meaning: .indefinite) == nil
    {
      index += filler.count
    }
    windowStart = index
    guard let windows = first(of: [{ $0.boundsThenAnchor() }, { $0.anchorThenBounds() }]) else {
      return nil
    }
    visitMade()
    return windows
  }

  /// `3 天内回访一次`, `3 天内完成`: says nothing that the column does not say.
  mutating func visitMade() {
    accept(.eachOne)
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
