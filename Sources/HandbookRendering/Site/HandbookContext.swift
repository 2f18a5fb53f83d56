import Diagnostics
import HandbookModel
import HandbookRules
import HandbookWriting

/// One handbook in one language, with what every page looks up; made once.
///
/// A class, as are `DocumentText`, `ValueWriter` and `TextTable`: every link and value of a page
/// holds them, and copying their many members took longer than making the page.
final class HandbookContext: Sendable {
  let workspace: Workspace
  let handbook: Handbook
  let language: Language
  let texts: TextTable
  let writer: ValueWriter
  let tables: TextTables
  /// Of every handbook: links lead from one to the other.
  let editions: [HandbookID: Editions]
  let titles: TitleIndex
  let links: LinkTargets
  /// Plans with what they refine, in the order of the plans.
  let policies: [PlanPolicy]
  /// Current editions as they stand in this language, else in the original's.
  let current: [DocumentText]
  /// Where the current documents speak of each kind of visit and of each form.
  let uses: UseIndex
  let scripts: ScriptIndex
  let kinds: KindTree
  let isDraft: Bool
  /// Errors of issued texts that somebody answers for.
  let acceptances: [Acceptance]
  private let languageNames: [Language: String]

  init(
    _ handbook: Handbook, in language: Language, of workspace: Workspace, tables: TextTables,
    editions: [HandbookID: Editions], titles: TitleIndex, links: LinkTargets,
    isDraft: Bool, acceptances: [Acceptance]
  ) {
    self.acceptances = acceptances
    let texts = tables[language]
    languageNames = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0, tables[$0][label: "language-name"]) })
    self.workspace = workspace
    self.handbook = handbook
    self.language = language
    self.texts = texts
    self.tables = tables
    self.editions = editions
    self.titles = titles
    self.links = links
    self.isDraft = isDraft
    writer = ValueWriter(language, of: handbook)
    policies = PlanPolicy.all(in: handbook, of: workspace)
    current = handbook.documents.filter { editions[handbook.id]?.isCurrent($0) ?? true }
      .compactMap { DocumentText($0, in: language, tables: tables) }
    uses = UseIndex(current)
    scripts = ScriptIndex(current)
    kinds = KindTree(handbook.vocabulary.kinds)
  }

  /// The same handbook in the words of other languages; documents stay as they are.
  func speaking(_ other: Language, _ texts: TextTable) -> HandbookContext {
    HandbookContext(self, speaking: other, texts)
  }

  private init(_ other: HandbookContext, speaking language: Language, _ texts: TextTable) {
    self.language = language
    self.texts = texts
    writer = ValueWriter(language, of: other.handbook)
    workspace = other.workspace
    handbook = other.handbook
    tables = other.tables
    editions = other.editions
    titles = other.titles
    links = other.links
    policies = other.policies
    current = other.current
    uses = other.uses
    scripts = other.scripts
    kinds = other.kinds
    isDraft = other.isDraft
    acceptances = other.acceptances
    languageNames = other.languageNames
  }

  /// What a language calls itself.
  func name(of language: Language) -> String { languageNames[language] ?? language.rawValue }

  /// Whether the start page has such a section.
  func has(_ section: PageFrame.Section) -> Bool {
    switch section {
    case .roles: !handbook.vocabulary.roles.isEmpty
    case .documents: !handbook.documents.isEmpty
    case .kinds: !handbook.vocabulary.kinds.isEmpty
    case .forms: handbook.forms.contains { $0.key.handbook == handbook.id }
    case .plans: !handbook.plans.isEmpty
    case .more: true
    }
  }

  /// The languages of a sheet as they stand on a page of this language: on one that was converted,
  /// what authors wrote in the other script stands in that of the page.
  func shown(_ languages: [Language]) -> [Language] {
    guard let conversion = handbook.conversion(into: language), !languages.contains(language) else {
      return languages
    }
    return languages.map { $0 == conversion.source.value ? language : $0 }
  }

  /// The BCP 47 tag of a language as it stands on the pages of this handbook: where it is converted,
  /// it follows the usage of a region.
  func tag(of language: Language) -> String {
    handbook.conversion(into: language)?.tag ?? language.rawValue
  }

  /// The tag of a text's language on a page of another; empty where they are the same.
  func foreign(_ other: Language) -> String { other == language ? "" : tag(of: other) }

  func text(of name: LocalizedName) -> String { name.text(in: language) }

  func page(_ key: DocumentKey) -> SitePage {
    editions[key.handbook]?.page(key) ?? .document(key.id, edition: nil)
  }

  func page(_ key: FormKey) -> SitePage {
    editions[key.handbook]?.page(key) ?? .form(key.id, edition: nil)
  }

  func location(_ page: SitePage) -> PageLocation {
    PageLocation(handbook: handbook.id, language: language, page: page)
  }

  /// Where a page of another handbook stands: in this language, else in that handbook's own.
  func location(_ page: SitePage, in other: HandbookID) -> PageLocation {
    let languages = workspace.handbook(other)?.languages ?? []
    let chosen = languages.contains(language) ? language : languages.first ?? language
    return PageLocation(handbook: other, language: chosen, page: page)
  }

  func location(_ key: DocumentKey) -> PageLocation { location(page(key), in: key.handbook) }
  func location(_ key: FormKey) -> PageLocation { location(page(key), in: key.handbook) }
}

/// A document in the language of a page, or in its own where it has no translation.
final class DocumentText: Sendable {
  let document: Document
  let version: DocumentVersion
  let outline: Outline

  /// Nil for a document without any version.
  init?(_ document: Document, in language: Language, tables: TextTables) {
    guard let version = document.version(in: language) ?? document.original else { return nil }
    self.document = document
    self.version = version
    // Its headings are numbered in the text's own language, on whatever page it stands.
    outline = Outline(version, of: document, texts: tables[version.language])
  }
}

/// What can be cited by title, over all handbooks of a run.
struct TitleIndex: Sendable {
  private var targets: [HandbookID: [String: Citation]] = [:]

  /// For each handbook its own titles and those of the handbooks it uses; a title that two things
  /// share stays with the first.
  init(_ workspace: Workspace, editions: [HandbookID: Editions]) {
    for handbook in workspace.handbooks {
      var own: [String: Citation] = [:]
      for used in handbook.uses {
        own.merge(targets[used.value] ?? [:]) { first, _ in first }
      }
      for form in handbook.forms where editions[handbook.id]?.isCurrent(form) ?? true {
        for title in form.title.all { own[TitleIndex.key(title.value)] = .form(form.key) }
      }
      for document in handbook.documents where editions[handbook.id]?.isCurrent(document) ?? true {
        for version in document.versions {
          own[TitleIndex.key(version.title.value)] = .document(document.key)
        }
      }
      targets[handbook.id] = own
    }
  }

  func citation(_ title: String, in handbook: HandbookID) -> Citation? {
    targets[handbook]?[TitleIndex.key(title)]
  }

  private static func key(_ title: String) -> String { title.lowercased() }
}
