/// A procedure or a script as boxes, in the order in which they are read, and the ways between them.
///
/// `FlowGraph+Procedure.swift` and `FlowGraph+Script.swift` make one; `FlowLayout` places it.
struct FlowGraph: Sendable {
  enum Sort: String, Sendable {
    /// Something is done or said.
    case act
    /// What may come of it; belongs to the nearest box above that stands less deep.
    case outcome
    case end
  }

  struct Node: Sendable {
    var sort: Sort
    /// Set in bold; may be empty.
    var head: String
    var text: String
    /// How far it stands to the right: an outcome and a part one deeper than what it belongs to.
    var depth: Int
  }

  /// By index of their nodes.
  struct Edge: Hashable, Sendable {
    var from: Int
    var to: Int
  }

  private(set) var nodes: [Node] = []
  /// In the order in which they were added; each once.
  private(set) var edges: [Edge] = []
  private var known: Set<Edge> = []

  init() {}

  /// Some box is left, or reached, on more than one way.
  var hasChoices: Bool {
    Set(edges.map(\.from)).count < edges.count || Set(edges.map(\.to)).count < edges.count
  }

  /// The index of the node.
  @discardableResult
  mutating func add(_ node: Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  /// A way between two nodes; nothing where either is not there.
  mutating func connect(_ from: Int, _ to: Int) {
    guard nodes.indices.contains(from), nodes.indices.contains(to) else { return }
    let edge = Edge(from: from, to: to)
    if known.insert(edge).inserted { edges.append(edge) }
  }
}

/// Collects the boxes of a graph whose ways lead to places that are only known at the end.
struct FlowGraphMaker<Place: Hashable> {
  /// Where a box leads.
  enum Way {
    case onward, end
    case place(Place)
  }

  private(set) var graph = FlowGraph()
  /// Of what stands in the outermost list, in its order.
  private var starts: [Int] = []
  private var places: [Place: Int] = [:]
  private var ways: [(from: Int, way: Way, after: Int)] = []

  /// A box of the outermost list, or a part of one that stands `depth` deep.
  mutating func act(_ head: String, _ text: String, depth: Int = 0) -> Int {
    let index = graph.add(FlowGraph.Node(sort: .act, head: head, text: text, depth: depth))
    if depth == 0 { starts.append(index) }
    return index
  }

  mutating func outcome(_ head: String, _ text: String, of node: Int) -> Int {
    let depth = graph.nodes[node].depth + 1
    let index = graph.add(FlowGraph.Node(sort: .outcome, head: head, text: text, depth: depth))
    graph.connect(node, index)
    return index
  }

  mutating func connect(_ from: Int, _ to: Int) { graph.connect(from, to) }

  /// The first box of a name keeps it.
  mutating func name(_ index: Int, _ place: Place) {
    if places[place] == nil { places[place] = index }
  }

  /// `onward` leads to the next box of the outermost list.
  mutating func lead(_ from: Int, _ way: Way) { ways.append((from, way, starts.count)) }

  /// All ways are drawn; one to a place that nobody named was reported, and is left out.
  mutating func finish(end: String) -> FlowGraph {
    let targets = ways.map { target(of: $0.way, after: $0.after) }
    let last = graph.nodes.count
    if targets.contains(.end) {
      graph.add(FlowGraph.Node(sort: .end, head: "", text: end, depth: 0))
    }
    for (way, target) in zip(ways, targets) {
      switch target {
      case .box(let index): graph.connect(way.from, index)
      case .end: graph.connect(way.from, last)
      case .nowhere: break
      }
    }
    return graph
  }

  private enum Target: Equatable { case box(Int), end, nowhere }

  private func target(of way: Way, after next: Int) -> Target {
    switch way {
    case .onward: starts.indices.contains(next) ? .box(starts[next]) : .end
    case .end: .end
    case .place(let place): places[place].map { .box($0) } ?? .nowhere
    }
  }
}
