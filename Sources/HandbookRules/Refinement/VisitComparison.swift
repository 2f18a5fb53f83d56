import Diagnostics
import HandbookModel

/// Decides whether a child's visits refine its parent's: cell by cell, attribute by attribute.
/// See docs/content-format.md, refinement.
struct VisitComparison {
  let kinds: KindTree
  let order: ConductOrder
  let child: RequirementTable
  let parent: RequirementTable
  let site: SiteFacts?
  let names: Names

  /// Each pair of places once, in the order of the vocabulary's kinds.
  func shortfalls() -> [Shortfall] {
    var collected = ShortfallList()
    for leaf in kinds.leaves { compare(leaf, into: &collected) }
    return collected.items
  }

  /// Those of one leaf kind alone, where the condition and occurrence of a key hold.
  func shortfalls(of leaf: KindID, where key: ClauseKey?) -> [Shortfall] {
    var collected = ShortfallList()
    compare(leaf, where: key, into: &collected)
    return collected.items
  }

  private func compare(
    _ leaf: KindID, where key: ClauseKey? = nil, into collected: inout ShortfallList
  ) {
    let family = kinds.ancestors(of: leaf)
    let (childRows, parentRows) = (child.rows(ofAny: family), parent.rows(ofAny: family))
    guard !childRows.isEmpty, !parentRows.isEmpty else { return }
    let cutter = CellCutter(site: site)
    for cell in cutter.cells(of: leaf, cutBy: childRows + parentRows)
    where key.map(cell.satisfies) ?? true {
      let pair = CellPair(
        cell: cell, child: CellRows(childRows, in: cell), parent: CellRows(parentRows, in: cell),
        kind: kinds[leaf], order: order, names: names)
      pair.compare(into: &collected)
    }
  }

  /// The kinds that the parent names for a case that can occur, and the child does not name:
  /// the widest kind of the parent's of which the child has nothing, otherwise the parts it lacks.
  func uncovered(except omitted: Set<KindID>) -> [Uncovered] {
    let missing = kinds.leaves.filter { leaf in
      let family = kinds.ancestors(of: leaf)
      return child.rows(ofAny: family).isEmpty && omitted.isDisjoint(with: family.keys)
        && canOccur(leaf)
    }
    let isMissing = Set(missing)
    var named: Set<KindID> = []
    return missing.compactMap { leaf in
      let rows = occurringRows(of: leaf)
      guard let nearest = rows.first else { return nil }
      let widest = rows.last { row in
        kinds.leaves.allSatisfy { part in
          kinds.ancestors(of: part)[row.kind] == nil || !canOccur(part) || isMissing.contains(part)
        }
      }
      let (subject, row) = widest.map { ($0.kind, $0) } ?? (leaf, nearest)
      guard named.insert(subject).inserted else { return nil }
      return Uncovered(name: names.kind(subject), parent: row.head)
    }
  }

  private func canOccur(_ kind: KindID) -> Bool {
    guard let site, let feature = kinds.feature(of: kind) else { return true }
    return site.features.contains(feature)
  }

  /// The parent's rows that can hold for a kind, the nearest first.
  private func occurringRows(of leaf: KindID) -> [Visit] {
    let rows = parent.rows(ofAny: kinds.ancestors(of: leaf))
    guard site != nil else { return rows }
    let cells = CellCutter(site: site).cells(of: leaf, cutBy: rows)
    return rows.filter { row in cells.contains { $0.satisfies(row.key) } }
  }
}

/// Shortfalls, each pair of places once: many cells share their values.
struct ShortfallList {
  private(set) var items: [Shortfall] = []
  private var seen: Set<[SourceRange]> = []

  mutating func add(_ shortfall: Shortfall) {
    if seen.insert([shortfall.child.range, shortfall.parent.range]).inserted {
      items.append(shortfall)
    }
  }
}

extension Statement {
  /// It says nothing that could be compared.
  var isOpen: Bool {
    switch self {
    case .blank, .elsewhere, .unreadable: true
    case .value, .nothing, .unlimited, .exempt: false
    }
  }

  /// A statement without a value, in a message.
  var word: Message {
    switch self {
    case .nothing, .value: "none"
    case .unlimited: "without limit"
    case .exempt: "exempt"
    case .blank, .elsewhere, .unreadable: "not stated"
    }
  }
}
