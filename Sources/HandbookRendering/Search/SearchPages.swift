import HandbookModel

/// Chooses which of a handbook's rendered pages are searched and how, and says what else they are
/// called. The text is that of the pages: what was left out of them is not found either.
struct SearchPages {
  let context: HandbookContext
  private let names: [String: [String]]

  init(_ context: HandbookContext) {
    self.context = context
    names = SearchNames(context).byPath
  }

  /// Those of `files` that are pages of the context's handbook and language.
  func pages(in files: ArraySlice<SiteFile>) -> [IndexedPage] {
    let folder = "\(context.handbook.id.text)/\(context.language.rawValue)/"
    return files.compactMap { file in
      guard file.path.hasPrefix(folder), file.path.hasSuffix(".html") else { return nil }
      return page(String(file.path.dropFirst(folder.count)), file.bytes)
    }
  }

  private func page(_ path: String, _ html: [UInt8]) -> IndexedPage? {
    guard let sort = SearchPages.sort(path) else { return nil }
    let text = PageText(html, isTitleOnly: sort == .made || sort == .page)
    guard !text.title.isEmpty else { return nil }
    return IndexedPage(
      href: PageLocation.encoded(path), sort: sort, title: text.title,
      names: names[path] ?? [], sections: text.sections)
  }

  /// Nil for pages that only lead to others, and for those that are another page in another shape.
  private static func sort(_ path: String) -> IndexedPage.Sort? {
    let parts = path.split(separator: "/")
    guard parts.count == 2 else { return top(path) }
    if parts[1].contains("@") { return .superseded }
    switch parts[0] {
    case "kinds": return .kind
    case "roles": return parts[1].hasSuffix(".card.html") ? nil : .role
    case "documents": return .document
    case "forms": return parts[1].split(separator: ".").count > 2 ? .made : .form
    case "plans": return .plan
    default: return .page
    }
  }

  private static func top(_ path: String) -> IndexedPage.Sort? {
    switch path {
    case SitePage.start.path, SitePage.search.path, SitePage.notFound.path: nil
    case SitePage.glossary.path: .term
    default: .page
    }
  }
}
