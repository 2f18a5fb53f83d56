import HandbookModel

// Documents, and the pages in which things are looked up: glossary, index, changes, search.

extension HandbookRenderer {
  func renderDocuments(
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
      add(page.page, "pages/document", page.view, in: context, to: &site)
    }
  }

  /// Of the page's language, and of those in which texts stand that have no translation into it.
  func glossaries(_ context: HandbookContext) -> [Language: Glossary] {
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
  func renderReference(
    _ context: HandbookContext, _ glossaries: [Language: Glossary], into site: inout RenderedSite
  ) {
    if let glossary = glossaries[context.language] {
      let uses = GlossaryUses(context, glossaries)
      let page = GlossaryPage(context: context, glossary: glossary, uses: uses)
      add(.glossary, "pages/glossary", page.view, in: context, to: &site)
      let index = IndexPage(context: context, glossary: glossary)
      add(.index, "pages/index", index.view, in: context, to: &site)
    }
    add(.changes, "pages/changes", ChangesPage(context: context).view, in: context, to: &site)
    let missing = NotFoundPage(
      workspace: source.workspace, tables: theme.tables, depth: 2,
      own: (handbook, context.language))
    add(.notFound, "pages/missing", missing.view, in: context, to: &site)
  }

  func renderSearch(
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
}
