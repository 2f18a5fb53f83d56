import Diagnostics
import HandbookModel

/// Templates, texts and assets, compiled and checked once.
struct Theme: Sendable {
  let engine: TemplateEngine
  let tables: TextTables
  let assets: [TemplateFile]
  /// VB901 and VB902.
  let findings: [Diagnostic]
  /// Of templates without findings.
  private let programs: [String: TemplateProgram]

  /// Every template that is rendered by itself, with what its pages provide.
  static let pages: [(template: String, shape: ViewShape)] = [
    ("pages/workspace", .workspacePage), ("pages/start", .startPage),
    ("pages/document", .documentPage), ("pages/role", .rolePage), ("pages/kind", .kindPage),
    ("pages/form", .formPage), ("pages/plan", .planPage), ("pages/search", .searchPage),
    ("parts/glance", .glance),
    ("pages/calendar", .calendarPage),
    ("pages/time-line", .timeLinePage),
    ("pages/glossary", .glossaryPage), ("pages/index", .indexPage),
    ("pages/changes", .changesPage), ("pages/missing", .missingPage),
    ("pages/card", .cardPage), ("pages/responsibilities", .responsibilitiesPage),
    ("pages/traceability", .traceabilityPage),
    ("bound/handbook", .boundHandbook), ("bound/glance", .glance),
  ]

  /// - Parameter values: what handbook.yaml gives its own templates, by name.
  init(_ set: TemplateSet, values: [String: String] = [:]) {
    engine = TemplateEngine(set)
    tables = TextTables(set, values: values)
    assets = set.files.filter(\.isAsset)
    var findings = engine.findings + tables.findings
    var programs: [String: TemplateProgram] = [:]
    for (template, shape) in Theme.pages {
      let faults =
        engine.has(template)
        ? engine.check(template, provides: shape, texts: tables[.en])
        : [Theme.missing(template, in: set)]
      if faults.isEmpty { programs[template] = engine.program(template, provides: shape) }
      for fault in faults where !findings.contains(fault) { findings.append(fault) }
    }
    self.findings = findings
    self.programs = programs
  }

  /// UTF-8. Nil for a template with findings: a page with holes must not be taken for the page.
  func render(_ template: String, _ view: View) -> [UInt8]? { programs[template]?.render(view) }

  private static func missing(_ template: String, in set: TemplateSet) -> Diagnostic {
    let place = set.files.first.map { SourceRange(source: $0.source, lower: 0, upper: 0) }
    return Diagnostic(
      RuleCode(902), .error,
      at: place ?? SourceRange(source: SourceID(index: 0), lower: 0, upper: 0),
      "No template '\(template).mustache'")
  }
}
