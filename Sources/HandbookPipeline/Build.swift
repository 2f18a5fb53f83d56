import Diagnostics
import HandbookModel
import HandbookParsing
import HandbookRendering
import HandbookRules

/// The way of a handbook, top to bottom: Load, Parse, Resolve, Check, Render, Publish.
///
/// Load and Publish alone touch the disk. A mistake of an author is a finding in the report; a
/// failure of the environment is thrown as `EnvironmentFailure`.
public struct Build: Sendable {
  public var options: BuildOptions
  /// Told which stage begins, for a person who waits.
  public var progress: @Sendable (Stage) -> Void

  public enum Stage: Sendable { case load, parse, resolve, check, render, print(Int), publish }

  public init(_ options: BuildOptions, progress: @escaping @Sendable (Stage) -> Void = { _ in }) {
    self.options = options
    self.progress = progress
  }

  /// The first four stages: what is wrong with the handbooks in `folders`.
  public func check(_ folders: [String]) throws -> BuildReport {
    examine(try load(folders)).report
  }

  /// Writes the entries that names in the handbooks lack into their vocabularies, before they are
  /// checked; says what was written, in the order of the folders.
  public func addVocabulary(_ folders: [String]) throws -> [VocabularyAddition] {
    progress(.resolve)
    return try AddVocabulary.run(at: folders)
  }

  /// Writes markers before the tables and lists that look like data, before the handbooks are checked;
  /// says what was written, file by file.
  public func addMarkers(_ folders: [String]) throws -> [MarkerAddition] {
    progress(.resolve)
    return try AddMarkers.run(at: folders)
  }

  /// All stages. With errors nothing in the output changes, unless a draft was asked for and the
  /// errors are in the content.
  public func build(_ folder: String) throws -> BuildReport {
    var report: BuildReport
    let site: RenderedSite?
    let engine = options.pdfEngine
    var pdf: PDFPrinter?
    (report, site) = try render(load([folder])) { report in
      pdf = report.printer(engine)
      return pdf == nil ? nil : BindingOptions()
    }
    guard let site else { return report }
    if pdf != nil {
      let missing = MissingGlyphs.findings(in: site.printed)
      report.add(missing)
      guard missing.isEmpty else { return report }
    }
    progress(pdf == nil ? .publish : .print(site.sheets.count + site.handbooks.count))
    report.published = try Publish(to: options.output).run(site, pdf: pdf)
    return report
  }

  /// The stages up to Render. No site where errors keep it from being published.
  ///
  /// - Parameter binding: how handbooks are bound; asked where there is something to render.
  func render(
    _ loaded: LoadedWorkspace, files: FileSystem = FileSystem(),
    binding: (inout BuildReport) -> BindingOptions? = { _ in nil }
  ) throws -> (report: BuildReport, site: RenderedSite?) {
    let examined = examine(loaded)
    var report = examined.report
    guard let checked = examined.checked.flatMap({ report.shown($0, to: options.audience) })
    else { return (report, nil) }
    progress(.render)
    let templates = try Load.templates(
      at: options.templates, into: &report.sources, files: files)
    let binding = binding(&report)
    let site = try Render.site(
      checked, bodies: report.bodies, templates: templates, loaded: loaded,
      isDraft: options.isDraft, binding: binding, audience: options.audience, in: report.sources)
    report.add(site.findings)
    return (report, site.findings.contains { $0.severity == .error } ? nil : site)
  }

  func load(_ folders: [String]) throws -> LoadedWorkspace {
    progress(.load)
    return try Load.workspace(at: folders)
  }

  func examine(
    _ loaded: LoadedWorkspace
  ) -> (report: BuildReport, checked: CheckedWorkspace?) {
    progress(.parse)
    let parsed = Parse.workspace(loaded)
    progress(.resolve)
    let resolved = Resolve.workspace(parsed)
    progress(.check)
    let (checked, findings) = Checker().check(
      resolved.workspace, readingFindings: resolved.findings, sources: parsed.sources,
      for: options.isDraft ? .draft : .publication, on: options.today)
    let report = BuildReport(parsed.sources, findings: findings, resolved: resolved)
    return (report, checked)
  }
}
