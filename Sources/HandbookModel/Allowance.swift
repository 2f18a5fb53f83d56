import Diagnostics

/// An author's acceptance of a finding, with the reason: `allow VB210 "…": …; by: …; until: …`.
public struct Allowance: Sendable {
  public var code: RuleCode
  /// Only findings about this text; nil: about any.
  public var text: String?
  public var reason: String
  /// Who accepts it, as written.
  public var approver: String?
  /// The last day on which it is accepted.
  public var expiry: CalendarDay?
  /// The block, or YAML node, behind the comment: what lies inside it is accepted.
  public var scope: SourceRange
  /// The place of the comment.
  public var range: SourceRange

  public init(
    code: RuleCode, text: String?, reason: String, approver: String? = nil,
    expiry: CalendarDay? = nil, scope: SourceRange, range: SourceRange
  ) {
    self.approver = approver
    self.expiry = expiry
    self.code = code
    self.text = text
    self.reason = reason
    self.scope = scope
    self.range = range
  }
}
