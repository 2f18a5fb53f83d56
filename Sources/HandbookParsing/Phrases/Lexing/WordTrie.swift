/// Values filed under sequences of atoms, found by what stands at a place of a text.
struct WordTrie<Value: Sendable>: Sendable {
  /// Compared and hashed by bytes: `String` would first bring every Han character into its normal
  /// form, which took a third of the time of reading a document.
  private struct Edge: Hashable, Sendable {
    var node: Int32
    var word: String

    static func == (left: Edge, right: Edge) -> Bool {
      left.node == right.node && left.word.utf8.elementsEqual(right.word.utf8)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(node)
      var word = word
      word.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
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

  /// What is filed under exactly these atoms.
  func values(at atoms: ArraySlice<Atom>) -> [Value] {
    var node: Int32 = 0
    for atom in atoms {
      guard let next = edges[Edge(node: node, word: atom.text)] else { return [] }
      node = next
    }
    return values[Int(node)]
  }
}
