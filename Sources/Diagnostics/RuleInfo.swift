/// What `visitbook explain` and docs/rules/ say of one code: the single source of both.
public struct RuleInfo: Sendable {
  /// What a code weighs before the handbook says otherwise.
  public enum Weight: Sendable {
    case always(Severity)
    /// A warning while the document is a draft, an error once it is issued.
    case errorWhenIssued
  }

  public let code: RuleCode
  /// Kebab-case, complete after "allow …": `unknown-role`.
  public let name: String
  public let weight: Weight
  /// One sentence: what is checked.
  public let checks: Message
  /// Why it matters to the person who has to act on it.
  public let why: Message
  /// The smallest text that fails, as an author would write it.
  public let fails: Message
  /// The same text, repaired.
  public let repaired: Message

  public init(
    _ number: Int, _ name: String, _ weight: Weight, checks: Message, why: Message,
    fails: Message, repaired: Message
  ) {
    self.code = RuleCode(number)
    self.name = name
    self.weight = weight
    self.checks = checks
    self.why = why
    self.fails = fails
    self.repaired = repaired
  }

  /// The severity for a document that is issued or still a draft.
  public func severity(issued: Bool) -> Severity {
    switch weight {
    case .always(let severity): severity
    case .errorWhenIssued: issued ? .error : .warning
    }
  }
}
