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

  func addAssets(_ sizes: SheetSizes, to site: inout RenderedSite) {
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

  func add(
    _ page: SitePage, _ template: String, _ view: View, in context: HandbookContext,
    to site: inout RenderedSite
  ) {
    guard let html = theme.render(template, view) else { return }
    site.add(html, at: context.location(page), of: view)
  }
}
