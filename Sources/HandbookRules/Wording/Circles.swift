import Diagnostics
import HandbookModel

/// A reference that leads on in a circle.
struct CircleLink<Subject> {
  let from: Identifier<Subject>
  let to: Located<Identifier<Subject>>
}

/// Circles of references between entries.
enum Circles {
  typealias References<Subject> = (Identifier<Subject>) -> [Located<Identifier<Subject>>]

  /// Each circle once, as the references that lead round, beginning with that of the entry of the
  /// circle that `ids` lists first. Entries that only lead into a circle are no part of it.
  static func of<Subject>(
    _ ids: [Identifier<Subject>], _ references: References<Subject>
  ) -> [[CircleLink<Subject>]] {
    var settled: Set<Identifier<Subject>> = []
    return leading(ids, references).compactMap { id in
      guard !settled.contains(id), let circle = way(from: id, references) else { return nil }
      settled.formUnion(circle.map(\.from))
      return circle
    }
  }

  /// The entries from which references never end: those whose references all end are taken away
  /// until none is left.
  private static func leading<Subject>(
    _ ids: [Identifier<Subject>], _ references: References<Subject>
  ) -> [Identifier<Subject>] {
    var open: [Identifier<Subject>: Int] = [:]
    var naming: [Identifier<Subject>: [Identifier<Subject>]] = [:]
    let known = Set(ids)
    for id in ids {
      let named = references(id).map(\.value).filter(known.contains)
      open[id] = named.count
      for other in named { naming[other, default: []].append(id) }
    }
    var ended = ids.filter { open[$0] == 0 }
    while let id = ended.popLast() {
      for other in naming[id] ?? [] {
        open[other, default: 0] -= 1
        if open[other] == 0 { ended.append(other) }
      }
    }
    return ids.filter { (open[$0] ?? 0) > 0 }
  }

  /// The shortest way from an entry back to itself; nil where none leads back.
  private static func way<Subject>(
    from id: Identifier<Subject>, _ references: References<Subject>
  ) -> [CircleLink<Subject>]? {
    var before: [Identifier<Subject>: CircleLink<Subject>] = [:]
    var waiting = [id][...]
    while let next = waiting.popFirst() {
      for reference in references(next) where before[reference.value] == nil {
        before[reference.value] = CircleLink(from: next, to: reference)
        waiting.append(reference.value)
      }
    }
    guard var link = before[id] else { return nil }
    var way = [link]
    while link.from != id, let earlier = before[link.from] {
      link = earlier
      way.append(link)
    }
    return way.reversed()
  }
}
