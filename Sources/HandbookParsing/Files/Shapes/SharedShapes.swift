import Diagnostics
import HandbookModel
import LocatedYAML

/// What several files have in common.
enum SharedShapes {
  static let status = Shape.choice(
    "Whether it binds; only a draft may hold blanks", of: Status.self)

  static let language = Shape.choice("A language", of: Language.self)

  /// A stretch of the calendar that a plan or a line of it is for.
  static func period(_ summary: Message) -> Shape {
    .oneOf(
      summary,
      [
        .text("A year, half-year, quarter or month", .period), .dateRange("First and last day"),
      ])
  }

  static func calendarPeriod(_ summary: Message) -> Shape {
    .choice(summary, of: CalendarPeriod.self)
  }

  static func ids(_ summary: Message) -> Shape { .list(summary, of: .text("An id", .id)) }

  static func refines(_ summary: Message) -> Shape {
    .list(
      summary,
      of: .map(
        "A parent",
        [
          .required("id", .text("Its id, 'handbook/id' for one of a used handbook, or its title")),
          .required("edition", .text("The edition that is meant")),
          .optional("from", .date("From when on, where that is not the effective date")),
        ]))
  }

  /// `prepared`, `reviewed` and `approved`.
  static func control(_ summary: Message, signatory: Shape) -> Shape {
    .map(
      summary,
      DocumentControl.Act.allCases.map { act in
        .optional(act.rawValue, signatory.saying(act.summary))
      })
  }

  /// Whoever signed must be known.
  static let signatory = Shape.map(
    "Who signed",
    [
      .required("name", .text("The person's name")),
      .required("role", .text("The role in which they signed: its id or any of its names")),
      .required("date", .date("The day on which they signed")),
    ])

  /// A draft is signed bit by bit.
  static let openSignatory = Shape.map(
    "Who signs",
    [
      .optional("name", .text("The person's name")),
      .optional("role", .text("The role in which they sign: its id or any of its names")),
      .optional("date", .date("The day on which they signed")),
    ])
}

extension Shape {
  /// The same shape for another purpose.
  func saying(_ summary: Message) -> Shape {
    var shape = self
    shape.summary = summary
    return shape
  }
}

extension DocumentControl.Act {
  fileprivate var summary: Message {
    switch self {
    case .prepared: "Who prepared it, in which post, and when"
    case .reviewed: "Who reviewed it, in which post, and when"
    case .approved: "Who approved it, in which post, and when"
    }
  }
}
