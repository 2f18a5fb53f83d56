import Diagnostics

/// What can be wrong with marked blocks and their phrases.
enum TextCodes {
  static let all: [RuleInfo] = [
    RuleInfo(
      106, "unreadable-phrase", .always(.error),
      checks: "Deadlines, rates, dates, methods and other phrases of marked blocks can be read "
        + "whole.",
      why: "What is only half understood would be checked and printed wrongly, and nobody "
        + "would see it.",
      fails: "| Repair visit | soonish, within 3 days or so |",
      repaired: "| Repair visit | within 3 days after the repair is finished |"),
    RuleInfo(
      107, "unknown-column", .always(.error),
      checks: "Every heading of a marked table is a known column.",
      why: "The column's values would be lost.",
      fails: """
        <!-- visits -->
        | Visit | Dedline |
        | --- | --- |
        """,
      repaired: """
        <!-- visits -->
        | Visit | Deadline |
        | --- | --- |
        """),
    RuleInfo(
      108, "unmarked-table", .always(.warning),
      checks: "A table, list or sentence that reads like visits, records or reports is marked, "
        + "or marked as text.",
      why: "A rule that is not marked is not checked, not planned and not shown to those "
        + "whom it concerns.",
      fails: """
        | Visit | Deadline |
        | --- | --- |
        | Repair visit | within 3 days |
        """,
      repaired: """
        <!-- visits -->
        | Visit | Deadline |
        | --- | --- |
        | Repair visit | within 3 days |
        """),
    RuleInfo(
      109, "stray-marker", .always(.error),
      checks: "A comment before a table or list is a marker that fits it, or begins with "
        + "'note:'.",
      why: "A misspelt marker silently turns rules into mere text.",
      fails: """
        <!-- vists -->
        | Visit | Deadline |
        | --- | --- |
        """,
      repaired: """
        <!-- visits -->
        | Visit | Deadline |
        | --- | --- |
        """),
    RuleInfo(
      119, "lost-emphasis", .always(.warning),
      checks: "Emphasis shows as emphasis.",
      why: "Beside Chinese punctuation CommonMark leaves the asterisks standing in the text.",
      fails: "**请注意。**回访",
      repaired: "**请注意**。回访"),
    RuleInfo(
      123, "staff-named-in-public", .always(.error),
      checks: "A text that becomes public names no staff; asked with --audience public.",
      why: "Names are left out of control tables, plans and data, and would stand in the text all "
        + "the same.",
      fails: "Ask Lin Wei for the key.",
      repaired: "Ask the reception for the key."),
    RuleInfo(
      406, "rate-out-of-range", .always(.error),
      checks: "A rate lies between 0 and 100 %.",
      why: "More than all cannot be visited; a sign or a digit is wrong.",
      fails: "| Repair visit | 130% |",
      repaired: "| Repair visit | 30% |"),
  ]
}
