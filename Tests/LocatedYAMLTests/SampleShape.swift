import LocatedYAML

/// A cut-down form definition with every kind of shape in it.
enum SampleShape {
  enum Width: String, CaseIterable { case full, half, third }

  static let field = Shape.map(
    "One field of the sheet",
    [
      .required("id", .text("Unique in the form", .id)),
      .required("name", .name("The label")),
      .optional("width", .choice("Share of the line", of: Width.self), default: "full"),
      .optional("lines", .integer("Lines to write on", 1...20), default: "1"),
      .optional("required", .boolean("Must be filled in"), default: "true"),
      .optional("options", .list("What to choose from", of: .text("An option"), atLeast: 2)),
      .optional("from", .choice("Where the options come from", ["kinds", "methods"])),
    ], exclusive: [["options", "from"]]
  ).defined(as: "field")

  static let form = Shape.map(
    "A sheet to fill in",
    [
      .required("id", .text("The file's name", .id)),
      .required("title", .name("The title as printed")),
      .required("edition", .text("The edition as printed")),
      .optional("effective", .date("In force from this day")),
      .optional("status", .choice("Whether it binds", ["draft", "issued"]), default: "draft"),
      .optional("pages", .integer("Sides of paper", 1...20), default: "1"),
      .optional("binding", .number("Margin for binding", 0...40, unit: "mm")),
      .optional("extends", .text("The form that it adds to", .id)),
      .required("fields", unless: "extends", .list("The fields", of: field, atLeast: 1)),
      .optional("period", .text("When it is used", .period)),
      .optional("away", .list("Days off", of: .dateRange("First and last day"))),
      .optional(
        "rows",
        .oneOf(
          "How many rows",
          [
            .integer("Empty rows", 1...99), .list("Their labels", of: .text("A label")),
            .map(
              "Made from the vocabulary",
              [.required("from", .choice("From what", ["kinds", "topics"]))]),
          ])),
      .optional(
        "facts",
        .list(
          "Facts that change",
          of: .map(
            "From one day on", [.required("from", .date("First day"))],
            others: .init(keys: .id, value: .number("How much", 0 ... .infinity))))),
      .optional("capacity", .dictionary("Visits a day", of: .number("Visits", 0...1000))),
      .optional("within", .phrase("Its deadline")),
    ])
}
