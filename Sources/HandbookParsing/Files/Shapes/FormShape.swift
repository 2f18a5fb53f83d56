import HandbookModel
import LocatedYAML

/// forms/*.yaml. `FieldShape` has what stands in sections.
enum FormShape {
  static let file = Shape.map(
    "A sheet that is filled in", identity + layout + content,
    exclusive: [
      ["sections", "parts"], ["sections", "extends"], ["parts", "extends"],
      ["signatures", "parts"], ["signatures", "extends"],
    ],
    anyOf: [["sections", "parts", "extends"], ["signatures", "parts", "extends"]])

  static let sizes = Form.Size.allCases.flatMap { size in
    [size.rawValue] + Form.Orientation.allCases.map { "\(size.rawValue), \($0.rawValue)" }
  }

  private static let identity: [LocatedYAML.Field] = [
    .required("id", .text("The file's name; 'NAME@EDITION.yaml' for a superseded edition", .id)),
    .required("title", .name("The title as printed; aliases behind it")),
    .required("number", .text("The form's number as printed")),
    .required("edition", .text("The edition as printed")),
    .optional("effective", .date("In force from this day on")),
    .optional("status", SharedShapes.status, default: "draft"),
    .optional(
      "languages",
      .list(
        "The languages of one sheet; the handbook's, one sheet each, when left out",
        of: SharedShapes.language)),
  ]

  private static let layout: [LocatedYAML.Field] = [
    .optional(
      "medium", .choice("Filled in by hand or in a system", of: Form.Medium.self),
      default: "paper"),
    .optional("binding", .integer("Margin for binding", 0...50, unit: "mm"), default: "0"),
    .optional("paper", .choice("Size and orientation of the paper", sizes), default: "A4"),
    .optional("pages", .integer("Fixed pages of the sheet", 1...99), default: "1"),
    .optional("serial", serial),
    .optional("copies", .list("The copies of a multi-part sheet", of: copy)),
  ]

  private static let content: [LocatedYAML.Field] = [
    .optional("parts", .list("Parts that are signed by themselves", of: part, atLeast: 1)),
    .optional("extends", .text("The form to which this one only adds", .id)),
    .optional("add", .list("What is added to the form under 'extends'", of: addition)),
    .optional("sections", sections),
    .optional("signatures", signatures),
  ]

  private static let serial = Shape.map(
    "The number printed on each copy",
    [
      .required("pattern", .text("Its pattern: 'HF{year}-{number:6}'")),
      .optional(
        "per", .choice("When counting begins anew", of: Serial.Span.self), default: "year"),
      .optional(
        "check", .choice("A check number behind it", of: Serial.Check.self), default: "none"),
    ])

  private static let copy = Shape.map(
    "A copy",
    [
      .required("keeper", .text("Who keeps it: the id or any name of a role")),
      .optional("name", .name("What the copy is called, such as the stub")),
      .optional("colour", .name("The colour of its paper, in words")),
    ])

  private static let part = Shape.map(
    "A part of the sheet",
    [
      .optional("title", .name("The part's title")),
      .optional(
        "used-by",
        .list("Who fills it in", of: .text("A kind of visit, or the label of a step"))),
      .required("sections", sections),
      .optional("signatures", signatures),
    ])

  private static let addition = Shape.map(
    "An addition",
    [
      .required("after", .text("The field behind which it stands", .id)),
      .optional("fields", .list("The fields that are added", of: FieldShape.field, atLeast: 1)),
      .optional("signatures", signatures),
    ], exclusive: [["fields", "signatures"]], anyOf: [["fields", "signatures"]])

  static let sections = Shape.list(
    "Titled groups of fields, and tables", of: FieldShape.section, atLeast: 1)

  private static let signatures = Shape.list(
    "The boxes for signatures; may be empty", of: FieldShape.signature)
}
