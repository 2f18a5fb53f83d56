import Diagnostics
import HandbookModel
import HandbookParsing
import HandbookRendering

/// Prints one handbook as a bound document, copy by copy: all stages as for the site, but onto paper.
extension Build {
  /// `bound` of the report names the PDFs that were written; none where the handbook has errors.
  /// - Throws: `EnvironmentFailure` where the engine is missing or the request names no handbook.
  public func bind(_ request: BindRequest) throws -> BuildReport {
    let printer = try PDFPrinter(environment: options.pdfEngine ?? ".venv")
    let loaded = try load([request.folder])
    let examined = examine(loaded)
    var report = examined.report
    guard let checked = examined.checked else { return report }
    progress(.render)
    let templates = try Load.templates(at: options.templates, into: &report.sources)
    let site = try Render.site(
      checked, bodies: report.bodies, templates: templates, loaded: loaded,
      isDraft: options.isDraft, binding: request.options, in: report.sources)
    report.add(site.findings)
    guard !site.findings.contains(where: { $0.severity == .error }) else { return report }
    let handbooks = try request.chosen(of: site.handbooks, loaded, report.workspace)
    let missing = MissingGlyphs.findings(in: site.printed)
    report.add(missing)
    guard missing.isEmpty else { return report }
    progress(.print(handbooks.count))
    try write(handbooks, of: site, as: request, with: printer)
    report.bound = handbooks.map { request.output(of: $0.copy) }
    return report
  }

  /// Prints in a folder beside the output, so that the PDFs take their places only when all are there.
  private func write(
    _ handbooks: [PrintableHandbook], of site: RenderedSite, as request: BindRequest,
    with printer: PDFPrinter
  ) throws {
    let files = FileSystem()
    let publish = Publish(to: request.output, files: files)
    try files.remove(publish.staging)
    try files.makeFolder(publish.staging)
    do {
      try publish.stage(site.files)
      try printer.print([], handbooks, in: publish.staging)
      for handbook in handbooks {
        let bytes = try files.bytes(of: "\(publish.staging)/\(handbook.pdf)")
        try files.replace(request.output(of: handbook.copy), with: bytes)
      }
    } catch {
      try publish.discard()
      throw error
    }
    try publish.discard()
  }
}

extension BindRequest {
  /// The handbook that was asked for, in its language.
  fileprivate func chosen(
    of handbooks: [PrintableHandbook], _ loaded: LoadedWorkspace, _ workspace: Workspace
  ) throws -> [PrintableHandbook] {
    let requested = loaded.handbooks.filter(\.isRequested).map { HandbookID($0.folder) }
    guard requested.count == 1, let handbook = workspace.handbook(requested[0]) else {
      throw EnvironmentFailure(
        "'\(folder)' holds \(requested.count) handbooks", remedy: "name the folder of one")
    }
    let language = language ?? handbook.languages.first
    let chosen = handbooks.filter { $0.handbook == handbook.id && $0.language == language }
    guard chosen.isEmpty else { return chosen }
    throw EnvironmentFailure(
      "The handbook has no language '\(language?.rawValue ?? "")'",
      remedy: "name one of: \(Message(names: handbook.languages.map(\.rawValue)))")
  }
}
