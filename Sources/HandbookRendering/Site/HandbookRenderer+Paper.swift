import Diagnostics
import HandbookModel

// What is printed: the sheets of forms, those made for each document, and the bound handbook.

extension HandbookRenderer {
  func renderForms(
    _ context: HandbookContext, _ sizes: inout SheetSizes, into site: inout RenderedSite
  ) {
    for form in handbook.forms where form.key.handbook == handbook.id && form.medium == .paper {
      render(FormPage(context: context, sheet: Sheet(form, in: context)), &sizes, into: &site)
    }
  }

  func renderBound(
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

  func renderMadeSheets(
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

  func render(_ page: FormPage, _ sizes: inout SheetSizes, into site: inout RenderedSite) {
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
