import HandbookModel

/// The rows of one level (a standard, a policy, a plan) by kind.
struct RequirementTable {
  private let rows: [KindID: [Visit]]

  init(_ visits: [Visit]) {
    rows = Dictionary(grouping: visits, by: \.kind)
  }

  /// The rows of a kind and of the kinds that it is a part of, the nearest first.
  func rows(ofAny kinds: [KindID: Int]) -> [Visit] {
    kinds.keys.sorted { (kinds[$0] ?? 0, $0) < (kinds[$1] ?? 0, $1) }.flatMap { rows[$0] ?? [] }
  }
}

/// What one level says of one cell.
struct CellRows {
  /// The row of the printed table that holds in the cell; several where conditions overlap.
  let nearest: [Visit]
  /// Every row that holds, general clauses too: all of them bind.
  let all: [Visit]

  init(_ candidates: [Visit], in cell: Cell) {
    let holding = candidates.filter { cell.satisfies($0.key) }
    let ofNearestKind = holding.filter { $0.kind == holding.first?.kind }
    let narrowest = ofNearestKind.map(\.narrowness).max()
    all = holding
    nearest = ofNearestKind.filter { $0.narrowness == narrowest }
  }

  /// The values of an attribute that bind in the cell. General clauses bind beside special ones
  /// by what they state themselves; what only fills gaps does not.
  func binding<Value>(_ attribute: KeyPath<Visit, Sourced<Value>?>) -> [(Visit, Sourced<Value>)] {
    stated(nearest, attribute)
      + stated(all, attribute).filter { row, value in
        value.origin != .others && !nearest.contains { $0.key == row.key }
      }
  }

  func nearest<Value>(_ attribute: KeyPath<Visit, Sourced<Value>?>) -> [(Visit, Sourced<Value>)] {
    stated(nearest, attribute)
  }

  private func stated<Value>(
    _ rows: [Visit], _ attribute: KeyPath<Visit, Sourced<Value>?>
  ) -> [(Visit, Sourced<Value>)] {
    rows.compactMap { row in row[keyPath: attribute].map { (row, $0) } }
  }
}

extension Visit {
  fileprivate var narrowness: Int {
    (key.condition?.terms.count ?? 0) + (key.occurrence == nil ? 0 : 1)
  }
}
