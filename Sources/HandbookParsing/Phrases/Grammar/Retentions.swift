import HandbookModel

/// How long records are kept: `存档后 2 年`, `at least 1 year and at most 3 years after archiving`.
extension PhraseParser {
  mutating func retention() -> Retention? {
    archivedFirst()
    accept(.keep)
    if has(.permanent) { return Retention(minimum: nil, maximum: nil, isPermanent: true) }
    guard let term = first(of: [{ $0.termRange() }, { $0.termBounds() }, { $0.exactTerm() }]) else {
      return nil
    }
    _ = attempt { $0.has(.after) && $0.has(.archived) ? true : nil }
    return term
  }

  private mutating func archivedFirst() {
    _ = attempt { $0.has(.archived) && $0.has(.after) ? true : nil }
  }

  /// `1 至 3 年`
  private mutating func termRange() -> Retention? {
    offsetRange(.rangeSign, .and).map { Retention(minimum: $0.lower, maximum: $0.upper) }
  }

  /// `至少 1 年、至多 3 年`, `不少于 2 年`
  private mutating func termBounds() -> Retention? {
    guard let first = termBound() else { return nil }
    let second = attempt { $0.separator() ? $0.termBound() : nil }
    guard let second else { return first }
    guard (first.minimum == nil) != (second.minimum == nil) else { return nil }
    return Retention(
      minimum: first.minimum ?? second.minimum, maximum: first.maximum ?? second.maximum)
  }

  private mutating func termBound() -> Retention? {
    let before = accept(.atLeast, .atMost)
    accept(.keep)
    guard let term = offset(), let side = before ?? accept(.orMore, .orLess) else { return nil }
    let isMinimum = side == .atLeast || side == .orMore
    return Retention(minimum: isMinimum ? term : nil, maximum: isMinimum ? nil : term)
  }

  /// `2 年` is exactly 2: kept so long, and then destroyed.
  private mutating func exactTerm() -> Retention? {
    offset().map { Retention(minimum: $0, maximum: $0) }
  }
}
