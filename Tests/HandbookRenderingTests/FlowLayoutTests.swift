import Testing

@testable import HandbookRendering

/// Numbers that look random and are the same in every run.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var mixed = state
    mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
    return mixed ^ (mixed >> 29)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Procedures as authors write them, and worse: parts in parts, ways back, ways to nowhere.
private func procedure(_ seed: UInt64) -> FlowGraph {
  var dice = Dice(state: seed)
  let words = [
    "业主不满意：记录原因，报客服主管", "审核《业主回访记录表》，签署审核意见。", "归档", "",
    "the owner is dissatisfied: note the reason, report to the supervisor",
    "extraordinarilylongwordwithoutanyplacetobreakitoverlineswhatsoever", "在 2 个工作日内（含当日）答复",
    "３６５天２４小时客户服务热线与现场接待人员共同确认处理结果并当面致歉",
  ]
  func text() -> String { words.randomElement(using: &dice) ?? "" }
  let count = Int.random(in: 1...14, using: &dice)
  var maker = FlowGraphMaker<Int>()
  func way() -> FlowGraphMaker<Int>.Way {
    switch Int.random(in: 0..<6, using: &dice) {
    case 0: .end
    case 1, 2, 3: .place(Int.random(in: 0...count, using: &dice))
    default: .onward
    }
  }
  for number in 0..<count {
    let step = maker.act("\(number) \(text())", text())
    maker.name(step, number)
    var last = step
    for depth in 1...4 where dice.chance(15) {
      let part = maker.act("\(number).\(depth)", text(), depth: depth)
      maker.connect(last, part)
      last = part
    }
    let branches = dice.chance(50) ? Int.random(in: 1...4, using: &dice) : 0
    for _ in 0..<branches {
      maker.lead(maker.outcome(text(), text(), of: dice.chance(80) ? step : last), way())
    }
    if branches < 2 { maker.lead(step, way()) }
  }
  return maker.finish(end: "结束")
}

extension FlowLayout.Box {
  /// Inside, and not on the border.
  fileprivate func holds(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>) -> Bool {
    x.upperBound > left && x.lowerBound < right && y.upperBound > top && y.lowerBound < bottom
  }

  fileprivate func touches(_ point: FlowLayout.Point) -> Bool {
    let isBeside = (point.x == left || point.x == right) && (top...bottom).contains(point.y)
    let isAbove = (point.y == top || point.y == bottom) && (left...right).contains(point.x)
    return isBeside || isAbove
  }
}

@Suite struct FlowLayoutTests {
  private static let seeds: [UInt64] = Array(1...300)

  private func stretches(_ way: FlowLayout.Way) -> [(FlowLayout.Point, FlowLayout.Point)] {
    Array(zip(way.points, way.points.dropFirst()))
  }

  @Test func `no two boxes overlap, and all stand inside the picture`() {
    for seed in Self.seeds {
      let layout = FlowLayout(procedure(seed))
      for (upper, lower) in zip(layout.boxes, layout.boxes.dropFirst()) {
        #expect(upper.bottom < lower.top, "\(seed)")
      }
      for box in layout.boxes {
        #expect(box.left >= 0 && box.right <= layout.width, "\(seed)")
        #expect(box.top >= 0 && box.bottom <= layout.height, "\(seed)")
      }
    }
  }

  @Test func `every way begins and ends at its boxes and runs through none`() {
    for seed in Self.seeds {
      let graph = procedure(seed)
      let layout = FlowLayout(graph)
      #expect(layout.ways.map(\.edge) == graph.edges)
      for way in layout.ways {
        let (from, to) = (layout.boxes[way.edge.from], layout.boxes[way.edge.to])
        #expect(way.points.first.map(from.touches) == true, "\(seed): \(way.edge)")
        #expect(way.points.last.map(to.touches) == true, "\(seed): \(way.edge)")
        for (start, end) in stretches(way) {
          #expect(start.x == end.x || start.y == end.y, "\(seed): \(way.edge)")
          let (x, y) = (
            min(start.x, end.x)...max(start.x, end.x), min(start.y, end.y)...max(start.y, end.y)
          )
          #expect(!layout.boxes.contains { $0.holds(x, y) }, "\(seed): \(way.edge)")
          #expect(x.lowerBound >= 0 && x.upperBound <= layout.width, "\(seed): \(way.edge)")
        }
      }
    }
  }

