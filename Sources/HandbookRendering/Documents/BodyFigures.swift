import HandbookModel
import Markdown

/// The pictures of a document's procedures and scripts, which go below the text that they show. On
/// paper there are none: the text is read in order there.
struct BodyFigures {
  /// By the index of the block in the body.
  let figures: [Int: Markup]

  init(_ text: DocumentText, body: MarkdownDocument, linker: Linker) {
    guard linker.bound == nil else {
      figures = [:]
      return
    }
    let procedures = ProcedureViews(linker: linker)
    let scripts = ScriptViews(linker: linker)
    var figures: [Int: Markup] = [:]
    for (index, block) in body.commentedBlocks.enumerated() {
      let range = body.sourceRange(of: block.node)
      func holds(_ lower: Int32) -> Bool { range.lower <= lower && lower < range.upper }
      let steps = text.version.procedures.first { $0.first.map { holds($0.range.lower) } ?? false }
      let script = text.version.scripts.first { holds($0.range.lower) }
      let view =
        steps.flatMap { procedures.flow($0, in: text) }
        ?? script.flatMap { scripts.flow($0, in: text) }
      if case .markup(let drawing)? = view?["drawing"] {
        figures[index] = BodyFigures.folded(drawing, linker.context)
      }
    }
    self.figures = figures
  }

  /// The label speaks the page's language, which need not be the text's.
  private static func folded(_ drawing: Markup, _ context: HandbookContext) -> Markup {
    let label = Markup(text: context.texts[label: "as-picture"])
    return Markup(
      trusted: "<details class=\"flow flow-fold\" open>"
        + "<summary lang=\"\(context.language.rawValue)\">\(label.html)</summary>"
        + "\(drawing.html)</details>\n")
  }
}
