import Diagnostics
import HandbookModel
import HandbookParsing
import HandbookRendering
import HandbookRules

extension Build {
  /// The stages up to Check, then a batch of one form instead of the site.
  ///
  /// With errors nothing is printed and no number is given out; the batch is nil then.
  public func print(
    _ request: BatchRequest, from folder: String
  ) throws -> (report: BuildReport, batch: PrintedBatch?) {
    let loaded = try load([folder])
    let examined = examine(loaded)
    var report = examined.report
    guard let checked = examined.checked else { return (report, nil) }
    let choice = try FormChoice(
      request.form, in: checked, handbook: request.handbook ?? handbook(of: request.plan, checked))
    let folder = report.folder(of: choice.handbook)
    let order = try BatchOrder(request, choice, register: RegisterFile.register(of: folder))
    let pdf = try PDFPrinter(environment: options.pdfEngine ?? ".venv")
    progress(.render)
    let templates = try Load.templates(at: options.templates, into: &report.sources)
    let (renderer, source) = try Render.renderer(
      checked, bodies: report.bodies, templates: templates, loaded: loaded, isDraft: false,
      in: report.sources)
    progress(.print(1))
    let printer = BatchPrinter(
      order: order, pdf: pdf,
      render: { batch in
        var site = renderer.render(batch, of: source)
        site.files += Render.assets(of: loaded, in: checked)
        return site
      }, folder: folder, files: FileSystem())
    let (batch, findings) = try printer.run()
    report.add(findings)
    return (report, batch)
  }

  /// A plan that one handbook alone has says whose sheets are meant.
  private func handbook(of plan: String?, _ checked: CheckedWorkspace) -> String? {
    let owners = checked.workspace.handbooks.filter { handbook in
      handbook.plans.contains { $0.id.text == plan }
    }
    return owners.count == 1 ? owners.first?.id.text : nil
  }
}

extension BuildReport {
  /// Where a handbook's files lie.
  func folder(of handbook: Handbook) -> String {
    FileSystem().folder(of: sources[handbook.source].path)
  }
}
