import Diagnostics
import HandbookModel
import LocatedYAML

/// vocabulary.yaml: id to entry, for each sort of thing.
enum VocabularyShape {
  static let file = Shape.map(
    "The words of a handbook",
    [
      .optional("roles", .dictionary("Posts, bodies and people that act, by id", of: role)),
      .optional("kinds", .dictionary("Kinds of visit, by id", of: kind)),
      .optional("events", .dictionary("What windows count from, by id", of: event)),
      .optional("methods", .dictionary("Ways of visiting, by id", of: method)),
      .optional(
        "segments",
        .dictionary("Axes along which sites and customers are told apart, by id", of: axis)),
      .optional("denominators", .dictionary("What rates are shares of, by id", of: denominator)),
      .optional(
        "measures",
        .dictionary("Numbers that conditions and targets speak of, by id", of: measure)),
      .optional(
        "contacts", .dictionary("People of a customer who are to be reached, by id", of: contact)),
      .optional("topics", .dictionary("What is talked about on visits, by id", of: topic)),
    ])

  private static func entry(_ summary: Message, _ fields: [LocatedYAML.Field]) -> Shape {
    .map(
      summary,
      [.required("name", .name("Its name in each language; aliases behind it"))] + fields + [
        .optional(
          "new", .boolean("Added by the program and not yet looked at"), default: "false")
      ])
  }

  private static let role = entry(
    "A role",
    [
      .optional(
        "type",
        .choice(
          "What it is; a case role is known case by case, a party only answers and signs",
          of: Role.Sort.self), default: "post"),
      .optional("level", .text("The level of the organisation: group, company, project")),
      .optional("reports-to", .text("The role above it", .id)),
      .optional("part-of", SharedShapes.ids("The bodies that it is a member of")),
      .optional("in-person", .boolean("Nobody may act for it"), default: "false"),
    ])

  private static let kind = entry(
    "A kind of visit",
    [
      .optional("is", SharedShapes.ids("The kinds that it is a part of and inherits from")),
      .optional(
        "parts",
        .choice(
          "Whether its parts are all of it: then it is not itself a visit",
          [
            "open", "complete",
          ]), default: "open"),
      .optional("event", .text("The event that its windows count from", .id)),
      .optional(
        "per", .choice("What one visit is counted for", of: VisitKind.Unit.self), default: "case"),
      .optional("where", .text("The feature that a site must have", .id)),
    ])

  private static let event = entry(
    "An event",
    [.optional("span", .boolean("It has a start, a middle and an end"), default: "false")])

  private static let method = entry(
    "A way of visiting",
    [
      .optional("is", SharedShapes.ids("The methods that it is a special case of")),
      .required("presence", .choice("How visitor and customer meet", of: Method.Presence.self)),
    ])

  private static let axis = entry(
    "An axis",
    [
      .required("of", .choice("Whose property it is", of: SegmentAxis.Bearer.self)),
      .optional("unit", .text("The unit of a number: m2")),
      .optional("values", .dictionary("Its values, by id, where it is no number", of: value)),
    ])

  private static let value = entry(
    "A value of an axis",
    [.optional("when", .phrase("The predicate that defines it: 'licences >= 10'"))])

  private static let denominator = entry(
    "What a rate is a share of",
    [
      .required(
        "of",
        .text(
          "A kind, or a population of the site: 'households', 'customers' or one that is declared by being named here",
          .id)),
      .required("per", SharedShapes.calendarPeriod("The period in which it is counted")),
    ])

  private static let measure = entry(
    "A number", [.optional("unit", .text("Its unit"))])

  private static let contact = entry(
    "A person, or a group of them",
    [
      .optional("any-of", SharedShapes.ids("The members of a group")),
      .optional(
        "min", .integer("How many of them must be reached", 1...99), default: "1"),
    ])

  private static let topic = entry("A topic", [])
}
