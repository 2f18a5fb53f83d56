extension ViewShape {
  /// A procedure or script as a picture: its steps stand beside it as a list, so that nothing is
  /// told by the picture alone. `language`: of its words, where it is not the page's.
  static let flow = ViewShape("flow", ["drawing": .markup, "language": .text])
}

extension View {
  /// Nil where one step simply follows the other: a list says as much.
  static func flow(
    _ graph: FlowGraph, named name: String, of text: DocumentText, in context: HandbookContext
  ) -> View? {
    guard graph.hasChoices else { return nil }
    let layout = FlowLayout(graph)
    return View(
      .flow,
      [
        "drawing": .markup(FlowDrawing(layout: layout).markup(named: name)),
        "language": .text(context.foreign(text.version.language)),
      ])
  }
}
