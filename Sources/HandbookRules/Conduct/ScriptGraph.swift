import Diagnostics
import HandbookModel

/// Where a call can go from each item of a script. An answer that leads nowhere in particular, and
/// whatever is not listed among the answers, goes on to where the item leads, which is the next
/// item unless it says otherwise; behind the last item the call ends.
struct ScriptGraph {
  struct Exit {
    /// The index of the item that follows; nil: the call ends.
    let next: Int?
    /// Where the text says so; nil: it goes on by itself.
    let target: SourceRange?
  }

  /// What is said, asked and done in turn; rules hold for the whole call and are no part of it.
  let items: [Script.Item]
  private(set) var exits: [[Exit]] = []

  /// Nil where a target leads nowhere, which was reported: what seems lost may be meant by it.
  init?(_ script: Script) {
    items = script.items.filter { $0.act.value != .rule }
    let places = Places(items)
    for index in items.indices {
      guard let exits = places.exits(of: items[index], at: index) else { return nil }
      self.exits.append(exits)
    }
  }

  /// Where the call goes from an item whatever is answered.
  func onward(from index: Int) -> Int? {
    guard items[index].target != nil else { return index + 1 < items.count ? index + 1 : nil }
    return exits[index].last?.next
  }

  /// The first item of each part that no call comes to.
  var unreached: [Int] {
    var known = reached(from: 0)
    var roots: [Int] = []
    // An item behind a lost one is lost because of it.
    for index in items.indices where !known.contains(index) {
      roots.append(index)
      known.formUnion(reached(from: index))
    }
    return roots
  }

  private func reached(from start: Int) -> Set<Int> {
    var found: Set<Int> = items.indices.contains(start) ? [start] : []
    var waiting = Array(found)
    while let index = waiting.popLast() {
      for next in exits[index].compactMap(\.next) where found.insert(next).inserted {
        waiting.append(next)
      }
    }
    return found
  }

  /// The last target that keeps the call in a circle that it cannot leave.
  var endless: (from: Int, to: Int, target: SourceRange)? {
    let ending = itemsThatEnd
    for index in items.indices.reversed() where !ending.contains(index) {
      for exit in exits[index].reversed() {
        if let next = exit.next, next <= index, let target = exit.target {
          return (index, next, target)
        }
      }
    }
    return nil
  }

  private var itemsThatEnd: Set<Int> {
    var before: [Int: [Int]] = [:]
    var found: Set<Int> = []
    for index in items.indices {
      for exit in exits[index] {
        guard let next = exit.next else {
          found.insert(index)
          continue
        }
        before[next, default: []].append(index)
      }
    }
    var waiting = Array(found)
    while let index = waiting.popLast() {
      for earlier in before[index] ?? [] where found.insert(earlier).inserted {
        waiting.append(earlier)
      }
    }
    return found
  }
}

/// Which item a number or a label means.
private struct Places {
  private var numbers: [Int: Int] = [:]
  private var labels: [String: Int] = [:]
  private let count: Int

  init(_ items: [Script.Item]) {
    count = items.count
    for (index, item) in items.enumerated() {
      numbers[item.number] = index
      if let label = item.label { labels[label.value.lowercased()] = index }
    }
  }

  func exits(of item: Script.Item, at index: Int) -> [ScriptGraph.Exit]? {
    let onward = ScriptGraph.Exit(next: index + 1 < count ? index + 1 : nil, target: nil)
    guard let own = exit(item.target, else: onward) else { return nil }
    var exits: [ScriptGraph.Exit] = []
    for answer in item.answers {
      guard let exit = exit(answer.target, else: own) else { return nil }
      exits.append(exit)
    }
    // A single answer leaves others open.
    return item.answers.count > 1 && item.target == nil ? exits : exits + [own]
  }

  private func exit(
    _ target: Located<Script.Target>?, else onward: ScriptGraph.Exit
  ) -> ScriptGraph.Exit? {
    guard let target else { return onward }
    switch target.value {
    case .end: return ScriptGraph.Exit(next: nil, target: target.range)
    case .item(let number):
      return numbers[number].map { ScriptGraph.Exit(next: $0, target: target.range) }
    case .label(let label):
      return labels[label.lowercased()].map { ScriptGraph.Exit(next: $0, target: target.range) }
    }
  }
}
