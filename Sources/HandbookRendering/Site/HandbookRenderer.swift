import Diagnostics
import HandbookModel
import HandbookRules
import Markdown

/// Makes all pages of one handbook, language by language.
struct HandbookRenderer {
  let handbook: Handbook
  let source: SiteSource
  let theme: Theme
  let editions: [HandbookID: Editions]
  let titles: TitleIndex
  let isDraft: Bool
  let binding: BindingOptions?

  func render(into site: inout RenderedSite) {
    var sizes = SheetSizes()
    let links = LinkTargets(handbook, paths: source.paths)
    let fold = SearchFold(source.characters)
    let verdicts = RefinementVerdicts(handbook, in: source.workspace)
    for language in handbook.languages {
      let first = site.files.count
      let context = context(language, links)
      let activities = ActivityIndex(context)
      let glossaries = glossaries(context)
      renderPages(context, activities, verdicts, into: &site)
      renderReference(context, glossaries, into: &site)
      renderDocuments(context, activities, glossaries, into: &site)
      renderForms(context, &sizes, into: &site)
      renderMadeSheets(context, activities, &sizes, into: &site)
      if let binding { renderBound(context, binding, into: &site) }
      site.files += DataTables(context: context, activities: activities).files
      // Last: it reads the pages.
      renderSearch(context, fold, pages: first..<site.files.count, into: &site)
    }
    addAssets(sizes, to: &site)
  }

  /// One page per sheet of a batch, and what the pages need beside them.
  func renderSheets(
    in language: Language, into site: inout RenderedSite, _ sheets: (HandbookContext) -> [Sheet]
  ) {
    var sizes = SheetSizes()
    let context = context(language, LinkTargets(handbook, paths: source.paths))
    for sheet in sheets(context) {
      render(FormPage(context: context, sheet: sheet), &sizes, into: &site)
    }
    addAssets(sizes, to: &site)
  }

  private func context(_ language: Language, _ links: LinkTargets) -> HandbookContext {
    HandbookContext(
      handbook, in: language, of: source.workspace, tables: theme.tables, editions: editions,
      titles: titles, links: links, isDraft: isDraft, acceptances: source.acceptances)
  }

  private func addAssets(_ sizes: SheetSizes, to site: inout RenderedSite) {
    let assets = "\(handbook.id.text)/assets/"
    for asset in theme.assets {
      site.files.append(SiteFile(path: assets + asset.path, bytes: asset.bytes))
    }
    site.files.append(
      SiteFile(path: assets + "styles/sheet-sizes.css", text: sizes.styleSheet))
    if let style = HouseStyle(handbook: handbook).styleSheet {
      site.files.append(SiteFile(path: assets + "styles/theme.css", text: style))
    }
  }

  private func renderPages(
    _ context: HandbookContext, _ activities: ActivityIndex, _ verdicts: RefinementVerdicts,
    into site: inout RenderedSite
  ) {
    let calendars = CalendarIndex(context)
    func add(_ page: SitePage, _ template: String, _ view: View) {
      guard let html = theme.render(template, view) else { return }
      site.add(html, at: context.location(page), of: view)
    }
    add(
      .start, "pages/start",
      StartPage(
        context: context, activities: activities, isBound: binding != nil
      ).view)
    add(.search, "pages/search", SearchPage(context: context).view)
    for role in handbook.vocabulary.roles {
      let page = RolePage(
        context: context, role: role, activities: activities[role.id], calendars: calendars)
      add(.role(role.id), "pages/role", page.view)
      let card = CardPage(context: context, role: role, activities: activities[role.id])
      add(.card(role.id), "pages/card", card.view)
    }
    for kind in handbook.vocabulary.kinds {
      let page = KindPage(context: context, kind: kind, verdicts: verdicts)
      add(.kind(kind.id), "pages/kind", page.view)
    }
    if TimeLinePage.exists(in: context) {
      add(.timeLine, "pages/time-line", TimeLinePage(context: context).view)
    }
    add(
      .responsibilities, "pages/responsibilities", ResponsibilitiesPage(context: context).view)
    add(
      .traceability, "pages/traceability",
      TraceabilityPage(context: context, verdicts: verdicts).view)
    for plan in handbook.plans {
      add(.plan(plan.id), "pages/plan", PlanPage(context: context, plan: plan).view)
    }
    renderCalendars(calendars, into: &site)
  }

  private func renderCalendars(_ index: CalendarIndex, into site: inout RenderedSite) {
    for calendar in index.calendars {
      for role in [nil] + calendar.roles {
        let page = CalendarPage(calendar: calendar, role: role)
        let view = page.view
        if let html = theme.render("pages/calendar", view) {
          site.add(html, at: calendar.context.location(page.page), of: view)
        }
        site.files.append(CalendarFile(calendar: calendar, role: role).file)
      }
      site.files.append(CalendarTable(calendar: calendar).file)
    }
  }

