import Diagnostics
import HandbookModel

/// The page of a form: the sheet as it will print, with a bar above it on screen.
struct FormPage {
  let context: HandbookContext
  let sheet: Sheet
  let page: SitePage
  /// There will be a PDF beside the page.
  var hasPDF = true

  /// The page of a form that a file describes.
  init(context: HandbookContext, sheet: Sheet) {
    self.init(context: context, sheet: sheet, page: context.page(sheet.form.key))
  }

  init(context: HandbookContext, sheet: Sheet, page: SitePage) {
    self.context = context
    self.sheet = sheet
    self.page = page
  }

  private var form: Form { sheet.form }
  private var linker: Linker { Linker(context, from: page) }
  var location: PageLocation { linker.location }

  func render() -> (view: View, sheet: PrintableSheet, layout: Sheet.Layout) {
    let linker = linker
    let layout = sheet.layOut()
    let path = linker.location.path
    let pdf = String(path.dropLast(".html".count)) + ".pdf"
    let name = PageLocation.encoded(String(pdf.split(separator: "/").last ?? ""))
    var frame = PageFrame(context, page, title: context.text(of: form.title), section: .forms)
    frame.subject = form.title
    frame.styles = ["sheet.css", "paper-\(form.paper).css", "sheet-sizes.css"]
    let demands = FormDemands(form, linker).views
    let view = View(
      .formPage,
      [
        "text": .texts(context.texts), "page": frame.view, "paper": .text(form.paper),
        "pdf": .text(hasPDF ? name : ""), "back": .view(back(linker)), "uses": .list(uses(linker)),
        "demands": .list(demands), "hasDemands": .flag(!demands.isEmpty),
        "pages": .list(layout.pages),
      ])
    let printable = PrintableSheet(
      page: path, pdf: pdf, pages: form.pages * max(form.copies.count, 1))
    return (view, printable, layout)
  }

  /// The way back: to the regulation of a sheet that goes with it, else to the list of forms.
  private func back(_ linker: Linker) -> View {
    guard case .made(let id, _) = page else {
      return .link(context.text(of: context.handbook.title), linker.href(.start) + "#forms")
    }
    let document = context.editions[context.handbook.id]?.current(id)
    let title = document?.title(in: context.language) ?? id.text
    return .link(title, linker.href(.document(id, edition: nil)))
  }

  /// Which visits use the sheet, who signs it, where it is kept.
  private func uses(_ linker: Linker) -> [View] {
    let writer = context.writer
    let kinds = sheet.facts.kinds.map { kind in
      View.link(writer.kind(kind), linker.href(.kind(kind)))
    }
    let signing = form.signatures.map { field in
      let role = field.role.value
      return View.link(writer.role(role), role == .visitor ? "" : linker.href(.role(role)))
    }
    let keeping = sheet.facts.papers.compactMap { text, paper -> View? in
      guard let retention = paper.retention?.value.value else { return nil }
      let place = paper.retention?.range ?? paper.subject.range
      return .link(writer.retention(retention), linker.href(to: place, in: text))
    }
    let errors = AcceptanceViews(context: context).links(in: form.range.source)
    let uses = [
      ("used-for", kinds), ("signed", signing), ("kept", keeping), ("acceptances", errors),
    ]
    return uses.filter { !$0.1.isEmpty }.map { label, links in
      View(.formUse, ["label": .text(context.texts[label: label]), "links": .list(links)])
    }
  }
}
