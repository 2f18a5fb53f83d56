import HandbookModel
import HandbookWriting

extension ViewShape {
  /// A window: whose it is, in words, and as a bar. `level` is own, plan or standard.
  static let timeLineRow = ViewShape(
    "timeLineRow",
    [
      "title": .text, "href": .text, "language": .text, "condition": .text, "words": .text,
      "source": .text, "level": .text, "bar": .markup,
    ])
  static let timeLine = ViewShape("timeLine", ["axis": .markup, "rows": .list(.timeLineRow)])
}

/// Windows one under the other on one time line after the event. Names and words are text of the
/// page and only the bars are drawn, so that everything can be read at any width, on paper and
/// without seeing the figure.
struct TimeLine {
  enum Level: String, Sendable { case own, plan, standard }

  struct Row {
    var title: String
    var href: String
    /// Of the title, where it is not the page's.
    var language = ""
    var condition = ""
    var words: String
    /// The clause that states it.
    var source: String
    var level = Level.own
    var window: Window
  }

  let context: HandbookContext
  let rows: [Row]

  /// Nil without rows.
  var view: View? {
    guard !rows.isEmpty else { return nil }
    let scale = TimeScale(rows.map(\.window))
    return View(
      .timeLine,
      ["axis": .markup(axis(scale)), "rows": .list(rows.map { view($0, scale) })])
  }

  private func view(_ row: Row, _ scale: TimeScale) -> View {
    View(
      .timeLineRow,
      [
        "title": .text(row.title), "href": .text(row.href), "language": .text(row.language),
        "condition": .text(row.condition), "words": .text(row.words), "source": .text(row.source),
        "level": .text(row.level.rawValue), "bar": .markup(bar(row.window, scale)),
      ])
  }

  // MARK: Drawing

  /// Room at both ends for the round end of a bar and half a label.
  private func share(_ place: Double) -> Drawing.Length { .share(0.04 + 0.92 * place) }

  private func axis(_ scale: TimeScale) -> Markup {
    var drawing = Drawing()
    for tick in scale.ticks {
      let text = context.texts.phrase("axis.\(tick.unit)", ["n": minus(tick.count)])
      drawing.text(text, x: share(tick.place), y: 14, .middle, tick.isMinor ? "minor" : "")
    }
    return drawing.markup("time-axis", reading: .hidden)
  }

  /// With the sign that is as wide as a plus.
  private func minus(_ count: Int) -> String {
    count < 0 ? "\u{2212}\(count.magnitude)" : String(count)
  }

  private func bar(_ window: Window, _ scale: TimeScale) -> Markup {
    var drawing = Drawing()
    for tick in scale.ticks {
      let style = tick.count == 0 ? "origin" : tick.isMinor ? "tick minor" : "tick"
      drawing.line(
        from: (share(tick.place), .share(0)), to: (share(tick.place), .share(1)), style)
    }
    let (lower, upper) = (window.lower?.offset.days, window.upper?.offset.days)
    let from = lower.map { share(scale.place($0)) } ?? .share(0)
    let to = upper.map { share(scale.place($0)) } ?? .share(1)
    let isOpen = lower == nil || upper == nil
    drawing.line(
      from: (from, .share(0.5)), to: (to, .share(0.5)), isOpen ? "bar open" : "bar")
    return drawing.markup("time-bar", reading: .hidden)
  }
}
