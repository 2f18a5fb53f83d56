import HandbookModel

/// Says what is done by, within or so often as a figure says: the nearest verb that is known.
///
/// Chinese puts the verb behind the figure (三天内回访), English before it (visited within 3 days).
/// A clause with an unknown verb says nothing: guessing would find faults where there are none.
struct NearestAct {
  let clauses: [ProseClause]
  let isHan: Bool

  struct Found {
    var act: Remark.Act?
    var isBare: Bool
    /// It stands in the figure's own clause.
    var isNear = true
  }

  /// Of the figure that is token `index` of clause `number`.
  func act(at index: Int, ofClause number: Int) -> Found {
    let clause = clauses[number]
    let tail = clause.tail(behind: index)
    let behind = clause.acts.first { tail.contains($0.index) && !$0.isWeak }?.act
    let ahead = clause.acts.last { $0.index < index }?.act
    if let act = isHan ? behind : ahead ?? behind { return Found(act: act, isBare: false) }
    // Where the verb would be, nothing may stand that is not known.
    if clause.tokens[isHan ? tail : clause.lead(to: index)].contains(where: \.isUnknown) {
      return Found(
        act: clause.tokens[tail].contains(where: \.namesVisit) ? .visit : nil, isBare: false)
    }
    if let ahead { return Found(act: ahead, isBare: false) }
    if clause.tokens.contains(where: \.namesVisit) { return Found(act: .visit, isBare: false) }
    let around = act(around: number, tail: tail)
    let isKnown = !clause.tokens.contains(where: \.isUnknown)
    return Found(act: around, isBare: around == nil && (isHan || isKnown), isNear: false)
  }

  /// Of the clauses around: the next where this one begins what the next goes on to say, otherwise an
  /// earlier one.
  private func act(around number: Int, tail: Range<Int>) -> Remark.Act? {
    let next = number + 1 < clauses.count ? clauses[number + 1] : nil
    let isDone = clauses[number].tokens[tail].contains { $0.words.contains(.done) }
    let ahead = isDone ? nil : next?.acts.first { !$0.isWeak }?.act
    let behind = clauses[..<number].reversed().lazy.compactMap { clause in
      clause.acts.last { !$0.isWeak }?.act
    }.first
    if clauses[number].isOnlyFigure, next?.tokens.contains(where: \.isUnknown) ?? false {
      return ahead
    }
    return clauses[number].namesSubject || clauses[number].isOnlyFigure
      ? ahead ?? behind : behind ?? ahead
  }
}

extension ProseClause {
  fileprivate var namesSubject: Bool { tokens.contains { !$0.subjects.isEmpty } }

  /// The tokens before the one at `index`, from the figure before.
  fileprivate func lead(to index: Int) -> Range<Int> {
    let previous = tokens.indices.last { $0 < index && tokens[$0].figure != nil }
    return (previous.map { $0 + 1 } ?? 0)..<index
  }

  /// The tokens behind the one at `index`, up to the next figure.
  fileprivate func tail(behind index: Int) -> Range<Int> {
    let next = tokens.indices.first { $0 > index && tokens[$0].figure != nil }
    return index + 1..<(next ?? tokens.count)
  }
}
