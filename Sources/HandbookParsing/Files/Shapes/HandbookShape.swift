import Diagnostics
import HandbookModel
import LocatedYAML

/// handbook.yaml.
enum HandbookShape {
  static let file = Shape.map(
    "What holds for a whole handbook",
    [
      .required("id", .text("The name of the handbook's folder", .id)),
      .required("title", .name("The handbook's title")),
      .required("organisation", .name("Whose handbook it is")),
      .required(
        "languages",
        .list(
          "The languages of the handbook; the first is that of the originals",
          of: SharedShapes.language, atLeast: 1)),
      .optional(
        "uses",
        SharedShapes.ids(
          "Handbooks whose vocabulary, forms and external documents count as the handbook's own")),
      .optional("calendars", .dictionary("Working calendars, by id", of: calendar)),
      .optional("conventions", conventions),
      .optional(
        "external", .list("Documents outside that every document may cite", of: external)),
      .optional(
        "slots", .dictionary("Placeholders of call scripts, by id", of: .name("What is printed"))),
      .optional("require", require),
      .optional("severity", severity),
      .optional("converted", converted),
      .optional(
        "privacy",
        .name("Printed on sheets that ask for personal data; may hold {retention}")),
      .optional(
        "sheet-languages",
        .list(
          "The languages that stand together on the sheets made for each regulation",
          of: SharedShapes.language)),
      .optional("theme", theme),
    ])

  static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private static let calendar = Shape.map(
    "Which days are worked",
    [
      .optional(
        "week",
        .list(
          "The days of the week that are worked; Monday to Friday when left out",
          of: .choice("A day of the week", weekdays))),
      .required(
        "covers", .dateRange("The stretch of time that holidays were entered for")),
      .required(
        "holidays",
        .list(
          "Days that are not worked",
          of: .oneOf(
            "A holiday", [.dateRange("First and last day"), .date("One day")]))),
      .optional(
        "workdays",
        .list("Days that are worked all the same: make-up Saturdays", of: .date("One day"))),
    ])

  private static let conventions = Shape.map(
    "How words that have no universal reading are read",
    [
      .optional(
        "before",
        .choice("Whether 'before' a day includes it", of: Conventions.Inclusion.self)),
      .optional(
        "after", .choice("Whether 'after' a day includes it", of: Conventions.Inclusion.self)),
      .optional(
        "on-holiday",
        .choice(
          "To which working day a due date moves that falls on a holiday",
          of: Conventions.HolidayShift.self), default: "none"),
      .optional(
        "day-one",
        .choice("On which day counting begins", of: Conventions.DayOne.self),
        default: "next-day"),
    ])

  private static let external = Shape.map(
    "A document outside",
    [
      .required("title", .name("Its title, as documents cite it")),
      .optional("number", .text("Its number")),
    ])

  private static let require = Shape.map(
    "What documents must contain: words of markers, or of headings such as 'purpose' and 'scope'",
    Document.Sort.allCases.map { sort in
      .optional(
        sort.rawValue,
        .list("The parts of every \(sort.rawValue)", of: .text("A word of a marker or a heading")))
    } + [
      .optional("plan", .list("The keys of every plan", of: .text("A key of plans/*.yaml")))
    ])

  private static let level = Shape.choice(
    "How much a finding weighs", ["error", "warning", "info", "off"])

  private static let severity = Shape.dictionary(
    "Severities of rules, by code",
    of: .oneOf(
      "Everywhere, or by path",
      [
        level,
        .dictionary(
          "Where paths match: patterns with * for any part of a path", of: level, keys: .anyText),
      ]), keys: .ruleCode)

  private static let converted = Shape.dictionary(
    "Languages whose texts are converted from another's script",
    of: .map(
      "How they are converted",
      [
        .required("from", SharedShapes.language.saying("The language that is converted")),
        .required("usage", .choice("Whose characters are used", ["tw", "hk"])),
      ]), keys: .language)

  private static let fonts = Shape.map(
    "Font files below the handbook's assets folder, for the bound handbook",
    HandbookTheme.Font.Use.allCases.map { use in
      .optional(use.rawValue, .text(fontUse(use)))
    })

  private static func fontUse(_ use: HandbookTheme.Font.Use) -> Message {
    switch use {
    case .body: "The running text"
    case .title: "The titles of the handbook and of its documents"
    case .heading: "Headings of the first level"
    case .subheading: "Headings of the second level"
    }
  }

  private static let theme = Shape.map(
    "The looks of the site and of the sheets",
    [
      .optional("logo", .text("An image below the handbook's assets folder")),
      .optional("colour", .text("The leading colour: `'#a92f1c'`")),
      .optional(
        "print",
        .choice(
          "How the bound handbook is set; official is after GB/T 9704-2012", of: PrintStyle.self),
        default: "modern"),
      .optional("fonts", fonts),
    ], others: .init(keys: .id, value: .text("A value for a template of the handbook")))
}
