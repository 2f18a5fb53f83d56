extension TextPattern {
  private static let lower = Part.oneOf(["a"..."z"])
  private static let upper = Part.oneOf(["A"..."Z"])
  private static let digit = Part.oneOf(["0"..."9"])
  private static let letterOrDigit = Part.oneOf(["a"..."z", "0"..."9"])
  private static let word = Part.repeated(letterOrDigit, atLeast: 1, atMost: nil)
  private static let more = Part.repeated(
    .sequence([.literal("-"), word]), atLeast: 0, atMost: nil)

  private static func digits(_ count: Int) -> Part {
    .repeated(digit, atLeast: count, atMost: count)
  }

  private static let day = Part.sequence([
    digits(4), .literal("-"), digits(2), .literal("-"), digits(2),
  ])

  /// `owner-visit-record`: lower-case words joined by hyphens.
  public static let id = TextPattern(
    "an id (lower-case letters, digits and hyphens)", word, more)

  /// An id, or one of another handbook: `group/visit-standard`.
  public static let reference = TextPattern(
    "an id, or 'handbook/id'",
    .repeated(.sequence([word, more, .literal("/")]), atLeast: 0, atMost: 1),
    word, more)

  /// `zh-Hans`, `en`, `en-GB`.
  public static let language = TextPattern(
    "a language tag such as 'zh-Hans' or 'en'", .repeated(lower, atLeast: 2, atMost: 3),
    .repeated(
      .sequence([.literal("-"), upper, .repeated(lower, atLeast: 3, atMost: 3)]), atLeast: 0,
      atMost: 1),
    .repeated(
      .sequence([.literal("-"), .repeated(upper, atLeast: 2, atMost: 2)]), atLeast: 0, atMost: 1))

  /// `VB106`.
  public static let ruleCode = TextPattern("a code such as 'VB106'", .literal("VB"), digits(3))

  /// `2026-03-31`; whether there is such a day, `CalendarDay` knows.
  public static let date = TextPattern("a date such as '2026-03-31'", day)

  /// `2026-02-10..2026-02-28`.
  public static let dateRange = TextPattern(
    "a range of dates such as '2026-02-10..2026-02-28'", day, .literal(".."), day)

  /// `2026`, `2026-H1`, `2026-Q1`, `2026-03`.
  public static let period = TextPattern(
    "a period such as '2026', '2026-H1', '2026-Q1' or '2026-03'", digits(4),
    .repeated(
      .sequence([
        .literal("-"),
        .any([
          .sequence([.literal("H"), .oneOf(["1"..."2"])]),
          .sequence([.literal("Q"), .oneOf(["1"..."4"])]),
          .sequence([.literal("0"), .oneOf(["1"..."9"])]),
          .sequence([.literal("1"), .oneOf(["0"..."2"])]),
        ]),
      ]), atLeast: 0, atMost: 1))

  /// `130/month`: a number of cases or visits in each period.
  public static let numberPerPeriod = TextPattern(
    "a number for each period such as '130/month'", .repeated(digit, atLeast: 1, atMost: 9),
    .literal("/"),
    .any(["day", "week", "month", "quarter", "half-year", "year"].map { .literal($0) }))

  /// A key that is a name in any language, or a path.
  public static let anyText = TextPattern(
    "a text on one line", .repeated(.character, atLeast: 1, atMost: nil))
}
