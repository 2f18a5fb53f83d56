import HandbookModel

/// What every page of a handbook provides as `page`: titles, addresses, the way to the other
/// sections and languages.
struct PageFrame {
  /// The sections of the start page, which the navigation leads to.
  enum Section: String, CaseIterable {
    case roles, kinds, documents, forms, plans, more

    /// The key of its label.
    var label: String { self == .kinds ? "visits" : rawValue }
  }

  let context: HandbookContext
  let page: SitePage
  var title: String
  var section: Section?
  /// Beyond those of the site.
  var styles: [String] = []
  /// The page itself is of a draft.
  var isDraft = false
  /// The name of what the page is about, where that can lack a translation.
  var subject: LocalizedName?
  /// Languages in which the page exists.
  var languages: [Language]

  init(
    _ context: HandbookContext, _ page: SitePage, title: String, section: Section? = nil
  ) {
    self.context = context
    self.page = page
    self.title = title
    self.section = section
    languages = context.handbook.languages
  }

  var view: View.Value {
    let linker = Linker(context, from: page)
    let handbook = context.text(of: context.handbook.title)
    let organisation = context.text(of: context.handbook.organisation)
    let home = linker.href(.start)
    return .view(
      View(
        .frame,
        [
          "language": .text(context.tag(of: context.language)),
          "original": .text(context.handbook.languages.first.map(context.foreign) ?? ""),
          "title": .text(title),
          "description": .text(title == handbook ? context.texts[label: "start-lead"] : handbook),
          "sort": .text(sort), "handbook": .text(handbook),
          "organisation": .text(organisation),
          "seal": .text(HouseStyle.seal(of: organisation)), "logo": .text(logo(linker)),
          "home": .text(home),
          "handbooks": .text(handbooks), "assets": .text(linker.location.asset("")),
          "isDraft": .flag(context.isDraft || isDraft), "hasVersions": .flag(languages.count > 1),
          "versions": .list(languages.map { version($0, linker) }),
          "navigation": .list(navigation(home)),
          "listTitle": .text(section.map { context.texts[label: $0.label] } ?? ""),
          "listHref": .text(section.map { "\(home)#\($0.rawValue)" } ?? ""),
          "search": .text(page == .search ? "" : linker.href(.search)),
          "styles": View.items(styles + houseStyles),
          "isUntranslated": .flag(isUntranslated), "conversion": .text(conversion),
        ]))
  }

  /// What the page is about has no name in its language: neither has what stands on it, or not all.
  private var isUntranslated: Bool { subject.map { !$0.has(context.language) } ?? false }

  /// How the words of the page were made, where nobody wrote them in its script.
  private var conversion: String {
    context.handbook.conversion(into: context.language).map { conversion in
      context.texts.phrase("converted.page.\(conversion.usage.value.rawValue)")
    } ?? ""
  }

  /// The page at the top of the output; empty where it would list this handbook alone.
  private var handbooks: String {
    guard context.workspace.handbooks.count > 1 else { return "" }
    return String(repeating: "../", count: page.depth + 2) + "index.html"
  }

  private var houseStyles: [String] {
    context.handbook.theme?.colour == nil ? [] : ["theme.css"]
  }

  private func logo(_ linker: Linker) -> String {
    context.handbook.theme?.logo.map { linker.location.asset($0.value) } ?? ""
  }

  private var sort: String {
    switch page {
    case .start: "start"
    case .document: "document"
    case .role: "role"
    case .kind: "kind"
    case .form, .made: "form"
    case .plan: "plan"
    case .timeLine: "time-line"
    case .calendar, .roleCalendar: "calendar"
    case .responsibilities: "responsibilities"
    case .traceability: "traceability"
    case .glossary: "glossary"
    case .index: "index"
    case .changes: "changes"
    case .search: "search"
    case .card: "card"
    case .notFound: "missing"
    }
  }

  private func version(_ language: Language, _ linker: Linker) -> View {
    let target = PageLocation(handbook: context.handbook.id, language: language, page: page)
    return View(
      .version,
      [
        "language": .text(context.tag(of: language)), "name": .text(context.name(of: language)),
        "href": .text(linker.location.href(to: target)),
        "isCurrent": .flag(language == context.language),
      ])
  }

  private func navigation(_ home: String) -> [View] {
    Section.allCases.filter(context.has).map { item in
      View(
        .navigationItem,
        [
          "title": .text(context.texts[label: item.label]),
          "href": .text("\(home)#\(item.rawValue)"), "isCurrent": .flag(item == section),
        ])
    }
  }
}
