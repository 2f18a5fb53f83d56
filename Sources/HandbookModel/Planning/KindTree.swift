/// Which kinds are parts of which.
public struct KindTree: Sendable {
  private let kinds: EntryTable<VisitKind>
  /// The kinds that are visits of their own: those without parts, and those whose parts leave a
  /// rest. In the order of the vocabulary.
  public let leaves: [KindID]

  public init(_ kinds: EntryTable<VisitKind>) {
    self.kinds = kinds
    leaves = kinds.filter { !$0.hasCompleteParts }.map(\.id)
  }

  public subscript(id: KindID) -> VisitKind? { kinds[id] }

  /// The kind itself at 0, the kinds that it is a part of at 1, theirs at 2 …
  public func ancestors(of kind: KindID) -> [KindID: Int] {
    var distance = [kind: 0]
    var waiting = [kind][...]
    while let next = waiting.popFirst() {
      for parent in kinds[next]?.parents ?? [] where distance[parent.value] == nil {
        distance[parent.value] = (distance[next] ?? 0) + 1
        waiting.append(parent.value)
      }
    }
    return distance
  }

  /// A feature that a site must have to have the kind, the kind's own or inherited.
  public func feature(of kind: KindID) -> String? {
    let distance = ancestors(of: kind)
    return distance.keys.sorted { (distance[$0] ?? 0, $0) < (distance[$1] ?? 0, $1) }
      .lazy.compactMap { kinds[$0]?.feature?.value }.first
  }
}
