import Diagnostics

/// Names and references that lead nowhere, or to two things.
enum ReferenceCodes {
  static let all: [RuleInfo] = [
    RuleInfo(
      110, "duplicate-id", .always(.error),
      checks: "An id and edition, a title, and a name of the vocabulary each mean one thing.",
      why: "A reference to it would lead to either of two.",
      fails: """
        roles:
          office: { name: { en: Office } }
          front-desk: { name: { en: Office } }
        """,
      repaired: """
        roles:
          office: { name: { en: Office } }
          front-desk: { name: { en: Front desk } }
        """),
    RuleInfo(
      111, "unknown-role", .always(.error),
      checks: "Every role that is named stands in the vocabulary.",
      why: "A role under a name of its own has no duties, no page and no superior.",
      fails: "- **Recepton staff**: visit after repairs.",
      repaired: "- **Reception staff**: visit after repairs."),
    RuleInfo(
      112, "unknown-visit-kind", .always(.error),
      checks: "Every kind of visit that is named stands in the vocabulary.",
      why: "Rows of one kind are brought together by its name; a row under another name is a "
        + "rule for nothing.",
      fails: "| Repare visit | within 3 days |",
      repaired: "| Repair visit | within 3 days |"),
    RuleInfo(
      113, "unknown-event", .always(.error),
      checks: "Every event that a window counts from stands in the vocabulary.",
      why: "Nobody can say when the window begins.",
      fails: "within 3 days after the roof is dry",
      repaired: """
        # vocabulary.yaml
        events: { roof-dry: { name: { en: the roof is dry } } }
        """),
    RuleInfo(
      114, "unknown-method", .always(.error),
      checks: "Every way of visiting that is named stands in the vocabulary.",
      why: "Whether a signature can be had depends on whether the method reaches the "
        + "customer in person.",
      fails: "| Repair visit | telegram |",
      repaired: "| Repair visit | phone |"),
    RuleInfo(
      115, "unknown-segment", .always(.error),
      checks: "Every segment, class or measure that a condition speaks of is defined.",
      why: "Nobody can tell which customers are meant.",
      fails: "- Routine visit (class D): once every year",
      repaired: """
        # vocabulary.yaml
        segments: { class: { name: { en: class }, of: customer, values: { d: { name: { en: class D } } } } }
        """),
    RuleInfo(
      116, "unknown-form", .always(.error),
      checks: "Every form that is named is defined in the handbook.",
      why: "The sheet cannot be printed, so everyone makes their own.",
      fails: "fill in the [Owner Vist Record Sheet]",
      repaired: "fill in the [Owner Visit Record Sheet]"),
    RuleInfo(
      117, "unknown-document", .always(.error),
      checks: "Every document that is cited is in the handbook or listed as external.",
      why: "Readers cannot find it, and nobody notices when it is withdrawn.",
      fails: "see 《业主投诉处理规程》",
      repaired: """
        <!-- documents -->
        - External: 《业主投诉处理规程》
        """),
    RuleInfo(
      118, "broken-link", .always(.error),
      checks: "Links, images and anchors inside the handbook lead somewhere.",
      why: "A reader of the offline copy has no other way to get there.",
      fails: "[duties](#dutys)",
      repaired: "[duties](#duties)"),
    RuleInfo(
      120, "unreviewed-entry", .always(.information),
      checks: "Entries that 'check --add-vocabulary' wrote have been looked at.",
      why: "The program knows a name, and guesses the rest: who reports to whom, what a window "
        + "counts from, whether a method reaches the customer in person.",
      fails: """
        roles:
          block-captain: { name: { en: Block captain }, new: true }
        """,
      repaired: """
        roles:
          block-captain: { name: { en: Block captain }, reports-to: project-manager }
        """),
  ]
}
