import Diagnostics
import HandbookModel

/// The rows of visits of two editions, matched by what they are for.
public struct EditionRows: Sendable {
  /// A row by its kind and condition. The words of an occurrence may differ from edition to edition,
  /// its turn among the rows of one condition does not.
  private struct RowKey: Hashable {
    let kind: KindID
    let terms: Set<Condition.Term>
    let turn: Int
  }

  public struct Pair: Sendable {
    public let before: Visit
    public let after: Visit
  }

  /// In the order of the later edition.
  public private(set) var pairs: [Pair] = []
  public private(set) var added: [Visit] = []
  /// In the order of the earlier edition.
  public private(set) var dropped: [Visit] = []

  public init(before: DocumentVersion, after: DocumentVersion) {
    let earlier = EditionRows.rows(of: before)
    let later = EditionRows.rows(of: after)
    let byKey = Dictionary(earlier) { first, _ in first }
    let laterKeys = Set(later.map(\.0))
    for (key, visit) in later {
      if let match = byKey[key] {
        pairs.append(Pair(before: match, after: visit))
      } else {
        added.append(visit)
      }
    }
    dropped = earlier.filter { !laterKeys.contains($0.0) }.map(\.1)
  }

  private static func rows(of version: DocumentVersion) -> [(RowKey, Visit)] {
    var turns: [RowKey: Int] = [:]
    return version.visits.filter(\.isPrinted).map { visit in
      let terms = Set(visit.key.condition?.terms ?? [])
      let first = RowKey(kind: visit.kind, terms: terms, turn: 0)
      let turn = turns[first, default: 0]
      turns[first] = turn + 1
      return (RowKey(kind: visit.kind, terms: terms, turn: turn), visit)
    }
  }
}
