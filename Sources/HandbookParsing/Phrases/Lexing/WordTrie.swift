/// Values filed under sequences of atoms, found by what stands at a place of a text.
struct WordTrie<Value: Sendable>: Sendable {
  private struct Edge: Hashable, Sendable {
    var node: Int32
    var word: String
  }

  private var edges: [Edge: Int32] = [:]
  private var values: [[Value]] = [[]]

  mutating func insert(_ atoms: some Sequence<Atom>, _ value: Value) {
    var node: Int32 = 0
    for atom in atoms {
      let edge = Edge(node: node, word: atom.text)
      if let next = edges[edge] {
        node = next
      } else {
        node = Int32(values.count)
        edges[edge] = node
        values.append([])
      }
    }
    values[Int(node)].append(value)
  }

  /// What is filed under the atoms that begin at `start`, shortest first, each with how many.
  func matches(in atoms: [Atom], at start: Int) -> [(count: Int, values: [Value])] {
    var found: [(count: Int, values: [Value])] = []
    var node: Int32 = 0
    for index in start..<atoms.count {
      guard let next = edges[Edge(node: node, word: atoms[index].text)] else { break }
      node = next
      let here = values[Int(node)]
      if !here.isEmpty { found.append((index - start + 1, here)) }
    }
    return found
  }
}