  @Test func `all text stands inside its box, and none is lost`() {
    let type = FigureText(size: FlowLayout.em)
    for seed in Self.seeds {
      let graph = procedure(seed)
      for box in FlowLayout(graph).boxes {
        for (index, line) in box.lines.enumerated() {
          let width = type.width(line.text) * (line.isBold ? FlowLayout.bold : 1)
          #expect(width <= box.width - 2 * FlowLayout.padding + 0.001, "\(seed): \(line.text)")
          let baseline = box.baseline(of: index)
          #expect(baseline - FlowLayout.em >= box.top && baseline < box.bottom - 4, "\(seed)")
        }
        let node = graph.nodes[box.node]
        let shown = box.lines.map(\.text).joined().filter { $0 != " " }
        #expect(shown == (node.head + node.text).filter { $0 != " " }, "\(seed)")
      }
    }
  }

  @Test func `ways of different targets never share a stretch beside the boxes`() {
    for seed in Self.seeds {
      let layout = FlowLayout(procedure(seed))
      let right = layout.boxes.map(\.right).max() ?? 0
      var lanes: [(x: Double, y: ClosedRange<Double>, target: Int)] = []
      for way in layout.ways {
        for (start, end) in stretches(way) where start.x == end.x && start.x > right {
          lanes.append((start.x, min(start.y, end.y)...max(start.y, end.y), way.edge.to))
        }
      }
      for (index, lane) in lanes.enumerated() {
        for other in lanes.dropFirst(index + 1) where other.x == lane.x {
          #expect(other.target == lane.target || !other.y.overlaps(lane.y), "\(seed)")
        }
      }
    }
  }

  @Test func `a branch that names no step leads to the next, a single one leaves the others open`()
  {
    var maker = FlowGraphMaker<Int>()
    let first = maker.act("1", "ask")
    let no = maker.outcome("no", "", of: first)
    maker.lead(no, .end)
    maker.lead(first, .onward)
    let second = maker.act("2", "thank")
    maker.lead(second, .onward)
    let graph = maker.finish(end: "end")
    #expect(graph.edges.contains(.init(from: first, to: second)))
    #expect(graph.edges.contains(.init(from: no, to: 3)))
    #expect(graph.edges.contains(.init(from: second, to: 3)))
    #expect(graph.edges.count == 4)
  }
}

@Suite struct CardFitTests {
  private func section(_ rows: Int, rank: Int) -> CardFit.Section {
    CardFit.Section(head: 20, rows: Array(repeating: 10, count: rows), note: 5, rank: rank)
  }

  @Test func `what fits stays whole`() {
    let sections = [section(4, rank: 0), section(3, rank: 1), section(0, rank: 2)]
    #expect(CardFit.shown(sections, in: 110) == [4, 3, 0])
  }

  @Test func `what matters least gives up rows first, and each keeps its first ones`() {
    let sections = [section(20, rank: 0), section(9, rank: 1), section(9, rank: 2)]
    let shown = CardFit.shown(sections, in: 300)
    #expect(shown == [16, 3, 3])
    #expect(CardFit.height(sections, shown) <= 300)
  }

  @Test func `even a page that is too small is not overfull`() {
    let sections = (0..<6).map { section(30, rank: $0) }
    for room in [0, 40, 55, 100, 200, 400, 900] {
      let shown = CardFit.shown(sections, in: room)
      let notes = sections.count * 5
      #expect(CardFit.height(sections, shown) <= max(room, notes), "\(room)")
    }
  }
}
