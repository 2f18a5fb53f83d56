/// What the start page leads to beside its own lists: pages that bring everything together, and the
/// handbook as a book and as data. Each with a line on what it is for.
struct FurtherPages {
  let linker: Linker
  /// The handbook is printed as a whole, beside the start page.
  let isBound: Bool

  private var texts: TextTable { linker.context.texts }

  var views: [View] { pages.map(page) + (isBound ? [bound] : []) + data }

  private var pages: [(page: SitePage, label: String)] {
    [
      (.responsibilities, "responsibilities"), (.traceability, "traceability"),
      (.changes, "changes"), (.glossary, "glossary"), (.index, "index"),
    ]
  }

  private func page(_ page: SitePage, _ label: String) -> View {
    .link(texts[label: label], linker.href(page), note: texts[label: "\(label)-lead"])
  }

  private var bound: View { .link(texts[label: "bound-handbook"], "handbook.pdf") }

  /// For spreadsheets and programs.
  private var data: [View] {
    let tables = DataTables.names.map { name in
      View.link(texts[label: "data-\(name)"], "data/\(name).csv")
    }
    return tables + [.link(texts[label: "data-model"], "../model.json")]
  }
}
