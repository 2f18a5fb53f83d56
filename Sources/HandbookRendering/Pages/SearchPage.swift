import HandbookModel

extension ViewShape {
  static let searchPage = ViewShape(
    "search",
    [
      "text": .texts, "page": .view(.frame), "self": .text, "index": .text, "indexTitle": .text,
    ])
}

/// The page on which search.js lists what it finds. Without script it leads to what can be read
/// without.
struct SearchPage {
  let context: HandbookContext

  var view: View {
    let linker = Linker(context, from: .search)
    let frame = PageFrame(context, .search, title: context.texts[label: "search"])
    return View(
      .searchPage,
      [
        "text": .texts(context.texts), "page": frame.view, "self": .text(linker.href(.search)),
        "index": .text(linker.href(.index)),
        "indexTitle": .text(context.texts[label: "index"]),
      ])
  }
}
