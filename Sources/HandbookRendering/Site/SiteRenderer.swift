import ChineseScript
import Diagnostics
import HandbookModel
import HandbookRules
import Markdown

/// What is rendered: the model, the bodies of its documents, and where its files stand.
public struct SiteSource: Sendable {
  public var workspace: Workspace
  public var bodies: [BodyKey: MarkdownDocument]
  /// Where the files of the model were read, so that links from file to file become links from
  /// page to page.
  public var paths: [SourceID: String]
  /// Errors of issued texts that somebody answers for; printed on the texts' pages.
  public var acceptances: [Acceptance]
  /// Search finds a character of one script by that of the other; nil: it does not.
  public var characters: CharacterFold?
  /// Of all that each handbook is made from, as printed.
  public var digests: [HandbookID: String] = [:]

  public init(
    workspace: Workspace, bodies: [BodyKey: MarkdownDocument], paths: [SourceID: String] = [:],
    acceptances: [Acceptance] = []
  ) {
    self.acceptances = acceptances
    self.workspace = workspace
    self.bodies = bodies
    self.paths = paths
  }
}

/// Makes the files of the site from the model, without disk, clock or locale: the same input gives
/// the same bytes. `HandbookRenderer` makes the pages of one handbook; Pages/ has one file per sort
/// of page, Sheets/ lays out forms, Templates/ checks and runs the templates.
public struct SiteRenderer: Sendable {
  public struct Options: Sendable {
    /// Every page and sheet says that it is a draft.
    public var isDraft: Bool
    /// How handbooks are bound; nil: none is, and no page leads to one.
    public var binding: BindingOptions?
    /// Whom the workspace that is rendered is for.
    public var audience: Audience

    public init(
      isDraft: Bool = false, binding: BindingOptions? = nil, audience: Audience = .house
    ) {
      self.audience = audience
      self.isDraft = isDraft
      self.binding = binding
    }
  }

  private let templates: TemplateSet
  private let overrides: [HandbookID: [TemplateFile]]
  private let options: Options

  /// - Parameter overrides: templates and assets that a handbook has of its own.
  public init(
    templates: TemplateSet, overrides: [HandbookID: [TemplateFile]] = [:],
    options: Options = Options()
  ) {
    self.templates = templates
    self.overrides = overrides
    self.options = options
  }

  /// The whole site. Findings are about templates (VB901 to VB903) and sheets (VB506); with an
  /// error among the former the pages concerned are missing.
  public func render(_ source: SiteSource) -> RenderedSite {
    let workspace = source.workspace
    let editions = editions(workspace)
    let titles = TitleIndex(workspace, editions: editions)
    let shared = Theme(templates)
    var site = RenderedSite(files: [], sheets: [], findings: shared.findings)
    for handbook in workspace.handbooks {
      renderer(of: handbook, source, shared, editions, titles, &site).render(into: &site)
    }
    WorkspacePage(workspace: workspace, theme: shared, isDraft: options.isDraft)
      .render(into: &site)
    site.entries.sort { $0.location.path < $1.location.path }
    site.files.append(
      SiteIndex(
        workspace: workspace, editions: editions, audience: options.audience,
        isDraft: options.isDraft, pages: site.entries
      ).file)
    site.files.sort { $0.path < $1.path }
    site.sheets.sort { $0.page < $1.page }
    site.handbooks.sort { $0.pdf < $1.pdf }
    site.printed = Set(site.printed).sorted { ($0.range, $0.value) < ($1.range, $1.value) }
    return site
  }

  /// The page from which a batch is printed, and where asked the page on which its sheets are signed
  /// for: by themselves, without the other pages of the site. Nothing where `source` has no such form.
  public func render(_ batch: SheetBatch, of source: SiteSource) -> RenderedSite {
    let workspace = source.workspace
    let shared = Theme(templates)
    var site = RenderedSite(files: [], sheets: [], findings: shared.findings)
    guard let handbook = workspace.handbook(batch.form.handbook) else { return site }
    let editions = editions(workspace)
    let titles = TitleIndex(workspace, editions: editions)
    renderer(of: handbook, source, shared, editions, titles, &site)
      .renderSheets(in: batch.language, into: &site, batch.sheets)
    site.printed = Set(site.printed).sorted { ($0.range, $0.value) < ($1.range, $1.value) }
    return site
  }

  private func editions(_ workspace: Workspace) -> [HandbookID: Editions] {
    Dictionary(uniqueKeysWithValues: workspace.handbooks.map { ($0.id, Editions($0)) })
  }

  private func renderer(
    of handbook: Handbook, _ source: SiteSource, _ shared: Theme,
    _ editions: [HandbookID: Editions], _ titles: TitleIndex, _ site: inout RenderedSite
  ) -> HandbookRenderer {
    HandbookRenderer(
      handbook: handbook, source: source, theme: theme(of: handbook, shared, &site),
      editions: editions, titles: titles, isDraft: options.isDraft, binding: options.binding)
  }

  private func theme(of handbook: Handbook, _ shared: Theme, _ site: inout RenderedSite) -> Theme {
    guard let own = overrides[handbook.id], !own.isEmpty else { return shared }
    let (set, findings) = templates.overridden(by: own)
    let values = (handbook.theme?.values ?? []).map { ($0.key.value, $0.text.value) }
    let theme = Theme(set, values: Dictionary(values) { first, _ in first })
    let known = Set(shared.findings)
    site.findings += findings + theme.findings.filter { !known.contains($0) }
    return theme
  }
}
