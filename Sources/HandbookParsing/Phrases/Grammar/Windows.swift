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

  func window(_ anchor: Anchor, _ lower: Offset?, _ upper: Offset?) -> Window {
    Window(anchor: anchor, lower: lower.map { Bound($0) }, upper: upper.map { Bound($0) })
  }
}

/// The anchor first, as Chinese has it.
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

  /// `第 7 天`, `第 3 天至第 5 天`
  private mutating func dayByNumber(_ anchor: Anchor) -> Window? {
    guard has(.ordinal), let first = offset() else { return nil }
    let last = attempt { parser -> Offset? in
      guard parser.has(.rangeSign) else { return nil }
      parser.accept(.ordinal)
      return parser.offset()
    }
    return window(anchor, first, last ?? first)
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
