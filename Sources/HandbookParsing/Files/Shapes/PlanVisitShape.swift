import HandbookModel
import LocatedYAML

/// A line under `visits` of a plan.
enum PlanVisitShape {
  static let visit = Shape.map(
    "The visits of one kind", subject + conduct + schedule,
    exclusive: [["dates", "each", "spread", "expect"]])

  private static let subject: [LocatedYAML.Field] = [
    .required("kind", .text("The id or any name of a kind of visit")),
    .optional("applies", .phrase("The cases for which the line holds, as a policy states them")),
  ]

  private static let conduct: [LocatedYAML.Field] = [
    .optional(
      "responsible", .phrase("Who leads; this and what follows only where stricter than the policy")
    ),
    .optional("with", .list("Who goes along", of: .text("The id or any name of a role"))),
    .optional("methods", .list("How the visit is made", of: .phrase("Methods"))),
    .optional("within", .phrase("The deadline")),
    .optional("form", .text("The id or any title of a form")),
    .optional("rate", .phrase("The rate, only where the policy delegates it")),
  ]

  private static let schedule: [LocatedYAML.Field] = [
    .optional(
      "eligible",
      .oneOf(
        "How many there are to visit",
        [.integer("A number", 0...Int.max), .text("A population of the site", .id)])),
    .optional("dates", .list("The days of the visits", of: .date("A day"), atLeast: 1)),
    .optional("each", SharedShapes.calendarPeriod("The period in which each is visited")),
    .optional("spread", .list("The visits of each period", of: share, atLeast: 1)),
    .optional(
      "expect",
      .text("A forecast of cases, such as '130/month'; it feeds capacity only", .numberPerPeriod)),
    .optional(
      "count",
      .oneOf(
        "How many visits; with dates or periods, for each of them",
        [.integer("Visits", 0...Int.max), .text("Visits in each period", .numberPerPeriod)])),
  ]

  private static let share = Shape.map(
    "A period's visits",
    [
      .required("in", SharedShapes.period("The period")),
      .required("count", .integer("How many visits", 0...Int.max)),
    ])
}
