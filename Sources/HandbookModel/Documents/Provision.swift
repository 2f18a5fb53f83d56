import Diagnostics

/// What supports the visits and is no visit itself: training, inspection, privacy, penalties … A row
/// of a provisions block.
public struct Provision: Sendable {
  public enum Category: String, CaseIterable, Sendable {
    case training, inspection, evaluation, publicity, privacy, safety, appraisal, reward, penalty,
      other
  }

  /// When it is done.
  public enum Time: Hashable, Sendable {
    case frequency(Frequency)
    case due(DueDate)
    /// Without a number (定期, regularly), as written.
    case vague(String)
  }

  public var name: SourceText
  public var category: Located<Category>?
  /// Whom it is about; empty: not stated.
  public var addressees: [Located<RoleID>]
  public var responsible: Located<RoleID>?
  public var time: Located<Time>?
  public var contents: [SourceText]
  public var forms: [Located<FormKey>]
  public var amount: Located<Statement<Amount>>?
  public var governing: [Located<Citation>]
  /// A cell of the row could not be read, and was reported.
  public var isUnreadable: Bool
  public var range: SourceRange

  public init(name: SourceText, range: SourceRange) {
    self.name = name
    self.range = range
    addressees = []
    contents = []
    forms = []
    governing = []
    isUnreadable = false
  }
}
