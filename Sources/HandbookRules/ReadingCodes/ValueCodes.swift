import Diagnostics

/// What can be wrong with values that were read, before a rule looks at them.
enum ValueCodes {
  static let all: [RuleInfo] = [
    RuleInfo(
      407, "rate-without-denominator", .always(.error),
      checks: "What a rate is a share of is declared in the vocabulary or built in.",
      why: "30 % of an unknown number cannot be planned, and every office would count its own.",
      fails: "| Repair visit | 30% of the usual ones |",
      repaired: "| Repair visit | 30% of completions of the previous month |"),
    RuleInfo(
      413, "choice-left-open", .errorWhenIssued,
      checks: "A choice between two periods is settled.",
      why: "\"Quarterly or half-yearly\" lets every site choose, and nobody can say who is late.",
      fails: "| Key-customer visit | every quarter or every half-year |",
      repaired: "| Key-customer visit | once every quarter |"),
    RuleInfo(
      427, "ambiguous-window", .always(.warning),
      checks: "A number of days after an event says whether it is a point, a limit or a start.",
      why: "\"7 days after\" is read as on day 7 by some and as within 7 days by others.",
      fails: "| Help visit | 7 days after the help is given |",
      repaired: "| Help visit | within 7 days after the help is given |"),
  ]
}
