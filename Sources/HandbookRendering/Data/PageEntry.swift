/// An HTML page as handbook.json lists it.
struct PageEntry: Sendable {
  let location: PageLocation
  /// As the navigation has it: role, kind, form, …
  let sort: String
  let title: String
}

extension RenderedSite {
  /// Adds a page of a handbook to the files and to the index.
  ///
  /// - Parameter view: what the page was made of; its frame says the title.
  mutating func add(_ html: [UInt8], at location: PageLocation, of view: View) {
    files.append(SiteFile(path: location.path, bytes: html))
    guard case .view(let frame?) = view["page"], case .text(let title) = frame["title"],
      case .text(let sort) = frame["sort"]
    else { return }
    entries.append(PageEntry(location: location, sort: sort, title: title))
  }
}
