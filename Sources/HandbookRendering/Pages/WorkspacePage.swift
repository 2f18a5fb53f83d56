import HandbookModel

extension ViewShape {
  static let handbookTile = ViewShape(
    "handbookTile", ["title": .text, "organisation": .text, "versions": .list(.version)])
  static let workspacePage = ViewShape(
    "workspace",
    ["text": .texts, "page": .view(.frame), "handbooks": .list(.handbookTile)])
}

/// The page at the top of the output: all handbooks in all their languages.
struct WorkspacePage {
  let workspace: Workspace
  let theme: Theme
  let isDraft: Bool

  func render(into site: inout RenderedSite) {
    guard let html = theme.render("pages/workspace", view) else { return }
    site.files.append(SiteFile(path: "index.html", bytes: html))
    let missing = NotFoundPage(workspace: workspace, tables: theme.tables, depth: 0)
    if let html = theme.render("pages/missing", missing.view) {
      site.files.append(SiteFile(path: "404.html", bytes: html))
    }
    for asset in theme.assets {
      site.files.append(SiteFile(path: "assets/" + asset.path, bytes: asset.bytes))
    }
  }

  /// The last handbook is the one that others are used by, and speaks for the house.
  private var language: Language { workspace.handbooks.last?.languages.first ?? .zhHans }

  private var view: View {
    let texts = theme.tables[language]
    let organisation = workspace.handbooks.last?.organisation.text(in: language) ?? ""
    let frame = View(
      .frame,
      [
        "language": .text(language.rawValue), "original": .text(""),
        "title": .text(texts[label: "handbooks"]),
        "description": .text(texts[label: "start-lead"]), "sort": .text("workspace"),
        "handbook": .text(texts[label: "handbooks"]), "organisation": .text(organisation),
        "seal": .text(HouseStyle.seal(of: organisation)), "logo": .text(""),
        "home": .text("index.html"), "handbooks": .text(""), "assets": .text("assets/"),
        "isDraft": .flag(isDraft),
        "hasVersions": .flag(false), "versions": .list([]), "navigation": .list([]),
        "listTitle": .text(""), "listHref": .text(""), "search": .text(""), "styles": .list([]),
        "isUntranslated": .flag(false), "conversion": .text(""),
      ])
    return View(
      .workspacePage,
      [
        "text": .texts(texts), "page": .view(frame),
        "handbooks": .list(workspace.handbooks.reversed().map(tile)),
      ])
  }

  private func tile(_ handbook: Handbook) -> View {
    let versions = handbook.languages.map { language in
      let location = PageLocation(handbook: handbook.id, language: language, page: .start)
      return View(
        .version,
        [
          "language": .text(handbook.conversion(into: language)?.tag ?? language.rawValue),
          "name": .text(theme.tables[language][label: "language-name"]),
          "href": .text(PageLocation.encoded(location.path)), "isCurrent": .flag(false),
        ])
    }
    return View(
      .handbookTile,
      [
        "title": .text(handbook.title.text(in: language)),
        "organisation": .text(handbook.organisation.text(in: language)),
        "versions": .list(versions),
      ])
  }
}
