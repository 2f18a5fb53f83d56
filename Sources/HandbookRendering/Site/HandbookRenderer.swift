import Diagnostics
import HandbookModel
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
    for language in handbook.languages {
      let context = context(language, links)
      let activities = ActivityIndex(context)
      renderPages(context, activities, into: &site)
      renderDocuments(context, activities, into: &site)
      renderForms(context, &sizes, into: &site)
      renderMadeSheets(context, activities, &sizes, into: &site)
      if let binding { renderBound(context, binding, into: &site) }
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
    _ context: HandbookContext, _ activities: ActivityIndex, into site: inout RenderedSite
  ) {
    let calendars = CalendarIndex(context)
    func add(_ page: SitePage, _ template: String, _ view: View) {
      guard let html = theme.render(template, view) else { return }
      site.files.append(SiteFile(path: context.location(page).path, bytes: html))
    }
    add(
      .start, "pages/start",
      StartPage(
        context: context, activities: activities, isBound: binding != nil
      ).view)
    for role in handbook.vocabulary.roles {
      let page = RolePage(
        context: context, role: role, activities: activities[role.id], calendars: calendars)
      add(.role(role.id), "pages/role", page.view)
    }
    for kind in handbook.vocabulary.kinds {
      add(.kind(kind.id), "pages/kind", KindPage(context: context, kind: kind).view)
    }
    for plan in handbook.plans {
      add(.plan(plan.id), "pages/plan", PlanPage(context: context, plan: plan).view)
    }
    renderCalendars(calendars, into: &site)
  }

  private func renderCalendars(_ index: CalendarIndex, into site: inout RenderedSite) {
    for calendar in index.calendars {
      for role in [nil] + calendar.roles {
        let page = CalendarPage(calendar: calendar, role: role)
        if let html = theme.render("pages/calendar", page.view) {
          let path = calendar.context.location(page.page).path
          site.files.append(SiteFile(path: path, bytes: html))
        }
        site.files.append(CalendarFile(calendar: calendar, role: role).file)
      }
      site.files.append(CalendarTable(calendar: calendar).file)
    }
  }

  private func renderDocuments(
    _ context: HandbookContext, _ activities: ActivityIndex, into site: inout RenderedSite
  ) {
    for document in handbook.documents {
      guard let text = DocumentText(document, in: context.language, texts: context.texts) else {
        continue
      }
      let linker = Linker(context, from: context.page(document.key))
      let glance = Glance(text, linker).view.flatMap { theme.render("parts/glance", $0) }
      let key = BodyKey(document: document.key, language: text.version.language)
      let page = DocumentPage(
        context: context, text: text, glance: glance ?? [], body: source.bodies[key],
        madeSheets: MadeSheet.all(of: text, activities, in: handbook))
      guard let html = theme.render("pages/document", page.view) else { continue }
      site.files.append(SiteFile(path: context.location(page.page).path, bytes: html))
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
    site.files.append(SiteFile(path: rendered.sheet.page, bytes: html))
    site.sheets.append(rendered.sheet)
  }
}
