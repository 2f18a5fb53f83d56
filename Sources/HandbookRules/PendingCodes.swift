import Diagnostics

/// Codes that are fixed and not built yet: their numbers must not be given to anything else.
public struct PendingCode: Sendable {
  public let code: RuleCode
  public let name: String

  public static let all: [PendingCode] = [
    PendingCode(304, "role-alias"),
    PendingCode(305, "conflicting-responsible"),
    PendingCode(307, "unused-role"),
    PendingCode(308, "duty-only-in-prose"),
    PendingCode(309, "role-order"),
    PendingCode(409, "delegated-rate"),
    PendingCode(410, "rate-without-window"),
    PendingCode(411, "tier-gap"),
    PendingCode(412, "tier-overlap"),
    PendingCode(419, "equal-kinds-differ"),
    PendingCode(424, "clause-without-effect"),
    PendingCode(426, "method-outside-scope"),
    PendingCode(425, "event-cycle"),
    PendingCode(507, "missing-glyph"),
  ]

  private init(_ number: Int, _ name: String) {
    code = RuleCode(number)
    self.name = name
  }
}
