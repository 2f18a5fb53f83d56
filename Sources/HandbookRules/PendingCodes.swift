import Diagnostics

/// Codes that are fixed and not built yet: their numbers must not be given to anything else.
public struct PendingCode: Sendable {
  public let code: RuleCode
  public let name: String

  public static let all: [PendingCode] = [
    PendingCode(207, "announced-but-missing"),
    PendingCode(208, "cut-off-text"),
    PendingCode(211, "related-document"),
    PendingCode(212, "personal-data"),
    PendingCode(214, "mixed-script"),
    PendingCode(304, "role-alias"),
    PendingCode(305, "conflicting-responsible"),
    PendingCode(307, "unused-role"),
    PendingCode(309, "role-order"),
    PendingCode(409, "delegated-rate"),
    PendingCode(410, "rate-without-window"),
    PendingCode(411, "tier-gap"),
    PendingCode(412, "tier-overlap"),
    PendingCode(414, "sequence-out-of-order"),
    PendingCode(416, "stage-after-end"),
    PendingCode(419, "equal-kinds-differ"),
    PendingCode(420, "contact-hours"),
    PendingCode(421, "call-length"),
    PendingCode(422, "working-days-without-calendar"),
    PendingCode(423, "contacts-incomplete"),
    PendingCode(424, "clause-without-effect"),
    PendingCode(426, "method-outside-scope"),
    PendingCode(425, "event-cycle"),
    PendingCode(507, "missing-glyph"),
    PendingCode(605, "escalation-incomplete"),
    PendingCode(606, "weak-duty"),
    PendingCode(607, "target-incomplete"),
    PendingCode(608, "same-target-twice"),
    PendingCode(609, "penalty-without-amount"),
    PendingCode(610, "script-dead-end"),
    PendingCode(715, "contradictory-parents"),
    PendingCode(804, "term-inconsistent"),
  ]

  private init(_ number: Int, _ name: String) {
    code = RuleCode(number)
    self.name = name
  }
}
