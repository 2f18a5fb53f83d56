import HandbookModel
import HandbookWriting

extension ViewShape {
  static let timeLinePage = ViewShape(
    "timeLinePage",
    [
      "text": .texts, "page": .view(.frame), "timeLine": .view(.timeLine), "hasOthers": .flag,
      "others": .list(.kindRow),
    ])
}

/// All kinds of visits of a handbook on one time line after their events, the most urgent first;
/// under it those that the calendar decides.
struct TimeLinePage {
  let context: HandbookContext

  private var linker: Linker { Linker(context, from: .timeLine) }
  private var writer: ValueWriter { context.writer }

  /// Some visit has a window; otherwise there is nothing to draw and no page.
  static func exists(in context: HandbookContext) -> Bool {
    context.current.contains { text in
      text.version.visits.contains { visit in
        visit.isPrinted && !TimeLinePage.windows(of: visit, context).isEmpty
      }
    }
  }

  var view: View {
    let linker = linker
    let visits = context.current.flatMap { text in
      text.version.visits.filter(\.isPrinted).map { (text: text, visit: $0) }
    }
    let rows = visits.flatMap { self.rows($0.visit, in: $0.text, linker) }
    let others = visits.filter { TimeLinePage.windows(of: $0.visit, context).isEmpty }
      .compactMap { other($0.visit, linker) }
    var frame = PageFrame(
      context, .timeLine, title: context.texts[label: "time-line"], section: .kinds)
    frame.styles += ["figures.css", "time-line.css"]
    return View(
      .timeLinePage,
      [
        "text": .texts(context.texts), "page": frame.view,
        "timeLine": .view(TimeLine(context: context, rows: sorted(rows)).view),
        "hasOthers": .flag(!others.isEmpty), "others": .list(others),
      ])
  }

  private static func windows(of visit: Visit, _ context: HandbookContext) -> [Window] {
    guard let deadline = visit.deadline?.value.value else { return [] }
    return DeadlineParts(deadline, of: context.handbook.vocabulary.kinds[visit.kind]).windows
  }

  private func rows(_ visit: Visit, in text: DocumentText, _ linker: Linker) -> [TimeLine.Row] {
    let source = visit.deadline.map { linker.href(to: $0.range, in: text) } ?? ""
    return TimeLinePage.windows(of: visit, context).map { window in
      TimeLine.Row(
        title: writer.kind(visit.kind), href: linker.href(.kind(visit.kind)),
        condition: writer.applicability(visit.key),
        words: writer.window(window, kind: visit.kind), source: source, window: window)
    }
  }

  /// By the last day, then the first; equals in the order of the documents.
  private func sorted(_ rows: [TimeLine.Row]) -> [TimeLine.Row] {
    func key(_ row: TimeLine.Row, _ index: Int) -> (Double, Double, Int) {
      let (lower, upper) = (row.window.lower?.offset.days, row.window.upper?.offset.days)
      return (upper ?? .infinity, lower ?? -.infinity, index)
    }
    return rows.enumerated().sorted { key($0.element, $0.offset) < key($1.element, $1.offset) }
      .map(\.element)
  }

  private func other(_ visit: Visit, _ linker: Linker) -> View? {
    guard let deadline = visit.deadline?.value.value else { return nil }
    return View(
      .kindRow,
      [
        "href": .text(linker.href(.kind(visit.kind))), "title": .text(writer.kind(visit.kind)),
        "condition": .text(writer.applicability(visit.key)),
        "deadline": .text(writer.deadline(deadline, kind: visit.kind)),
        "responsible": .text(visit.leaders?.value.value.map(writer.leaders) ?? ""),
      ])
  }
}
