import Diagnostics

/// What can be wrong with the acceptance of findings, by a comment or by a baseline.
enum AcceptanceCodes {
  static let all: [RuleInfo] = [UnusedAllowance.info, outdatedBaseline]

  private static let outdatedBaseline = RuleInfo(
    122, "outdated-baseline", .always(.information),
    checks: "Every finding that the file given with '--baseline' accepts still occurs.",
    why: "An acceptance that is left behind would hide the same mistake when it is made again.",
    fails: """
      [[finding]]
      rule = "VB404"
      file = "policies/return-visit.md"
      line = "- Repair visit: after 3 days"
      summary = "The window has no end"
      """,
    repaired: "visitbook check --write-baseline baseline.toml")
}
