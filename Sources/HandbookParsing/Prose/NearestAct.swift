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
  }

  /// Of the figure that is token `index` of clause `number`.
  func act(at index: Int, ofClause number: Int) -> Found {
    let clause = clauses[number]
    let (behind, ahead) = nearest(to: index, in: clause)
    let unknown = clause.tokens[index...].prefix { $0.figure == nil || $0.place == clause.tokens[index].place }
      .filter(\.isUnknown).count
    let isOpen = isHan ? unknown > NearestAct.tolerated : clause.unknownWords > NearestAct.toleratedWords
    if isHan {
      if let behind { return Found(act: behind, isBare: false) }
      if isOpen { return Found(act: nil, isBare: false) }
      if let ahead { return Found(act: ahead, isBare: false) }
    } else {
      if let act = ahead ?? behind { return Found(act: act, isBare: false) }
      if isOpen { return Found(act: nil, isBare: false) }
    }
    let around = act(around: number)
    return Found(act: around, isBare: around == nil)
  }

  /// The act behind the figure and the act before it, as near as may be.
  private func nearest(
    to index: Int, in clause: ProseClause
  ) -> (behind: Remark.Act?, ahead: Remark.Act?) {
    let acts = clause.acts
    let next = clause.tokens.indices.first { $0 > index && clause.tokens[$0].figure != nil }
    let behind = acts.first { $0.index > index && $0.index < next ?? Int.max && !$0.isWeak }
    return (behind?.act, acts.last { $0.index < index }?.act)
  }

  /// Of the clauses around: the next where this one says nothing but when, otherwise an earlier one.
  private func act(around number: Int) -> Remark.Act? {
    if clauses[number].isOnlyFigure, number + 1 < clauses.count {
      let next = clauses[number + 1]
      if let act = next.acts.first(where: { !$0.isWeak })?.act { return act }
      if next.tokens.contains(where: \.isUnknown) { return nil }
    }
    return clauses[..<number].reversed().lazy.compactMap { $0.acts.last?.act }.first
  }

  /// Han characters behind a figure that may be no verb.
  private static let tolerated = 0
  /// English words of a clause that may be no verb.
  private static let toleratedWords = 2
}

extension ProseClause {
  fileprivate var unknownWords: Int { tokens.filter(\.isUnknown).count }
}
