import HandbookModel

/// How long records are kept: `存档后 2 年`, `at least 1 year and at most 3 years after archiving`.
extension PhraseParser {
  mutating func retention() -> Retention? {
    guard
      let retention = first(of: [
        { $0.retentionAfterArchiving() }, { $0.anchorThenTerm() }, { $0.termThenAnchor() },
      ])
    else { return nil }
    _ = attempt { $0.separator() && $0.has(.destroyed) ? true : nil }
    return retention
  }

  private mutating func retentionAfterArchiving() -> Retention? {
    keep()
    archivedFirst()
    keep()
    if has(.permanent) { return Retention(minimum: nil, maximum: nil, isPermanent: true) }
    guard let term = term() else { return nil }
    _ = attempt { $0.has(.after) && $0.has(.archived) ? true : nil }
    return isAtBoundary() ? term : nil
  }

  /// `合同期满后 5 年`, `保存至合同期满后至少 5 年`
  private mutating func anchorThenTerm() -> Retention? {
    keep()
    accept(.until, .from)
    return anchored { parser, anchor in
      guard parser.has(.after) else { return nil }
      parser.keep()
      if parser.has(.permanent) {
        return Retention(minimum: nil, maximum: nil, isPermanent: true, anchor: anchor)
      }
      return parser.term()?.counted(from: anchor)
    }
  }

  /// `5 years after the contract ends`
  private mutating func termThenAnchor() -> Retention? {
    keep()
    guard let term = term(), has(.after) else { return nil }
    return anchored { parser, anchor in
      parser.isAtBoundary() ? term.counted(from: anchor) : nil
    }
  }

  private mutating func keep() {
    if has(.keep) { _ = sign(":") }
  }

  private mutating func term() -> Retention? {
    first(of: [{ $0.termRange() }, { $0.termBounds() }, { $0.exactTerm() }])
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

extension Retention {
  fileprivate func counted(from anchor: Anchor) -> Retention {
    Retention(minimum: minimum, maximum: maximum, isPermanent: isPermanent, anchor: anchor)
  }
}
