import Diagnostics

/// What can be wrong with templates and with the sheets made from them.
enum TemplateCodes {
  static let all: [RuleInfo] = [
    RuleInfo(
      506, "form-overflows", .always(.error),
      checks: "The fields of a sheet fit the pages that it declares.",
      why: "What does not fit is cut off or starts a page that nobody signs.",
      fails: """
        pages: 1
        sections:
          - table: { rows: 60, columns: [ … ] }
        """,
      repaired: """
        pages: 2
        sections:
          - table: { rows: 60, columns: [ … ] }
        """),
    RuleInfo(
      507, "missing-glyph", .always(.error),
      checks: "The fonts that print the sheets have every character of them; asked with --pdf.",
      why: "A character without a glyph is printed as an empty box, and nothing says so.",
      fails: #"{ id: done, name: { en: "\uF0FC Done" } }"#,
      repaired: "{ id: done, name: { en: ✓ Done } }"),
    RuleInfo(
      901, "unknown-name", .always(.error),
      checks: "A template uses only names that its page provides.",
      why: "An unknown name prints nothing, and nobody misses it until a reader does.",
      fails: "<h1>{{titel}}</h1>",
      repaired: "<h1>{{title}}</h1>"),
    RuleInfo(
      902, "missing-template", .always(.error),
      checks: "Every page and every part that a template includes has its file.",
      why: "A missing part prints nothing.",
      fails: "{{> parts/heading}}",
      repaired: "{{> parts/layout}}"),
    RuleInfo(
      903, "unused-override", .always(.warning),
      checks: "A handbook's own template has the path of one that it replaces.",
      why: "Any other is never used, so the change that it was made for does not show.",
      fails: "templates/pages/doc.mustache",
      repaired: "templates/pages/document.mustache"),
  ]
}
