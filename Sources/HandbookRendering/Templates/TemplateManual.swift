/// The part of docs/templates.md that says what each template is given, made from the shapes that
/// templates are checked against.
enum TemplateManual {
  /// Markdown: a section per template, then one per view that they hold.
  static var text: String {
    let pages = Theme.pages.map { page in
      section("`\(page.template).mustache`", of: page.shape)
    }
    let views = views.map { section("\($0.title)", of: $0) }
    return (["## What each template is given\n"] + pages + ["## Views inside them\n"] + views)
      .joined(separator: "\n")
  }

  /// Those inside the pages' shapes, each once, by title.
  private static var views: [ViewShape] {
    var found: [String: ViewShape] = [:]
    var waiting = Theme.pages.map(\.shape)
    while let shape = waiting.popLast() {
      for inner in shape.contents.compactMap(inner) where found[inner.title] !== inner {
        found[inner.title] = inner
        waiting.append(inner)
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func inner(_ content: ViewShape.Content) -> ViewShape? {
    switch content {
    case .view(let shape), .list(let shape): shape
    case .text, .markup, .flag, .texts: nil
    }
  }

  private static func section(_ title: String, of shape: ViewShape) -> String {
    let rows = zip(shape.names, shape.contents).map { "| `\($0)` | \(sort(of: $1)) |\n" }
    return "### \(title)\n\n| name | |\n| --- | --- |\n\(rows.joined())"
  }

  private static func sort(of content: ViewShape.Content) -> String {
    switch content {
    case .text: "text"
    case .markup: "HTML, with three braces"
    case .flag: "yes or no"
    case .view(let shape): "one [\(shape.title)](#\(anchor(shape))) or none"
    case .list(let shape): "a list of [\(shape.title)](#\(anchor(shape)))"
    case .texts: "the texts of the page's language, by key"
    }
  }

  /// As GitHub makes it of the heading.
  private static func anchor(_ shape: ViewShape) -> String { shape.title.lowercased() }
}
