import HandbookModel

/// At which hours visits are made: `建议 10:30–11:40、15:00–18:00；避开 12:00–14:00`.
extension PhraseParser {
  private enum Sort { case required, recommended, avoided }

  /// A word holds for all stretches behind it, up to the next word; without one they are required.
  mutating func visitHours() -> VisitHours? {
    var hours = VisitHours()
    var sort = Sort.required
    repeat {
      if let next = hourSort() { sort = next }
      guard let range = hourRange() else { return nil }
      let own = attempt { parser -> Sort? in
        guard parser.sign("("), let sort = parser.hourSort(), parser.sign(")") else { return nil }
        return sort
      }
      switch own ?? sort {
      case .required: hours.required.append(range)
      case .recommended: hours.recommended.append(range)
      case .avoided: hours.avoided.append(range)
      }
    } while separator()
    return hours
  }

  private mutating func hourSort() -> Sort? {
    let sort: Sort? = accept([
      (.hoursRequired, .required), (.hoursRecommended, .recommended), (.hoursAvoided, .avoided),
    ])
    if sort != nil { _ = sign(":") }
    return sort
  }
}
