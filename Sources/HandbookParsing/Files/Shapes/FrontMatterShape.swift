import HandbookModel
import LocatedYAML

/// The front matter of policies/*.md.
enum FrontMatterShape {
  static let original = Shape.map(
    "What a document says of itself",
    [
      .required("id", .text("The file's name without '@EDITION' and ending", .id)),
      .required("kind", .choice("What it is", of: Document.Sort.self)),
      .required("title", .text("The title")),
      .optional("number", .text("The document's number")),
      .required("edition", .text("The edition")),
      .optional("status", SharedShapes.status, default: "draft"),
      .optional("effective", .date("In force from this day on")),
      .optional("refines", SharedShapes.refines("The standards and policies that it carries out")),
      .optional(
        "control",
        SharedShapes.control(
          "Who prepared, reviewed and approved it", signatory: SharedShapes.openSignatory)),
      .optional("revisions", .list("The history of its editions", of: revision)),
      .optional(
        "numbering",
        .choice(
          "The style of heading numbers; headings without a number of their own are printed in it",
          of: Document.Numbering.self),
        default: "none"),
      .optional(
        "scripts", .choice("Whether a public site shows its call scripts", of: Audience.self),
        default: "internal"),
    ])

  static let translation = Shape.map(
    "What a translation says of itself; all else comes from the original",
    [
      .required("title", .text("The title in this language")),
      .required("translates", .text("The edition that it translates")),
      .optional(
        "checked",
        SharedShapes.openSignatory.saying("Who compared it with the original")),
    ])

  private static let revision = Shape.map(
    "An edition",
    [
      .required("edition", .text("Its number")),
      .optional("date", .date("When it was approved")),
      .optional(
        "summary",
        .oneOf(
          "What changed: in the document's own language, or by language",
          [.text("In the document's own language"), .name("By language")])),
    ])
}
