/// The places of a graph's boxes and ways, in the units of the drawing: one box under the other, as
/// wide as a phone, outcomes and parts set in below what they belong to.
///
/// Straight ways run down between boxes or beside the boxes that are set in; all others leave a box
/// on its right, run in a lane of their target, and come back to the target's right side. So no way
/// runs through a box, however many there are.
struct FlowLayout: Sendable {
  struct Point: Hashable, Sendable {
    var x: Double
    var y: Double
  }

  struct Box: Sendable {
    var node: Int
    var sort: FlowGraph.Sort
    var left: Double
    var top: Double
    var width: Double
    var height: Double
    /// Bold lines first.
    var lines: [(text: String, isBold: Bool)]

    var right: Double { left + width }
    var bottom: Double { top + height }

    /// Of a line, from 0.
    func baseline(of line: Int) -> Double {
      top + FlowLayout.padding + FlowLayout.lineHeight * (Double(line) + 0.72)
    }
  }

  /// The last point touches the box that it leads to.
  struct Way: Sendable {
    var edge: FlowGraph.Edge
    var points: [Point]
  }

  private(set) var boxes: [Box] = []
  private(set) var ways: [Way] = []
  private(set) var width = 0.0
  private(set) var height = 0.0

  // In the units of the drawing, which are pixels where it is shown in its own size.
  static let em = 13.0
  static let lineHeight = 18.0
  static let padding = 8.0
  /// What bold letters take more than the others.
  static let bold = 1.06
  private static let gap = 20.0
  private static let smallGap = 9.0
  private static let indent = 22.0
  /// Where a way runs down, from the left of the box that it leaves.
  private static let spine = 11.0
  private static let lane = 11.0
  private static let margin = 1.0
  /// As wide as the text of a page on a phone.
  private static let page = 340.0
  private static let narrowest = 230.0
  private static let deepest = 3
  /// Ways come down to the end from boxes of every depth.
  private static let end = 2 * spine + Double(deepest) * indent + 2 * spine

  private let text = FigureText(size: FlowLayout.em)
  private let graph: FlowGraph

  init(_ graph: FlowGraph) {
    self.graph = graph
    let lanes = FlowLanes(graph.edges.filter { !Self.isStraight($0, in: graph) })
    let beside = lanes.count == 0 ? 0 : Double(lanes.count) * Self.lane + Self.lane
    let right = max(Self.page - Self.margin - beside, Self.narrowest)
    width = right + beside + Self.margin
    placeBoxes(right)
    for edge in graph.edges { ways.append(Way(edge: edge, points: points(of: edge, lanes, right))) }
  }

  // MARK: Boxes

  private mutating func placeBoxes(_ right: Double) {
    var top = Self.margin
    for (index, node) in graph.nodes.enumerated() {
      if index > 0 { top += node.sort == .outcome ? Self.smallGap : Self.gap }
      let box = box(index, node, top: top, right: right)
      boxes.append(box)
      top = box.bottom
    }
    height = top + Self.margin
  }

  private func box(_ index: Int, _ node: FlowGraph.Node, top: Double, right: Double) -> Box {
    let left = Self.margin + Double(min(node.depth, Self.deepest)) * Self.indent
    let available = right - left - 2 * Self.padding
    var lines = text.lines(node.head, in: available / Self.bold).map { ($0, true) }
    lines += text.lines(node.text, in: available).map { ($0, false) }
    var width = right - left
    if node.sort == .end {
      let widest = lines.map { text.width($0.0) }.max() ?? 0
      width = min(width, max(widest + 4 * Self.padding, Self.end))
    }
    return Box(
      node: index, sort: node.sort, left: left, top: top, width: width,
      height: Double(max(lines.count, 1)) * Self.lineHeight + 2 * Self.padding,
      lines: lines.map { (text: $0.0, isBold: $0.1) })
  }

  // MARK: Ways

  /// The way runs down: to what stands directly below, or to what belongs to its box.
  private static func isStraight(_ edge: FlowGraph.Edge, in graph: FlowGraph) -> Bool {
    guard edge.from < edge.to else { return false }
    guard edge.to != edge.from + 1 else { return true }
    let (from, to) = (graph.nodes[edge.from], graph.nodes[edge.to])
    let between = graph.nodes[(edge.from + 1)..<edge.to]
    // Deeper than can be set in, boxes stand under each other.
    guard from.depth < deepest, between.allSatisfy({ $0.depth > from.depth }) else { return false }
    return to.depth <= from.depth + 1
  }

  private func points(of edge: FlowGraph.Edge, _ lanes: FlowLanes, _ right: Double) -> [Point] {
    let (from, to) = (boxes[edge.from], boxes[edge.to])
    guard Self.isStraight(edge, in: graph) else { return jump(from, to, lanes, right) }
    let x = from.left + Self.spine
    if to.left > from.left {
      let y = to.top + Self.padding + Self.lineHeight / 2
      return [Point(x: x, y: from.bottom), Point(x: x, y: y), Point(x: to.left, y: y)]
    }
    return [Point(x: x, y: from.bottom), Point(x: x, y: to.top)]
  }

  /// Ways leave a box below where they come to it.
  private func jump(_ from: Box, _ to: Box, _ lanes: FlowLanes, _ right: Double) -> [Point] {
    let x = right + Self.lane * Double((lanes.lanes[to.node] ?? 0) + 1)
    let start = Point(x: from.right, y: from.bottom - Self.padding)
    let entry = to.sort == .end ? to.height / 2 : Self.padding
    let end = Point(x: to.right, y: to.top + entry)
    return [start, Point(x: x, y: start.y), Point(x: x, y: end.y), end]
  }
}