  private func renderSearch(
    _ context: HandbookContext, _ fold: SearchFold, pages: Range<Int>, into site: inout RenderedSite
  ) {
    let index = SearchIndex(
      SearchPages(context).pages(in: site.files[pages]), fold: fold, texts: context.texts)
    SearchSelfTest(index, fold: fold).run()
    let folder = "\(handbook.id.text)/\(context.language.rawValue)/search/"
    for file in index.files {
      site.files.append(SiteFile(path: folder + file.name, bytes: file.bytes))
    }
  }

  /// Of the page's language, and of those in which texts stand that have no translation into it.
  private func glossaries(_ context: HandbookContext) -> [Language: Glossary] {
    let languages = Set(context.current.map(\.version.language)).union([context.language])
    return Dictionary(
      uniqueKeysWithValues: languages.map { language in
        let speaking =
          language == context.language
          ? context : context.speaking(language, theme.tables[language])
        return (language, Glossary(speaking))
      })
  }

  /// The pages in which things are looked up.
  private func renderReference(
    _ context: HandbookContext, _ glossaries: [Language: Glossary], into site: inout RenderedSite
  ) {
    func add(_ page: SitePage, _ template: String, _ view: View) {
      guard let html = theme.render(template, view) else { return }
      site.add(html, at: context.location(page), of: view)
    }
    if let glossary = glossaries[context.language] {
      let uses = GlossaryUses(context, glossaries)
      add(
        .glossary, "pages/glossary",
        GlossaryPage(context: context, glossary: glossary, uses: uses).view)
      add(.index, "pages/index", IndexPage(context: context, glossary: glossary).view)
    }
    add(.changes, "pages/changes", ChangesPage(context: context).view)
    let missing = NotFoundPage(
      workspace: source.workspace, tables: theme.tables, depth: 2,
      own: (handbook, context.language))
    add(.notFound, "pages/missing", missing.view)
  }

  private func renderDocuments(
    _ context: HandbookContext, _ activities: ActivityIndex, _ glossaries: [Language: Glossary],
    into site: inout RenderedSite
  ) {
    for document in handbook.documents {
      guard let text = DocumentText(document, in: context.language, tables: theme.tables) else {
        continue
      }
      let linker = Linker(context, from: context.page(document.key))
      let glance = Glance(text, linker).view.flatMap { theme.render("parts/glance", $0) }
      let key = BodyKey(document: document.key, language: text.version.language)
      let page = DocumentPage(
        context: context, text: text, glance: glance ?? [], body: source.bodies[key],
        madeSheets: MadeSheet.all(of: text, activities, in: handbook),
        glossary: editions[handbook.id]?.isCurrent(document) ?? true
          ? glossaries[text.version.language] : nil)
      let view = page.view
      guard let html = theme.render("pages/document", view) else { continue }
      site.add(html, at: context.location(page.page), of: view)
    }
  }

  private func renderForms(
    _ context: HandbookContext, _ sizes: inout SheetSizes, into site: inout RenderedSite
  ) {
    for form in handbook.forms where form.key.handbook == handbook.id && form.medium == .paper {
      render(FormPage(context: context, sheet: Sheet(form, in: context)), &sizes, into: &site)
    }
  }

  private func renderBound(
    _ context: HandbookContext, _ binding: BindingOptions, into site: inout RenderedSite
  ) {
    let bound = BoundHandbook(
      context, style: binding.style, digest: source.digests[handbook.id] ?? "",
      bodies: source.bodies
    ) { text, linker in
      Glance(text, linker).view.flatMap { theme.render("bound/glance", $0) } ?? []
    }
    let folder = "\(handbook.id.text)/\(context.language.rawValue)"
    site.printed += context.current.flatMap { text in
      text.version.passages.map { Located($0.text.text, at: $0.text.whole) }
    }
    for copy in binding.copies {
      guard let html = theme.render("bound/handbook", bound.view(copy)) else { continue }
      let name = copy == .uncontrolled ? "handbook" : "handbook-\(copy.number)"
      site.handbooks.append(
        PrintableHandbook(
          handbook: handbook.id, language: context.language, copy: copy,
          page: SiteFile(path: "\(folder)/\(name).html", bytes: QuoteBreaks.marked(html)),
          pdf: "\(folder)/\(name).pdf"))
    }
  }

  private func renderMadeSheets(
    _ context: HandbookContext, _ activities: ActivityIndex, _ sizes: inout SheetSizes,
    into site: inout RenderedSite
  ) {
    for text in context.current {
      for (made, form) in MadeForms(context, text, activities).all {
        let page = SitePage.made(text.document.key.id, made)
        render(
          FormPage(context: context, sheet: Sheet(form, in: context), page: page), &sizes,
          into: &site)
      }
    }
  }

  private func render(_ page: FormPage, _ sizes: inout SheetSizes, into site: inout RenderedSite) {
    site.printed += PrintedTexts(sheet: page.sheet).all
    var page = page
    page.hasPDF = binding != nil
    let rendered = page.render()
    sizes.merge(rendered.layout.sizes)
    site.findings += rendered.layout.findings
    guard let html = theme.render("pages/form", rendered.view) else { return }
    site.add(html, at: page.location, of: rendered.view)
    site.sheets.append(rendered.sheet)
  }
}
