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
    for leaf in kinds.leaves {
      let family = kinds.ancestors(of: leaf)
      let (childRows, parentRows) = (child.rows(ofAny: family), parent.rows(ofAny: family))
      guard !childRows.isEmpty, !parentRows.isEmpty else { continue }
      let cutter = CellCutter(site: site)
      for cell in cutter.cells(of: leaf, cutBy: (childRows + parentRows).map(\.key)) {
        compare(
          CellRows(childRows, in: cell), CellRows(parentRows, in: cell), kinds[leaf],
          into: &collected)
      }
    }
    return collected.items
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
    let cells = CellCutter(site: site).cells(of: leaf, cutBy: rows.map(\.key))
    return rows.filter { row in cells.contains { $0.satisfies(row.key) } }
  }

  private func compare(
    _ child: CellRows, _ parent: CellRows, _ kind: VisitKind?, into found: inout ShortfallList
  ) {
    guard !child.all.isEmpty else { return }
    compareScalars(child, parent, kind, into: &found)
    compareSets(child, parent, into: &found)
  }

  private func compareScalars(
    _ child: CellRows, _ parent: CellRows, _ kind: VisitKind?, into found: inout ShortfallList
  ) {
    demand(.deadline, parent.nearest(\.deadline), of: child.binding(\.deadline), into: &found) {
      names.deadline($0, besides: $1, of: kind)
    } met: { values, wanted in
      Self.meets(values.map { $0.resolved(for: kind) }, wanted.resolved(for: kind))
    }
    demand(.rate, parent.nearest(\.rate), of: child.binding(\.rate), into: &found) {
      value, _ in
      names.writer.rate(value)
    } met: { values, wanted in
      values.contains { $0.resolved(for: kind).refines(wanted.resolved(for: kind)) }
    }
    demand(.method, parent.nearest(\.methods), of: child.nearest(\.methods), into: &found) {
      value, _ in
      names.ways(value)
    } met: { values, wanted in
      values.contains { order.refines($0, wanted) }
    }
    demand(.fallback, parent.nearest(\.fallbacks), of: child.nearest(\.fallbacks), into: &found) {
      value, _ in
      names.writer.fallbacks(value)
    } met: { values, wanted in
      values.contains { order.refines($0, wanted) }
    }
    demand(.leader, parent.nearest(\.leaders), of: child.nearest(\.leaders), into: &found) {
      value, _ in
      value.roles.map { names.role($0.value) }.joined(separator: " or ")
    } met: { values, wanted in
      values.contains { order.refines($0, wanted) }
    }
    demand(.companion, parent.nearest(\.companions), of: child.nearest(\.companions), into: &found)
    {
      value, _ in
      Wording.list(value.map { names.role($0.value) })
    } met: { values, wanted in
      values.contains { order.authority.match(wanted.map(\.value), into: $0.map(\.value)) }
    }
  }

  private func compareSets(
    _ child: CellRows, _ parent: CellRows, into found: inout ShortfallList
  ) {
    demand(.topic, \.topics, of: child, by: parent, into: &found, name: names.topic) { $0 == $1 }
    demand(.contact, \.contacts, of: child, by: parent, into: &found, name: names.contact) {
      $0 == $1
    }
    demand(.sheet, \.sheets, of: child, by: parent, into: &found, name: names.form) {
      order.isForm($0, orExtends: $1)
    }
    demand(.signature, \.signatures, of: child, by: parent, into: &found) {
      "the signature of \(names.role($0.role))"
    } meets: {
      order.meets($0, $1)
    }
  }

  /// Both all of a level's deadlines hold: one of them suffices, or what they have in common.
  private static func meets(_ values: [Deadline], _ wanted: Deadline) -> Bool {
    if values.contains(where: { $0.refines(wanted) }) { return true }
    let windows = values.compactMap { value -> Window? in
      if case .phases(let windows) = value, windows.count == 1 { windows[0] } else { nil }
    }
    guard let first = windows.first else { return false }
    let common = windows.dropFirst().reduce(Optional(first)) { $0?.intersection($1) }
    return common.map { Deadline.phases([$0]).refines(wanted) } ?? false
  }

  /// `describe` puts a value into words, given the value that it is compared with.
  private func demand<Value>(
    _ attribute: Shortfall.Attribute, _ wanted: [(Visit, Sourced<Value>)],
    of stated: [(Visit, Sourced<Value>)], into found: inout ShortfallList,
    describe: (Value, Value) -> String, met: ([Value], Value) -> Bool
  ) {
    // Silence inherits; what is left to others or could not be read is not compared.
    guard let first = stated.first, !stated.contains(where: { $0.1.value.isOpen }) else { return }
    for (_, demand) in wanted {
      guard let value = demand.value.value, !met(stated.compactMap { $0.1.value.value }, value)
      else { continue }
      let own = first.1.value.value
      let text = own.map { describe($0, value) } ?? first.1.value.word
      found.add(
        Shortfall(
          attribute: attribute, subject: subject(of: first.0, first.1.origin),
          child: Located(text, at: first.1.range),
          parent: Located(describe(value, own ?? value), at: demand.range)))
    }
  }

  private func demand<Member>(
    _ attribute: Shortfall.Attribute, _ path: KeyPath<Visit, SourcedSet<Member>>,
    of child: CellRows, by parent: CellRows, into found: inout ShortfallList,
    name: (Member) -> String, meets: (Member, Member) -> Bool
  ) {
    let sets = child.nearest.map { ($0, $0[keyPath: path]) }.filter { !$0.1.isUnstated }
    guard let (row, set) = sets.first, !sets.contains(where: { $0.1.isUnreadable }) else { return }
    let members = sets.flatMap { $0.1.members }
    for wanted in parent.nearest.flatMap({ $0[keyPath: path].items })
    where !members.contains(where: { meets($0, wanted.member) }) {
      let text = set.items.isEmpty ? "none" : Wording.list(set.members.map(name))
      let origin = set.items.first?.origin ?? .own
      let range = set.items.first?.range ?? set.closed?.range ?? row.head
      found.add(
        Shortfall(
          attribute: attribute, subject: subject(of: row, origin), child: Located(text, at: range),
          parent: Located(name(wanted.member), at: wanted.range)))
    }
  }

  private func subject(of row: Visit, _ origin: Origin) -> String {
    if case .parent(let kind) = origin { return names.kind(kind) }
    return names.key(row.key, kind: row.kind)
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
  var word: String {
    switch self {
    case .nothing, .value: "none"
    case .unlimited: "without limit"
    case .exempt: "exempt"
    case .blank, .elsewhere, .unreadable: "not stated"
    }
  }
}
