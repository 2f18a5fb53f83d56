import Diagnostics

/// What can be wrong with a file before its content is looked at.
enum FileCodes {
  static let all: [RuleInfo] = [
    RuleInfo(
      101, "unreadable-file", .always(.error),
      checks: "Every file is UTF-8 text of a sensible size, a regular file, and inside its "
        + "handbook.",
      why: "A file in another encoding would be read as nonsense; a link that leaves the "
        + "handbook shows different text on every machine.",
      fails: "policies/return-visit.md is saved in GB18030",
      repaired: "iconv -f GB18030 -t UTF-8 return-visit.md > return-visit.utf8.md"),
    RuleInfo(
      102, "invalid-yaml", .always(.error),
      checks: "Front matter and YAML files can be read as YAML.",
      why: "A file that cannot be read says nothing, and what it was to say is missing "
        + "everywhere.",
      fails: "title: { en: Visit Handbook",
      repaired: "title: { en: Visit Handbook }"),
    RuleInfo(
      103, "unknown-key", .always(.error),
      checks: "Every key of a YAML file belongs to the format.",
      why: "A misspelt key states nothing, though it looks as if it did.",
      fails: """
        id: repair-slip
        titel: { en: Repair Slip }
        """,
      repaired: """
        id: repair-slip
        title: { en: Repair Slip }
        """),
    RuleInfo(
      104, "missing-key", .always(.error),
      checks: "Keys that the format demands are there.",
      why: "Without its id nothing can refer to a form, and without its edition nobody knows "
        + "which sheet is in use.",
      fails: """
        id: repair-slip
        title: { en: Repair Slip }
        """,
      repaired: """
        id: repair-slip
        title: { en: Repair Slip }
        number: KF-B9
        edition: "1.0"
        """),
    RuleInfo(
      105, "duplicate-key", .always(.error),
      checks: "No key stands twice in one mapping.",
      why: "Tools keep the first or the last of the two, and do not say which.",
      fails: """
        edition: "2.0"
        edition: "2.1"
        """,
      repaired: "edition: \"2.1\""),
  ]
}
