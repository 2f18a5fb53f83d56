import Diagnostics
import HandbookModel
import HandbookParsing
import Markdown

/// What a build is asked for.
public struct BuildOptions: Sendable {
  public var output: String
  /// The folder of templates and styles.
  public var templates: String
  /// The virtual environment that holds the PDF engine; nil: no PDF.
  public var pdfEngine: String?
  /// Build in spite of errors in the content, and mark every page and sheet as a draft, with
  /// errors or without.
  public var isDraft: Bool
  /// Acceptances of errors that ended before this day no longer hold; nil: all hold.
  public var today: CalendarDay?
  /// Who may see what is published; findings are told of the whole.
  public var audience: Audience

  public init(
    output: String = "output", templates: String = "templates", pdfEngine: String? = nil,
    isDraft: Bool = false, today: CalendarDay? = nil,
    audience: Audience = .house
  ) {
    self.audience = audience
    self.today = today
    self.output = output
    self.templates = templates
    self.pdfEngine = pdfEngine
    self.isDraft = isDraft
  }
}

/// What came of a run: the findings in the order of reporting, and what was published.
public struct BuildReport: Sendable {
  public internal(set) var sources: SourceMap
  public private(set) var findings: [Diagnostic]
  /// What a baseline accepts; not among the findings.
  public private(set) var accepted: [Diagnostic] = []
  public let workspace: Workspace
  /// Nil where nothing was published.
  public internal(set) var published: PublishedSite?
  /// The bound handbooks that `bind` wrote, one for each copy.
  public internal(set) var bound: [String] = []
  /// Why there are no PDFs although they were asked for; the site was made without them.
  public private(set) var pdfFailure: EnvironmentFailure?
  var bodies: [BodyKey: MarkdownDocument]

  init(_ sources: SourceMap, findings: [Diagnostic], resolved: ResolvedWorkspace) {
    self.sources = sources
    self.findings = findings
    workspace = resolved.workspace
    bodies = resolved.bodies
  }

  /// The model as text, one fact per line; docs/outline.md describes it.
  public var outline: String { ModelOutline.text(of: workspace) }

  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// The printer of a virtual environment; nil where none is asked for, or it is not to be had.
  mutating func printer(_ environment: String?) -> PDFPrinter? {
    guard let environment else { return nil }
    do {
      return try PDFPrinter(environment: environment)
    } catch {
      pdfFailure = EnvironmentFailure(
        error.thing, remedy: "\(error.remedy); the site was built without PDF")
      return nil
    }
  }

  mutating func add(_ more: [Diagnostic]) {
    var sink = DiagnosticSink()
    sink.report(contentsOf: findings + more)
    findings = sink.sorted
  }
}

extension BuildReport {
  /// Warnings count as errors from here on.
  public mutating func raiseWarnings() {
    for index in findings.indices where findings[index].severity == .warning {
      findings[index].severity = .error
    }
  }

  /// Leaves the findings that a baseline does not accept, and those about the baseline itself.
  mutating func leave(_ result: BaselineResult, and others: [Diagnostic]) {
    findings = result.new
    accepted = result.accepted
    add(others)
  }
}

/// How much a build wrote.
public struct PublishedSite: Sendable {
  public let files: Int
  /// Those that are there as PDF.
  public let sheets: Int
  /// Those of them that were printed; the others had not changed.
  public let printedSheets: Int
  /// Bound handbooks.
  public let handbooks: Int
}
