import HandbookModel
import LocatedYAML

/// plans/*.yaml. What follows from the policy (report and archive dates, required numbers) is
/// derived, so it has no key here.
enum PlanShape {
  static let file = Shape.map("The visits of a site in a period", identity + place + lines)

  private static let identity: [LocatedYAML.Field] = [
    .required("id", .text("The plan's id", .id)),
    .required("title", .name("The plan's title")),
    .optional("status", SharedShapes.status, default: "draft"),
    .required(
      "refines", SharedShapes.refines("The policy that it carries out, or a company plan")),
    .required("period", SharedShapes.period("The time that it is for")),
    .required(
      "control",
      SharedShapes.control(
        "Who prepared, reviewed and approved it", signatory: SharedShapes.signatory)),
    .optional("told", .list("Who was told of it", of: told)),
  ]

  private static let place: [LocatedYAML.Field] = [
    .optional("site", site),
    .optional("staff", .list("Who makes the visits; required with 'site'", of: person)),
    .optional(
      "capacity",
      .dictionary(
        "How many visits one person can make, by method; required with 'site'",
        of: .integer("Visits", 1...10_000, unit: "visits per person and working day"),
        keys: .anyText)),
  ]

  private static let lines: [LocatedYAML.Field] = [
    .optional("visits", .list("The planned visits", of: PlanVisitShape.visit)),
    .optional("none", .list("Kinds that the plan leaves out", of: omission)),
    .optional("themes", .list("What visits are about, period by period", of: theme)),
  ]

  private static let told = Shape.map(
    "A role that was told",
    [
      .required("role", .text("The id or any name of a role")),
      .required("date", .date("The day on which it was told")),
    ])

  private static let site = Shape.map(
    "The site; left out in a company plan",
    [
      .required("name", .name("Its name")),
      .optional("calendar", .text("The id of a calendar of handbook.yaml", .id)),
      .optional("features", SharedShapes.ids("What it has, as kinds of visit name it")),
      .required("facts", .list("Numbers that change in time", of: facts, atLeast: 1)),
    ])

  private static let facts = Shape.map(
    "What holds from one day on, until it is stated anew",
    [.required("from", .date("The first day"))],
    others: .init(
      keys: .id, value: .integer("The number of an axis, a population or a measure", 0...Int.max)))

  private static let person = Shape.map(
    "One person",
    [
      .required("name", .text("The person's name")),
      .required("role", .text("The id or any name of a role")),
      .optional("from", .date("The first day, where it is not the plan's")),
      .optional("to", .date("The last day, where it is not the plan's")),
      .optional(
        "away",
        .list(
          "Days off",
          of: .oneOf("Days off", [.dateRange("First and last day"), .date("One day")]))),
      .optional(
        "share", .number("The part of the working time that goes into visits", 0...1),
        default: "1"),
    ])

  private static let omission = Shape.map(
    "A kind that is left out",
    [
      .required("kind", .text("The id or any name of a kind of visit")),
      .required("because", .text("The reason")),
      .required("agreed", SharedShapes.signatory.saying("Who agreed to it")),
    ])

  private static let theme = Shape.map(
    "A theme",
    [
      .required("in", SharedShapes.period("When it is talked about")),
      .required("title", .name("What it is")),
    ])
}
