import Diagnostics
import HandbookModel

/// Windows whose anchor stands first, as Chinese has it: `投诉处理完毕后 3 天内`, `预约前 1 天`. What counts
/// from the event on is in WindowsAfter.
extension PhraseParser {
  mutating func anchorThenBounds() -> [Window]? {
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
    if anchor.point != nil, isAtBoundary() { return [phaseWithoutWidth(anchor)] }
    return first(of: [
      { $0.boundsAround(anchor).map { [$0] } }, { $0.boundsBefore(anchor).map { [$0] } },
      { $0.nearbyDay(anchor).map { [$0] } }, { $0.boundsAfter(anchor) },
    ])
  }

  /// `协议中期`: the point itself, and a fault.
  private mutating func phaseWithoutWidth(_ anchor: Anchor) -> Window {
    report(.phaseWithoutWidth(phrase.slice(windowStart..<index)))
    return window(anchor, .zero, .zero)
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
}

extension Diagnostic {
  fileprivate static func phaseWithoutWidth(_ phase: SourceText) -> Diagnostic {
    let language = Lexicon.shared.language(of: phase.text)
    return Diagnostic(
      RuleCode(106), .error, at: phase.whole,
      "'\(phase.text)' does not say how long before or after",
      suggestions: PhraseHint.phase.forms(in: language).map { Suggestion("Write it like '\($0)'") })
  }
}
