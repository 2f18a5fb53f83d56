import Diagnostics

/// Codes that are fixed and not built yet: their numbers must not be given to anything else.
public struct PendingCode: Sendable {
  public let code: RuleCode
  public let name: String

  public static let all: [PendingCode] = [
    PendingCode(507, "missing-glyph")
  ]

  private init(_ number: Int, _ name: String) {
    code = RuleCode(number)
    self.name = name
  }
}
