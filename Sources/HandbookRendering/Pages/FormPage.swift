import Diagnostics
import HandbookModel

/// The page of a form: the sheet as it will print, with a bar above it on screen.
struct FormPage {
  let context: HandbookContext
  let sheet: Sheet

  private var form: Form { sheet.form }
  private var page: SitePage { context.page(form.key) }
  private var linker: Linker { Linker(context, from: page) }

  func render() -> (view: View, sheet: PrintableSheet, sizes: SheetSizes, findings: [Diagnostic]) {
    let linker = linker
    let (pages, sizes, findings) = sheet.layOut()
    let path = linker.location.path
    let pdf = String(path.dropLast(".html".count)) + ".pdf"
    let name = PageLocation.encoded(String(pdf.split(separator: "/").last ?? ""))
    var frame = PageFrame(context, page, title: context.text(of: form.title), section: .forms)
    frame.styles = ["sheet.css", "paper-\(form.paper).css", "sheet-sizes.css"]
    let view = View(
      .formPage,
      [
        "text": .texts(context.texts), "page": frame.view, "paper": .text(form.paper),
        "pdf": .text(name), "uses": .list(uses(linker)), "pages": .list(pages),
      ])
    return (view, PrintableSheet(page: path, pdf: pdf, pages: form.pages), sizes, findings)
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
