/// A flow diagram as a drawing: flow.css gives its boxes, ways and words their colours.
struct FlowDrawing {
  let layout: FlowLayout

  /// - Parameter name: what the picture is called for who cannot see it.
  func markup(named name: String) -> Markup {
    var drawing = Drawing()
    for way in layout.ways { drawing.path(commands(way.points), "flow-way") }
    var tips: Set<[FlowLayout.Point]> = []
    for way in layout.ways {
      let corners = tip(way.points)
      if tips.insert(corners).inserted {
        drawing.polygon(corners.map { (x: $0.x, y: $0.y) }, "flow-tip")
      }
    }
    for box in layout.boxes { draw(box, in: &drawing) }
    return drawing.markup(
      "flow-drawing", size: (layout.width, layout.height), reading: .named(name))
  }

  private func commands(_ points: [FlowLayout.Point]) -> String {
    "M"
      + points.map { "\(Drawing.decimal($0.x)) \(Drawing.decimal($0.y))" }
      .joined(separator: "L")
  }

  /// The head of an arrow, in the direction of the last stretch.
  private func tip(_ points: [FlowLayout.Point]) -> [FlowLayout.Point] {
    guard let end = points.last, let before = points.dropLast().last else { return [] }
    let (length, half) = (6.0, 3.5)
    if end.x == before.x {
      let y = end.y + (end.y > before.y ? -length : length)
      return [end, .init(x: end.x - half, y: y), .init(x: end.x + half, y: y)]
    }
    let x = end.x + (end.x > before.x ? -length : length)
    return [end, .init(x: x, y: end.y - half), .init(x: x, y: end.y + half)]
  }

  private func draw(_ box: FlowLayout.Box, in drawing: inout Drawing) {
    drawing.rectangle(
      x: .pixels(box.left), y: .pixels(box.top), width: .pixels(box.width),
      height: .pixels(box.height), radius: radius(box), "flow-\(box.sort.rawValue)")
    let isEnd = box.sort == .end
    let x = isEnd ? box.left + box.width / 2 : box.left + FlowLayout.padding
    for (index, line) in box.lines.enumerated() {
      drawing.text(
        line.text, x: .pixels(x), y: .pixels(box.baseline(of: index)),
        isEnd ? .middle : .start, line.isBold ? "flow-head" : "")
    }
  }

  private func radius(_ box: FlowLayout.Box) -> Double {
    switch box.sort {
    case .act: 3
    case .outcome: 9
    case .end: box.height / 2
    }
  }
}
