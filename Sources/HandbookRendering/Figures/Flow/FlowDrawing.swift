import HandbookModel

/// A flow diagram as SVG inside a page: boxes, ways and words take their colours from flow.css, and
/// stay legible without it.
struct FlowDrawing {
  let layout: FlowLayout

  /// - Parameter name: what the picture is called for who cannot see it.
  func markup(named name: String) -> Markup {
    let (width, height) = (Self.number(layout.width), Self.number(layout.height))
    var svg = "<svg class=\"flow-drawing\" role=\"img\" aria-label=\"\(Markup.escape(name))\""
    svg += " viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\""
    svg += " font-size=\"\(Self.number(FlowLayout.em))\" fill=\"currentColor\">"
    for way in layout.ways { svg += path(way.points) }
    var heads: Set<String> = []
    for way in layout.ways {
      let head = self.head(way.points)
      if heads.insert(head).inserted { svg += head }
    }
    for box in layout.boxes { svg += rectangle(box) + words(box) }
    return Markup(trusted: svg + "</svg>")
  }

  private func path(_ points: [FlowLayout.Point]) -> String {
    let places = points.map { "\(Self.number($0.x)) \(Self.number($0.y))" }
    return "<path class=\"flow-way\" fill=\"none\" stroke=\"currentColor\" d=\"M"
      + places.joined(separator: "L") + "\"/>"
  }

  /// The point of an arrow, in the direction of the last stretch.
  private func head(_ points: [FlowLayout.Point]) -> String {
    guard let tip = points.last, let before = points.dropLast().last else { return "" }
    let (length, half) = (6.0, 3.5)
    let corners: [(Double, Double)]
    if tip.x == before.x {
      let back = tip.y > before.y ? -length : length
      corners = [(tip.x - half, tip.y + back), (tip.x + half, tip.y + back)]
    } else {
      let back = tip.x > before.x ? -length : length
      corners = [(tip.x + back, tip.y - half), (tip.x + back, tip.y + half)]
    }
    let all = [(tip.x, tip.y)] + corners
    let places = all.map { "\(Self.number($0.0)) \(Self.number($0.1))" }
    return "<path class=\"flow-head\" d=\"M\(places.joined(separator: "L"))Z\"/>"
  }

  private func rectangle(_ box: FlowLayout.Box) -> String {
    let radius =
      switch box.sort {
      case .act: 3.0
      case .outcome: 9.0
      case .end: box.height / 2
      }
    return "<rect class=\"flow-\(box.sort.rawValue)\" fill=\"none\" stroke=\"currentColor\""
      + " x=\"\(Self.number(box.left))\" y=\"\(Self.number(box.top))\""
      + " width=\"\(Self.number(box.width))\" height=\"\(Self.number(box.height))\""
      + " rx=\"\(Self.number(radius))\"/>"
  }

  private func words(_ box: FlowLayout.Box) -> String {
    guard !box.lines.isEmpty else { return "" }
    let isEnd = box.sort == .end
    let x = isEnd ? box.left + box.width / 2 : box.left + FlowLayout.padding
    let first = box.top + FlowLayout.padding + FlowLayout.lineHeight * 0.72
    var svg = isEnd ? "<text text-anchor=\"middle\">" : "<text>"
    for (index, line) in box.lines.enumerated() {
      let y = first + Double(index) * FlowLayout.lineHeight
      let weight = line.isBold ? " font-weight=\"600\"" : ""
      svg += "<tspan x=\"\(Self.number(x))\" y=\"\(Self.number(y))\"\(weight)>"
      svg += Markup.escape(line.text) + "</tspan>"
    }
    return svg + "</text>"
  }

  /// With at most two digits behind the point.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    guard rest != 0 else { return String(whole) }
    let digits = String(abs(rest) + 100).dropFirst()
    let sign = hundredths < 0 && whole == 0 ? "-" : ""
    return "\(sign)\(whole)." + (digits.last == "0" ? String(digits.dropLast()) : String(digits))
  }
}
