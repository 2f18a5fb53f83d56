import Diagnostics
import HandbookModel

/// What a child and its parent say of one cell, compared attribute by attribute.
///
/// Deadlines and rates of general rows hold beside those of special ones, and all of them bind.
/// Who goes, how, and what a visit's sets contain is said by the nearest row alone: a special row
/// replaces the general one's people and ways.
struct CellPair {
  let cell: Cell
  let child: CellRows
  let parent: CellRows
  let kind: VisitKind?
  let order: ConductOrder
  let names: Names

  func compare(into found: inout ShortfallList) {
    guard !child.all.isEmpty else { return }
    compareTimes(into: &found)
    compareWays(into: &found)
    comparePeople(into: &found)
    compareContact(into: &found)
    compareSets(into: &found)
  }

  private func compareTimes(into found: inout ShortfallList) {
    demand(
      .deadline, parent.binding(\.deadline), of: child.binding(\.deadline), into: &found,
      isComparable: { !$0.isVague },
      describe: { names.deadline($0, besides: $1, of: kind) },
      why: { Reasons.deadline($0.resolved(for: kind), $1.resolved(for: kind)) },
      met: { Deadline.meet($0.map { $0.resolved(for: kind) }, refines: $1.resolved(for: kind)) })
    demand(
      .rate, parent.binding(\.rate), of: child.binding(\.rate), into: &found,
      isComparable: { !$0.isVague },
      describe: { value, _ in names.writer.rate(value) },
      why: { Reasons.rate($0.resolved(for: kind), $1.resolved(for: kind)) },
      met: { values, wanted in
        values.contains {
          $0.resolved(for: kind).refines(wanted.resolved(for: kind), unit: kind?.unit)
        }
      })
  }

  private func compareWays(into found: inout ShortfallList) {
    demand(
      .method, parent.nearest(\.methods), of: child.nearest(\.methods), into: &found,
      describe: { value, _ in names.ways(value) },
      met: { values, wanted in values.contains { order.refines($0, wanted) } })
    demand(
      .fallback, parent.nearest(\.fallbacks), of: child.nearest(\.fallbacks), into: &found,
      describe: { value, _ in names.writer.fallbacks(value) },
      met: { values, wanted in values.contains { order.refines($0, wanted) } })
  }

  private func comparePeople(into found: inout ShortfallList) {
    demand(
      .leader, parent.nearest(\.leaders), of: child.nearest(\.leaders), into: &found,
      describe: { value, _ in
        Wording.list(value.resolved(in: cell).roles.map { names.role($0.value) }, .any)
      },
      met: { values, wanted in
        values.contains { order.refines($0.resolved(in: cell), wanted.resolved(in: cell)) }
      })
    for (attribute, path) in [
      (Shortfall.Attribute.companion, \Visit.companions), (.supervisor, \.supervisors),
    ] {
      demand(
        attribute, parent.nearest(path), of: child.nearest(path), into: &found,
        describe: { value, _ in Wording.list(value.map { names.role($0.value) }) },
        met: { values, wanted in
          values.contains { order.authority.match(wanted.map(\.value), into: $0.map(\.value)) }
        })
    }
  }

  private func compareContact(into found: inout ShortfallList) {
    demand(
      .notice, parent.nearest(\.notice), of: child.nearest(\.notice), into: &found,
      describe: { value, _ in names.writer.notice(value) },
      met: { values, wanted in values.contains { $0.refines(wanted) } })
    demand(
      .length, parent.nearest(\.length), of: child.nearest(\.length), into: &found,
      describe: { value, _ in names.writer.length(value) },
      met: { values, wanted in values.contains { $0.refines(wanted) } })
    demand(
      .hours, parent.nearest(\.hours), of: child.nearest(\.hours), into: &found,
      describe: { value, _ in names.writer.hours(value) },
      met: { values, wanted in values.contains { $0.refines(wanted) } })
  }

  private func compareSets(into found: inout ShortfallList) {
    demand(.topic, \.topics, into: &found, name: names.topic) { $0 == $1 }
    demand(.contact, \.contacts, into: &found, name: names.contact) { $0 == $1 }
    demand(.sheet, \.sheets, into: &found, name: names.form) { order.isForm($0, orExtends: $1) }
    demand(.signature, \.signatures, isOneToOne: true, into: &found) {
      "the signature of \(names.role($0.role))"
    } meets: {
      order.meets($0, $1)
    }
  }
}

extension CellPair {
  /// `describe` puts a value into words, given the value that it is compared with.
  private func demand<Value>(
    _ attribute: Shortfall.Attribute, _ wanted: [(Visit, Sourced<Value>)],
    of stated: [(Visit, Sourced<Value>)], into found: inout ShortfallList,
    isComparable: (Value) -> Bool = { _ in true }, describe: (Value, Value) -> Message,
    why: (Value, Value) -> Message? = { _, _ in nil }, met: ([Value], Value) -> Bool
  ) {
    // Silence inherits; what is left to others or could not be read is not compared.
    guard let first = stated.first, !stated.contains(where: { $0.1.value.isOpen }) else { return }
    for (_, demand) in wanted {
      guard let value = demand.value.value, isComparable(value),
        !met(stated.compactMap { $0.1.value.value }, value)
      else { continue }
      let own = first.1.value.value
      let text = own.map { describe($0, value) } ?? first.1.value.word
      found.add(
        Shortfall(
          attribute: attribute, subject: subject(of: first.0, first.1.origin),
          child: Located(text, at: first.1.range),
          parent: Located(describe(value, own ?? value), at: demand.range),
          reason: own.flatMap { why($0, value) }))
    }
  }

  /// Each member that the parent names finds one of the child's; one of its own if `isOneToOne`.
  private func demand<Member>(
    _ attribute: Shortfall.Attribute, _ path: KeyPath<Visit, SourcedSet<Member>>,
    isOneToOne: Bool = false, into found: inout ShortfallList,
    name: (Member) -> Message, meets: (Member, Member) -> Bool
  ) {
    let sets = child.nearest.map { ($0, $0[keyPath: path]) }.filter { !$0.1.isUnstated }
    guard let (row, set) = sets.first, !sets.contains(where: { $0.1.isUnreadable }) else { return }
    let members = sets.flatMap { $0.1.members }
    let wanted = parent.nearest.flatMap { $0[keyPath: path].items }
    var missing = wanted.filter { wanted in !members.contains { meets($0, wanted.member) } }
    if isOneToOne, missing.isEmpty {
      let index = Matching.unmatched(wanted, in: members) { meets($0, $1.member) }
      missing = index.map { [wanted[$0]] } ?? []
    }
    for item in missing {
      let text: Message = set.items.isEmpty ? "none" : Wording.list(set.members.map(name))
      let origin = set.items.first?.origin ?? .own
      let range = set.items.first?.range ?? set.closed?.range ?? row.head
      found.add(
        Shortfall(
          attribute: attribute, subject: subject(of: row, origin), child: Located(text, at: range),
          parent: Located(name(item.member), at: item.range)))
    }
  }

  private func subject(of row: Visit, _ origin: Origin) -> Message {
    if case .parent(let kind) = origin { return names.kind(kind) }
    return names.key(row.key, kind: row.kind)
  }
}
