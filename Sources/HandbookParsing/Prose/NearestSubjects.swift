import HandbookModel

/// Says which names the figures of a clause are said of: for each sort of name the nearest.
///
/// Names that stand together, with no figure between them, share a figure. Where a clause begins with
/// a figure, names follow their figures; otherwise they go before.
struct NearestSubjects {
  private let clause: ProseClause
  /// Those of earlier clauses, for a clause that names none of a sort.
  private let carried: [Remark.Subject]
  /// The next clause, where this one says nothing but when.
  private let next: ProseClause?

  init(_ clause: ProseClause, carried: [Remark.Subject], next: ProseClause?) {
    self.clause = clause
    self.carried = carried
    self.next = clause.isOnlyFigure ? next : nil
  }

  /// Of the figure that is the token at `index`.
  func subjects(at index: Int) -> [Remark.Subject] {
    Remark.Subject.Sort.allCases.flatMap { sort in
      let own = group(sort, near: index)
      if !own.isEmpty { return own }
      // A clause with a topic of its own, whatever it is, goes on with no other.
      guard sort == .escalation || !hasOwnTopic(before: index) else { return [] }
      let earlier = carried.filter { $0.sort == sort }
      return earlier.isEmpty ? names(sort, in: next?.tokens ?? []) : earlier
    }
  }

  private func hasOwnTopic(before index: Int) -> Bool {
    clause.tokens[..<index].filter(\.isUnknown).count > 1
  }

  private func group(_ sort: Remark.Subject.Sort, near index: Int) -> [Remark.Subject] {
    let before = names(sort, in: clause.tokens[..<index].reversed())
    let after = names(sort, in: clause.tokens[(index + 1)...])
    if isFigureFirst(sort), !after.isEmpty { return after }
    if !before.isEmpty { return before }
    if !after.isEmpty { return after }
    return names(sort, in: clause.tokens[..<index].reversed(), passingFigures: true)
  }

  /// A figure, and behind it, before any other figure, a name.
  private func isFigureFirst(_ sort: Remark.Subject.Sort) -> Bool {
    for token in clause.tokens {
      if token.figure != nil { return true }
      if token.subjects.contains(where: { $0.sort == sort }) { return false }
    }
    return false
  }

  /// Up to the next figure; or beyond it, until there is a name and then a figure.
  private func names(
    _ sort: Remark.Subject.Sort, in tokens: some Sequence<ProseToken>, passingFigures: Bool = false
  ) -> [Remark.Subject] {
    var names: [Remark.Subject] = []
    for token in tokens {
      if token.figure != nil, !passingFigures || !names.isEmpty { break }
      names += token.subjects.filter { $0.sort == sort }
    }
    return names
  }
}

extension ProseToken {
  var subjects: [Remark.Subject] { if case .name(let subjects, _) = sort { subjects } else { [] } }
}

extension Remark.Subject {
  /// Kinds and their events are one sort: both are about visits.
  enum Sort: CaseIterable { case visit, paper, target, escalation, provision }

  var sort: Sort {
    switch self {
    case .kind, .event: .visit
    case .paper, .records: .paper
    case .target: .target
    case .escalation: .escalation
    case .provision: .provision
    }
  }
}
