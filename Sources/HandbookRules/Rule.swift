import Diagnostics
import HandbookModel

/// One check. Its name completes "allow …", its file holds all that is known of it: what it checks
/// and why (`info`, published by `visitbook explain`), the code, the wording. `RuleRegistry` lists
/// them all; `Checker` runs them.
public protocol Rule: Sendable {
  static var info: RuleInfo { get }
  init()
  /// Reports what is wrong with `context.handbook`. Rules see resolved names only: what could not
  /// be read or resolved is absent or `.unreadable`, was reported, and is passed over in silence.
  func check(_ context: RuleContext, into findings: inout Findings)
}

/// Collects what one rule finds, with its code and severity.
public struct Findings: Sendable {
  public let info: RuleInfo
  public private(set) var diagnostics: [Diagnostic] = []

  public init(_ info: RuleInfo) { self.info = info }

  /// - `issued`: the document or plan at fault is issued; matters to rules that are warnings while
  ///   it is a draft.
  public mutating func report(
    at range: SourceRange, issued: Bool = true, _ summary: Message,
    explanation: Message? = nil,
    notes: [Note] = [], suggestions: [Suggestion] = []
  ) {
    diagnostics.append(
      Diagnostic(
        info.code, info.severity(issued: issued), at: range, summary, explanation: explanation,
        notes: notes, suggestions: suggestions))
  }
}

/// What a rule looks at: one handbook, among the handbooks that it uses.
public struct RuleContext: Sendable {
  public let workspace: Workspace
  public let handbook: Handbook
  /// Every document and plan against each of its parents, compared once for all rules.
  let refinements: [RefinementResult]
  /// Pairs of parents, of which what cannot be kept together is no child's fault.
  let parentConflicts: [ParentConflict]
  private let namesByLanguage: [Language: Names]

  /// The documents in the language in which they were written. Most rules look at these only:
  /// translations must say the same (VB802), and one fault should be reported once.
  public let originals: [DocumentText]

  /// The documents that must be complete: a standard may leave any attribute to its children.
  public let complete: [DocumentText]

  private let usedSources: Set<SourceID>
  private let readingCodes: [SourceID: Set<RuleCode>]

  /// - `readingFindings`: what was found before, so that its consequences are not told again.
  public init(workspace: Workspace, handbook: Handbook, readingFindings: [Diagnostic] = []) {
    self.workspace = workspace
    self.handbook = handbook
    let namesByLanguage = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        (language, Names(workspace: workspace, handbook: handbook, language: language))
      })
    self.namesByLanguage = namesByLanguage
    originals = handbook.documents.compactMap { document in
      document.original.flatMap { original in
        namesByLanguage[original.language].map {
          DocumentText(document: document, version: original, names: $0)
        }
      }
    }
    complete = originals.filter { $0.document.sort != .standard }
    usedSources = Set(
      handbook.uses.compactMap { workspace.handbook($0.value) }
        .flatMap { $0.vocabulary.roles.map(\.range.source) })
    readingCodes = Dictionary(grouping: readingFindings, by: \.range.source)
      .mapValues { Set($0.map(\.code)) }
    parentConflicts = Self.parentConflicts(of: handbook, in: workspace)
    refinements = Self.refinements(of: handbook, in: workspace).without(parentConflicts)
  }

  /// A text names forms or documents that nobody defined: those are absent from its model.
  func hasUnresolvedReferences(_ source: SourceID) -> Bool {
    wasReported([116, 117], in: source)
  }

  /// Names or phrases of a text could not be read: what they stand for is absent from its model.
  func isPartlyRead(_ source: SourceID) -> Bool {
    wasReported([106, 111, 112, 113, 114, 115, 116, 117], in: source)
  }

  /// The readers reported one of these codes somewhere in a text.
  func wasReported(_ codes: [Int], in source: SourceID) -> Bool {
    readingCodes[source].map { found in codes.contains { found.contains(RuleCode($0)) } } ?? false
  }

  /// Names in the handbook's own language: for plans and forms, which have no language.
  public var names: Names { names(in: handbook.languages.first ?? .en) }

  public func names(in language: Language) -> Names {
    namesByLanguage[language]
      ?? Names(workspace: workspace, handbook: handbook, language: language)
  }

  /// The roles that the handbook's own vocabulary declares, without those of the handbooks that it
  /// uses.
  var ownRoles: [Role] { handbook.vocabulary.roles.filter { isOwn($0.range) } }

  /// The place belongs to the handbook, and not to one that it uses.
  func isOwn(_ range: SourceRange) -> Bool { !usedSources.contains(range.source) }

  /// The handbook's own forms, without those of the handbooks that it uses.
  public var ownForms: [Form] { handbook.forms.filter { $0.key.handbook == handbook.id } }
}

/// One document in one of its languages.
public final class DocumentText: Sendable {
  public let document: Document
  public let version: DocumentVersion
  public let names: Names
  /// The rows of the merged table that are visits, and neither only clauses nor closed on purpose.
  public let visits: [Visit]

  init(document: Document, version: DocumentVersion, names: Names) {
    self.document = document
    self.version = version
    self.names = names
    visits = version.visits.filter { $0.isPrinted && !$0.isClosed }
  }

  public var isIssued: Bool { document.status == .issued }
}

extension Visit {
  /// The row says that its cases are not visited: by its deadline, or by its rate where nobody says
  /// when.
  var isClosed: Bool {
    if case .exempt? = deadline?.value { return true }
    if case .exempt? = rate?.value { return deadline?.value.value == nil }
    return false
  }
}
