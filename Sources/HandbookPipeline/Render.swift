import ChineseScript
import Diagnostics
import HandbookModel
import HandbookParsing
import HandbookRendering
import HandbookRules
import Markdown

/// Stage 5: makes the site of a checked workspace, with the templates of each handbook.
enum Render {
  static func site(
    _ checked: CheckedWorkspace, bodies: [BodyKey: MarkdownDocument], templates: [LoadedFile],
    loaded: LoadedWorkspace, isDraft: Bool, binding: BindingOptions? = nil,
    audience: Audience = .house, in sources: SourceMap
  ) throws(EnvironmentFailure) -> RenderedSite {
    var (renderer, source) = try renderer(
      checked, bodies: bodies, templates: templates, loaded: loaded, isDraft: isDraft,
      binding: binding, audience: audience, in: sources)
    source.characters = try characters.get()
    var site = renderer.render(source)
    site.files += assets(of: loaded, in: checked)
    site.files += ModelFiles.all(of: checked.workspace, loaded: loaded, in: sources)
    return site
  }

  /// The same in every build; OpenCC takes longer to read its dictionaries than a small site to make.
  private static let characters: Result<CharacterFold, EnvironmentFailure> = {
    do throws(ScriptFailure) {
      return .success(try CharacterFold())
    } catch {
      return .failure(EnvironmentFailure(error.thing, remedy: error.remedy))
    }
  }()

  /// The handbooks' own, in the order of handbooks and paths.
  static func assets(of loaded: LoadedWorkspace, in checked: CheckedWorkspace) -> [SiteFile] {
    loaded.handbooks.filter { checked.handbook(HandbookID($0.folder)) != nil }.flatMap { handbook in
      handbook.assets.sorted { $0.key < $1.key }
        .map { SiteFile(path: "\(handbook.folder)/\($0.key)", bytes: $0.value) }
    }
  }

  /// What makes pages, and of what: versions in the other script are made here.
  static func renderer(
    _ checked: CheckedWorkspace, bodies: [BodyKey: MarkdownDocument], templates: [LoadedFile],
    loaded: LoadedWorkspace, isDraft: Bool, binding: BindingOptions? = nil,
    audience: Audience = .house, in sources: SourceMap
  ) throws(EnvironmentFailure) -> (SiteRenderer, SiteSource) {
    let overrides = loaded.handbooks.map { handbook in
      (HandbookID(handbook.folder), handbook.templates.map { file($0, in: sources) })
    }
    let renderer = SiteRenderer(
      templates: TemplateSet(files: templates.map { file($0, in: sources) }),
      overrides: Dictionary(overrides) { first, _ in first },
      options: .init(isDraft: isDraft || checked.isDraft, binding: binding, audience: audience))
    var source = SiteSource(
      workspace: checked.workspace, bodies: bodies, paths: paths(sources),
      acceptances: checked.acceptances)
    if binding != nil {
      source.digests = HandbookDigest.all(
        checked.workspace, loaded: loaded, templates: templates, for: audience, in: sources)
    }
    return (renderer, try converted(source))
  }

  private static func converted(
    _ source: SiteSource
  ) throws(EnvironmentFailure) -> SiteSource {
    do { return try source.converted() } catch {
      throw EnvironmentFailure(error.thing, remedy: error.remedy)
    }
  }

  private static func paths(_ sources: SourceMap) -> [SourceID: String] {
    let paths = sources.files.enumerated().map { (SourceID(index: Int32($0)), $1.path) }
    return Dictionary(uniqueKeysWithValues: paths)
  }

  private static func file(_ file: LoadedFile, in sources: SourceMap) -> TemplateFile {
    TemplateFile(path: file.name, source: file.source, bytes: sources[file.source].bytes)
  }
}
