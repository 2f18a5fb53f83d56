import Diagnostics

/// One edition of a standard, policy or guide, in its language and its translations.
public struct Document: Sendable {
  public enum Sort: String, CaseIterable, Sendable { case standard, policy, guide }
  public enum Numbering: String, CaseIterable, Sendable { case decimal, chinese, articles, none }

  public var key: DocumentKey
  public var sort: Sort
  public var number: Located<String>?
  public var edition: Located<String>
  public var status: Status
  /// A newer edition stands beside it.
  public var isSuperseded: Bool
  public var effective: Located<CalendarDay>?
  public var refines: [Refinement]
  public var control: DocumentControl
  /// In the order in which they are written.
  public var revisions: [Revision]
  public var numbering: Numbering
  /// Who may read its scripts; everything else is for everyone.
  public var scripts: Audience = .house
  /// The front matter's place.
  public var range: SourceRange
  /// The handbook's language first, then the translations in the order of `Language`.
  public var versions: [DocumentVersion]

  public init(
    key: DocumentKey, sort: Sort, edition: Located<String>, range: SourceRange,
    status: Status = .draft
  ) {
    self.key = key
    self.sort = sort
    self.edition = edition
    self.range = range
    self.status = status
    isSuperseded = false
    refines = []
    control = DocumentControl()
    revisions = []
    numbering = .none
    versions = []
  }

  public func version(in language: Language) -> DocumentVersion? {
    versions.first { $0.language == language }
  }
  /// The version in the handbook's own language; every document that was read has one.
  public var original: DocumentVersion? { versions.first }
  public func title(in language: Language) -> String {
    (version(in: language) ?? original)?.title.value ?? key.id.text
  }
}

public enum Status: String, CaseIterable, Sendable { case draft, issued }

/// What a document or plan refines.
public struct Refinement: Sendable {
  /// As written: `return-visit` or `group/visit-standard`.
  public var name: Located<String>
  /// Nil where the name is unknown, and reported.
  public var key: DocumentKey?
  public var edition: Located<String>
  public var from: Located<CalendarDay>?

  public init(
    name: Located<String>, key: DocumentKey?, edition: Located<String>, from: Located<CalendarDay>?
  ) {
    self.name = name
    self.key = key
    self.edition = edition
    self.from = from
  }
}

/// Who prepared, reviewed and approved.
public struct DocumentControl: Sendable {
  public enum Act: String, CaseIterable, Sendable { case prepared, reviewed, approved }

  public struct Signatory: Sendable {
    public var name: Located<String>?
    /// Resolved from an id or a name; nil where it is missing or unknown.
    public var role: Located<RoleID>?
    public var date: Located<CalendarDay>?
    public var range: SourceRange

    public init(
      name: Located<String>?, role: Located<RoleID>?, date: Located<CalendarDay>?,
      range: SourceRange
    ) {
      self.name = name
      self.role = role
      self.date = date
      self.range = range
    }
  }

  public var prepared: Signatory?
  public var reviewed: Signatory?
  public var approved: Signatory?
  /// The place of the `control` mapping, nil where the document has none.
  public var range: SourceRange?

  public init() {}

  public subscript(act: Act) -> Signatory? {
    switch act {
    case .prepared: prepared
    case .reviewed: reviewed
    case .approved: approved
    }
  }
}

/// A line of the revision history.
public struct Revision: Sendable {
  public var edition: Located<String>
  public var date: Located<CalendarDay>?
  /// What changed, in the languages that it is told in.
  public var summary: LocalizedName?

  public init(
    edition: Located<String>, date: Located<CalendarDay>?, summary: LocalizedName?
  ) {
    self.edition = edition
    self.date = date
    self.summary = summary
  }
}
