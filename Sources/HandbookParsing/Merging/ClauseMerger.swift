import Diagnostics
import HandbookModel

/// Merges the clauses of one document into the rows of its table of visits.
///
/// Clauses of one key say one thing, in however many blocks they stand. Each row then takes every
/// attribute from the first that states it: its own key, its own kind without condition, the kinds
/// it is a part of, all visits, all others. See docs/content-format.md, "How blocks merge".
struct ClauseMerger {
  private let clauses: [Clause]
  private let vocabulary: Vocabulary

  init(_ clauses: [Clause], vocabulary: Vocabulary) {
    self.clauses = clauses
    self.vocabulary = vocabulary
  }

  /// The rows: kinds in the order in which the text names them, parts behind their whole.
  func visits() -> [Visit] {
    rowKeys().map { row in
      RowMerger(key: row.key, kind: row.kind, sources: sources(for: row), vocabulary: vocabulary)
        .visit(heads: row.heads)
    }
  }

  /// A row's key, its kind, and where it is written.
  private struct Row {
    var key: ClauseKey
    var kind: KindID
    var heads: [SourceRange]
  }

  private func rowKeys() -> [Row] {
    let stated = stated()
    return ordered(stated + implied(by: stated))
  }

  /// Keys that the text writes. A kind without condition is no row of its own where the text tells
  /// its cases apart and says nothing of when the rest is due.
  private func stated() -> [Row] {
    var order: [ClauseKey] = []
    var heads: [ClauseKey: [SourceRange]] = [:]
    for clause in clauses {
      if heads[clause.key.value] == nil { order.append(clause.key.value) }
      heads[clause.key.value, default: []].append(clause.key.range)
    }
    let divided = Set(order.filter { $0.condition != nil || $0.occurrence != nil }.map(\.subject))
    let timed = Set(clauses.filter { $0.deadline != nil }.map(\.key.value))
    return order.compactMap { key in
      guard case .kind(let kind) = key.subject else { return nil }
      let isGeneral = key.condition == nil && key.occurrence == nil
      if isGeneral && divided.contains(key.subject) && !timed.contains(key) { return nil }
      return Row(key: key, kind: kind, heads: heads[key] ?? [])
    }
  }

  /// The parts of a kind whose parts are complete that the text does not name: the whole's clause
  /// speaks for them, and nothing else would.
  private func implied(by stated: [Row]) -> [Row] {
    let named = Set(clauses.map(\.key.value.subject))
    return vocabulary.kinds.flatMap { kind -> [Row] in
      guard !named.contains(.kind(kind.id)),
        let whole = kind.parents.first(where: { isComplete($0.value, in: named) })
      else { return [] }
      // Where the whole tells its cases apart, so do its parts.
      return stated.filter { $0.kind == whole.value }.map { row in
        var key = row.key
        key.subject = .kind(kind.id)
        return Row(key: key, kind: kind.id, heads: Array(row.heads.prefix(1)))
      }
    }
  }

  private func isComplete(_ kind: KindID, in named: Set<ClauseSubject>) -> Bool {
    named.contains(.kind(kind)) && vocabulary.kinds[kind]?.hasCompleteParts == true
  }

  /// Parts behind their whole, wholes in the order of the text.
  private func ordered(_ rows: [Row]) -> [Row] {
    var place: [KindID: Int] = [:]
    for (index, row) in rows.enumerated() where place[row.kind] == nil { place[row.kind] = index }
    func rank(_ row: Row) -> (Int, Int) {
      let wholes = vocabulary.kinds.ancestors(of: row.kind).compactMap { place[$0] }
      let own = place[row.kind] ?? 0
      return (wholes.last ?? own, wholes.isEmpty ? -1 : own)
    }
    return rows.enumerated().sorted { left, right in
      let (first, second) = (rank(left.element), rank(right.element))
      return (first.0, first.1, left.offset) < (second.0, second.1, right.offset)
    }.map(\.element)
  }

  /// The clauses that speak for a row, strongest first.
  private func sources(for row: Row) -> [(clause: Clause, origin: Origin)] {
    var found: [(Clause, Origin)] = []
    func add(_ subject: ClauseSubject, _ origin: Origin) {
      let own = clauses.filter { $0.key.value.subject == subject }
      let isGeneral = { (key: ClauseKey) in key.condition == nil && key.occurrence == nil }
      found += own.filter { $0.key.value.sameCases(as: row.key) }.map { ($0, origin) }
      guard !isGeneral(row.key) else { return }
      found += own.filter { isGeneral($0.key.value) }.map { ($0, origin) }
    }
    add(.kind(row.kind), .own)
    for whole in vocabulary.kinds.ancestors(of: row.kind) { add(.kind(whole), .parent(whole)) }
    add(.all, .all)
    add(.others, .others)
    return found
  }
}

extension ClauseKey {
  fileprivate func sameCases(as other: ClauseKey) -> Bool {
    condition == other.condition && occurrence == other.occurrence
  }
}

extension EntryTable where Element == VisitKind {
  /// The kinds that `kind` is a part of, nearest first, each once; a circle ends where it closes.
  public func ancestors(of kind: KindID) -> [KindID] {
    var found: [KindID] = []
    var waiting = self[kind]?.parents.map(\.value) ?? []
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      guard next != kind, !found.contains(next) else { continue }
      found.append(next)
      waiting += self[next]?.parents.map(\.value) ?? []
    }
    return found
  }
}
