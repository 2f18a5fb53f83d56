import Diagnostics

/// A report, plan or record that has to be made or kept: a row of `reports` or `records`. The same
/// paper in both is one.
public struct Paper: Sendable {
  public enum Subject: Hashable, Sendable {
    case form(FormKey)
    case document(DocumentKey)
    /// A paper of its own, by the name as written.
    case named(String)
    /// Held in an outside system (【name】).
    case system(String)
  }

  public enum Act: String, CaseIterable, Sendable { case compile, review, approve, submit, archive }

  /// A link of its route.
  public struct Stage: Sendable {
    public var act: Located<Act>
    public var role: Located<RoleID>
    public var due: Located<DueDate>?

    public init(act: Located<Act>, role: Located<RoleID>, due: Located<DueDate>?) {
      self.act = act
      self.role = role
      self.due = due
    }
  }

  /// When it is made, where that is no period of the calendar.
  public enum Occasion: Hashable, Sendable {
    /// After each visit that the clauses speak of.
    case eachVisit
    case each(EventID)
    /// In a case told in words (`出现上报情形时`).
    case when(String)
  }

  /// `numbered per page` or `per copy`: either demands a serial on the form.
  public enum Numbering: String, Sendable { case page, copy }

  public var subject: Located<Subject>
  /// Its name in every row that speaks of it, in source order.
  public var ranges: [SourceRange]
  public var isReport: Bool
  public var isRecord: Bool
  public var period: Located<Statement<CalendarPeriod>>?
  public var occasion: Located<Occasion>?
  public var covers: Located<Statement<CoveredPeriod>>?
  /// In the order of the route; an archive column of a record is its last stage.
  public var stages: [Stage]
  public var enclosures: [Located<Citation>]
  /// What it has to contain, item by item.
  public var contents: [SourceText]
  public var keeper: Located<Statement<RoleID>>?
  public var retention: Located<Statement<Retention>>?
  public var numbering: Located<Numbering>?
  public var copies: Located<Int>?
  /// A cell of the row could not be read, and was reported.
  public var isUnreadable: Bool

  public init(subject: Located<Subject>, ranges: [SourceRange]) {
    self.subject = subject
    self.ranges = ranges
    isReport = false
    isRecord = false
    stages = []
    enclosures = []
    contents = []
    isUnreadable = false
  }
}
