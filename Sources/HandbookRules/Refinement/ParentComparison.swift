import Diagnostics
import HandbookModel

/// Two demands that no conduct meets together.
struct ParentClash: Sendable {
  /// A kind with its condition, a paper or a target.
  let subject: Message
  let left: Located<Message>
  let right: Located<Message>
}

/// Decides whether two documents can be refined together, cell by cell. Sheets, topics, people to
/// reach and signatures unite, and rates and lengths take the stricter: they never clash.
struct ParentComparison {
  /// What the document that refines both says.
  private let child: [Visit]
  private let left: DocumentVersion
  private let right: DocumentVersion
  private let kinds: KindTree
  private let methods: EntryTable<Method>
  private let roles: EntryTable<Role>
  private let order: ConductOrder
  private let names: Names

  init(
    child: [Visit], left: DocumentVersion, right: DocumentVersion, handbook: Handbook, names: Names
  ) {
    self.child = child
    self.left = left
    self.right = right
    kinds = KindTree(handbook.vocabulary.kinds)
    methods = handbook.vocabulary.methods
    roles = handbook.vocabulary.roles
    order = ConductOrder(handbook)
    self.names = names
  }

  /// Each pair of places once.
  func clashes() -> [ParentClash] {
    var seen: Set<[SourceRange]> = []
    return (visitClashes() + paperClashes() + targetClashes()).filter {
      seen.insert([$0.left.range, $0.right.range]).inserted
    }
  }

  private func visitClashes() -> [ParentClash] {
    let (left, right) = (RequirementTable(left.visits), RequirementTable(right.visits))
    let child = RequirementTable(self.child)
    return kinds.leaves.flatMap { leaf -> [ParentClash] in
      let family = kinds.ancestors(of: leaf)
      let (own, other) = (left.rows(ofAny: family), right.rows(ofAny: family))
      guard !own.isEmpty, !other.isEmpty else { return [] }
      let rows = child.rows(ofAny: family)
      return CellCutter(site: nil).cells(of: leaf, cutBy: own + other + rows).flatMap { cell in
        clashes(
          CellRows(own, in: cell), CellRows(other, in: cell), cell, of: CellRows(rows, in: cell))
      }
    }
  }

  private func clashes(
    _ left: CellRows, _ right: CellRows, _ cell: Cell, of child: CellRows
  ) -> [ParentClash] {
    let kind = kinds[cell.kind]
    let own = child.binding(\.deadline).compactMap { $0.1.value.value?.resolved(for: kind) }
    // Two visits may keep two windows that never meet.
    func isKept(_ deadline: Deadline) -> Bool {
      Deadline.meet(own, refines: deadline.resolved(for: kind))
    }
    func pairs<Value>(
      _ own: [(Visit, Sourced<Value>)], _ other: [(Visit, Sourced<Value>)],
      _ text: (Value) -> Message,
      clash: (Value, Value) -> Bool
    ) -> [ParentClash] {
      own.flatMap { row, mine in
        other.compactMap { _, theirs -> ParentClash? in
          guard let one = mine.value.value, let two = theirs.value.value, clash(one, two) else {
            return nil
          }
          return ParentClash(
            subject: names.key(row.key, kind: cell.kind),
            left: Located(text(one), at: mine.range), right: Located(text(two), at: theirs.range))
        }
      }
    }
    return pairs(
      left.binding(\.deadline), right.binding(\.deadline),
      { names.writer.deadline($0.resolved(for: kind)) },
      clash: {
        $0.resolved(for: kind).excludes($1.resolved(for: kind)) && !(isKept($0) && isKept($1))
      })
      + pairs(
        left.nearest(\.methods), right.nearest(\.methods), { names.ways($0) },
        clash: { haveNoCommonWay($0, $1) })
      + pairs(
        left.nearest(\.hours), right.nearest(\.hours), { names.writer.hours($0) },
        clash: { $0.excludes($1) })
      + pairs(
        left.nearest(\.leaders), right.nearest(\.leaders),
        { names.people($0.resolved(in: cell)) },
        clash: { haveNoCommonLeader($0.resolved(in: cell), $1.resolved(in: cell)) })
  }

  /// A child may use what is a sort of a method of both, and each of its ways contains a way of
  /// either.
  private func haveNoCommonWay(_ left: [MethodWay], _ right: [MethodWay]) -> Bool {
    // Of a method that this handbook does not know nothing is known.
    guard (left + right).flatMap(\.methods).allSatisfy({ methods[$0] != nil }) else { return false }
    let shared = methods.map(\.id).filter { method in
      [left, right].allSatisfy { ways in
        ways.flatMap(\.methods).contains { order.isSort(method, of: $0) }
      }
    }
    return [left, right].contains { ways in
      !ways.contains { way in
        way.methods.allSatisfy { wanted in shared.contains { order.isSort($0, of: wanted) } }
      }
    }
  }

  private func haveNoCommonLeader(_ left: Leaders, _ right: Leaders) -> Bool {
    guard (left.roles + right.roles).allSatisfy({ roles[$0.value] != nil }) else { return false }
    return !roles.contains { role in
      [left, right].allSatisfy { leaders in
        leaders.roles.contains { order.authority.mayAct(role.id, for: $0.value) }
      }
    }
  }

  private func paperClashes() -> [ParentClash] {
    left.papers.flatMap { paper in
      right.papers.compactMap { other -> ParentClash? in
        guard
          PaperComparison(order: order, child: [paper], parent: [other], names: names)
            .uncovered().isEmpty,
          let own = paper.retention?.stated, let term = other.retention?.stated,
          own.value.excludes(term.value)
        else { return nil }
        return ParentClash(
          subject: names.paper(paper.subject.value),
          left: own.map(names.writer.retention), right: term.map(names.writer.retention))
      }
    }
  }

  private func targetClashes() -> [ParentClash] {
    left.targets.flatMap { target in
      right.targets.compactMap { other -> ParentClash? in
        guard target.numerator != nil, target.isSameFigure(as: other), let own = target.value,
          let value = other.value, own.value.excludes(value.value)
        else { return nil }
        return ParentClash(
          subject: Message(verbatim: target.name.text), left: own.map { names.writer.target($0) },
          right: value.map { names.writer.target($0) })
      }
    }
  }
}

extension Names {
  fileprivate func people(_ leaders: Leaders) -> Message {
    Wording.list(leaders.roles.map { role($0.value) }, .any)
  }
}
