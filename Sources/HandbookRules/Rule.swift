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
  private let namesByLanguage: [Language: Names]

  /// The documents in the language in which they were written. Most rules look at these only:
  /// translations must say the same (VB802), and one fault should be reported once.
  public let originals: [DocumentText]

  /// The documents that must be complete: a standard may leave any attribute to its children.
  public let complete: [DocumentText]

  private let unresolved: Set<SourceID>
  private let partlyRead: Set<SourceID>

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
    func sources(_ codes: [ClosedRange<Int>]) -> Set<SourceID> {
      let codes = Set(codes.joined().map { RuleCode($0) })
      return Set(readingFindings.filter { codes.contains($0.code) }.map(\.range.source))
    }
    unresolved = sources([116...117])
    partlyRead = sources([106...106, 111...117])
    refinements = Self.refinements(of: handbook, in: workspace)
  }

  /// A text names forms or documents that nobody defined: those are absent from its model.
  func hasUnresolvedReferences(_ source: SourceID) -> Bool { unresolved.contains(source) }

  /// Names or phrases of a text could not be read: what they stand for is absent from its model.
  func isPartlyRead(_ source: SourceID) -> Bool { partlyRead.contains(source) }

  /// Names in the handbook's own language: for plans and forms, which have no language.
  public var names: Names { names(in: handbook.languages.first ?? .en) }

  public func names(in language: Language) -> Names {
    namesByLanguage[language]
      ?? Names(workspace: workspace, handbook: handbook, language: language)
  }

  /// The handbook's own forms, without those of the handbooks that it uses.
  public var ownForms: [Form] { handbook.forms.filter { $0.key.handbook == handbook.id } }
}

/// One document in one of its languages.
public final class DocumentText: Sendable {
  public let document: Document
  public let version: DocumentVersion
  public let names: Names
  /// The rows of the merged table that are visits, and not only clauses.
  public let visits: [Visit]

  init(document: Document, version: DocumentVersion, names: Names) {
    self.document = document
    self.version = version
    self.names = names
    visits = version.visits.filter(\.isPrinted)
  }

  public var isIssued: Bool { document.status == .issued }
}
