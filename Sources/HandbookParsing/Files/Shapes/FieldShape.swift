import Diagnostics
import HandbookModel
import LocatedYAML

/// What stands in the sections of a form.
enum FieldShape {
  static let section = Shape.map(
    "A group of fields, or a table",
    [
      .optional("title", .name("The section's title")),
      .required("fields", unless: "table", .list("The fields", of: field, atLeast: 1)),
      .optional("table", table),
    ], exclusive: [["fields", "table"]]
  ).defined(as: "section")

  private static let table = Shape.map(
    "A table to fill in",
    [
      .required(
        "rows",
        .oneOf(
          "How many rows, which, or from what",
          [
            .integer("Empty rows", 1...200), .list("The rows' names", of: .name("A row's name")),
            computedRows,
          ])),
      .required("columns", .list("The columns", of: field, atLeast: 1)),
    ])

  private static let computedRows = Shape.map(
    "One row for each thing that a document names",
    [
      .required(
        "from",
        .choice("What the rows are", ["kinds", "contacts", "methods", "topics"])),
      .optional("of", .text("The id of the document", .id)),
    ])

  static let field = Shape.map(
    "A field", identity + choices + meaning, exclusive: [["options", "from"]]
  )
  .defined(as: "field")

  private static let identity: [LocatedYAML.Field] = [
    .required("id", .text("Its id, unique in the form", .id)),
    .required("name", .name("What is printed beside it")),
    .required("type", .choice("What is filled in", of: HandbookModel.Field.Sort.self)),
    .optional("lines", .integer("Lines to write on", 1...60), default: "1"),
    .optional(
      "width", .choice("The part of the sheet's width", of: HandbookModel.Field.Width.self),
      default: "full"),
    .optional("unit", .name("The unit printed behind it")),
    .optional("text", .name("The text of a fixed field")),
  ]

  private static let choices: [LocatedYAML.Field] = [
    .optional("min", .integer("The lower end of a scale", -99...999), default: "1"),
    .optional("max", .integer("The upper end of a scale", -99...999), default: "5"),
    .optional("options", .list("What to choose from", of: option, atLeast: 1)),
    .optional(
      "from",
      .text("Where the options come from: 'kinds', 'methods' or 'segments.' and an axis")),
    .optional("several", .boolean("More than one may be chosen"), default: "false"),
  ]

  private static let option = Shape.map(
    "An option",
    [
      .required("id", .text("Its id, unique in the field", .id)),
      .required("name", .name("What is printed")),
    ])

  private static let meaning: [LocatedYAML.Field] = [
    .optional("required", .boolean("It must be filled in"), default: "true"),
    .optional(
      "records",
      .choice("The fact about the visit that it records", of: HandbookModel.Field.Fact.self)),
    .optional("topic", .text("The topic whose answer it records: an id or any name")),
    .optional("personal", .boolean("It asks for personal data"), default: "false"),
    .optional("when", dependence("It is filled in only when another field has this option")),
    .optional(
      "print",
      .choice("What the program prints into it", of: HandbookModel.Field.Printed.self)),
  ]

  private static func dependence(_ summary: Message) -> Shape {
    .dictionary(
      summary,
      of: .oneOf(
        "An option, or several of which one is enough",
        [.text("An option", .id), SharedShapes.ids("Options")]))
  }

  static let signature = Shape.map(
    "A box for a signature",
    [
      .required("id", .text("Its id, unique among the form's signatures", .id)),
      .required("name", .name("What is printed beside it")),
      .required("role", .text("Who signs: the id or any name of a role, or 'visitor'")),
      .optional(
        "does",
        .choice(
          "What the signature means; left out: 'visit' for the visitor, 'accept' for a party, otherwise 'review'",
          of: SignatureField.Act.self)),
      .optional("date", .boolean("With the date"), default: "true"),
      .optional("seal", .boolean("With a seal"), default: "false"),
      .optional("times", .integer("How often it is signed", 1...99), default: "1"),
      .optional("when", dependence("It is signed only when a field has one of these options")),
      .optional(
        "method", .choice("Only signed where the visit is made in person", ["in-person"])),
      .optional(
        "lines", .integer("Lines for an opinion above the signature", 0...60), default: "0"),
    ]
  ).defined(as: "signature")
}
