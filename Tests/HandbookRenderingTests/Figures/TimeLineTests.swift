import HandbookModel
import Testing

@testable import HandbookRendering

@Suite struct TimeScaleTests {
  private func window(_ lower: Offset?, _ upper: Offset?) -> Window {
    Window(
      anchor: Anchor(.ownEvent), lower: lower.map { Bound($0) }, upper: upper.map { Bound($0) })
  }

  @Test func `later days lie further right, within the axis`() {
    let scale = TimeScale([window(Offset(-20, .day), Offset(2, .month))])
    let places = (-31...92).map { scale.place(Double($0)) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    #expect(places.allSatisfy { (0...1).contains($0) })
  }

  @Test func `a single day and two months are both wide enough to read`() {
    let scale = TimeScale([window(nil, Offset(1, .day)), window(nil, Offset(2, .month))])
    #expect(scale.place(1) - scale.place(0) > 0.04)
    #expect(scale.place(Offset(2, .month).days) < 0.9)
  }

  @Test func `what lies beyond the axis stands at its end`() {
    let scale = TimeScale([window(nil, Offset(40, .month))])
    #expect(scale.place(100_000) == 1)
    #expect(scale.place(-3) == 0)
  }

  @Test func `marks stand in order and the event is one of them`() {
    let scale = TimeScale([window(Offset(-3, .day), Offset(1, .month))])
    let ticks = scale.ticks
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.place < $1.place })
    #expect(ticks.filter { $0.count == 0 }.map(\.place) == [scale.place(0)])
    #expect(ticks.contains { $0.count == -3 } && ticks.contains { $0.unit == "month" })
  }
}

@Suite struct FigureTextTests {
  private let text = FigureText(size: 14)

  @Test func `lines hold all of the text and none is too wide`() {
    let name = "客服主管与项目经理（住宅）共同审核《业主回访记录表》、签字；then file it"
    let lines = text.lines(name, in: 90)
    #expect(lines.count > 3)
    #expect(lines.allSatisfy { text.width($0) <= 90 })
    #expect(lines.joined().filter { $0 != " " } == name.filter { $0 != " " })
    #expect(lines.allSatisfy { !"，、。；）》".contains($0.first ?? "，") })
  }

  @Test func `a word wider than a line is broken`() {
    let lines = text.lines("Donaudampfschiffahrtsgesellschaft", in: 80)
    #expect(lines.count > 1 && lines.joined() == "Donaudampfschiffahrtsgesellschaft")
    #expect(text.lines("", in: 80).isEmpty)
  }
}

@Suite struct DrawingTests {
  @Test func `text and addresses are escaped and every element is closed`() {
    var drawing = Drawing()
    drawing.link("a.html?x=\"1\"") { link in
      link.text("<b> & more", x: 1.5, y: .share(0.25), .middle, "faint")
    }
    let html = drawing.markup("drawing", size: (100, 20.5), reading: .named("A & B")).html
    #expect(
      html == """
        <svg class="drawing" viewBox="0 0 100 20.5" width="100" height="20.5" role="img" \
        aria-label="A &amp; B"><a href="a.html?x=&quot;1&quot;">\
        <text x="1.5" y="25%" text-anchor="middle" class="faint">&lt;b&gt; &amp; more</text></a></svg>
        """)
  }

  @Test(arguments: [(0, "0"), (-0.004, "0"), (1.006, "1.01"), (-2.5, "-2.5"), (3.2, "3.2")])
  func `decimals are short`(value: Double, text: String) {
    #expect(Drawing.decimal(value) == text)
  }
}
