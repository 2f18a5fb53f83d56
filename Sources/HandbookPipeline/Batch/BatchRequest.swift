import Diagnostics
import HandbookModel

/// What `visitbook print` is asked for. What is nil is chosen: the edition in force, the period of
/// today, the handbook's first language.
public struct BatchRequest: Sendable {
  public enum Numbers: Hashable, Sendable {
    /// So many new ones; they begin at `first`, or behind those that were given out.
    case new(copies: Int, first: Int?)
    /// Those of a print once more, in the series named or the only one that has them.
    case again(ClosedRange<Int>, series: String?)
  }

  /// The id of a form or one of its titles.
  public var form: String
  public var handbook: String?
  public var numbers: Numbers
  public var plan: String?
  public var period: NamedPeriod?
  public var language: Language?
  public var edition: String?
  /// Print a superseded edition, marked as such.
  public var allowsSuperseded = false
  /// Print a draft, marked as such.
  public var allowsDraft = false
  /// Each sheet begins on a leaf of its own when both sides are printed.
  public var isDuplex = false
  /// The PDF; nothing may stand there.
  public var output: String
  /// The PDF of the sheet on which the numbers are signed for; nil: none.
  public var signFor: String?
  /// How many numbers stand on a row of that sheet.
  public var numbersPerRow = 1
  public var by: String
  public var reason: String
  public var today: CalendarDay

  public init(
    form: String, numbers: Numbers, output: String, today: CalendarDay, by: String = "",
    reason: String = ""
  ) {
    self.form = form
    self.numbers = numbers
    self.output = output
    self.today = today
    self.by = by
    self.reason = reason
  }
}

/// What came of it.
public struct PrintedBatch: Sendable {
  public let form: String
  public let first: String
  public let last: String
  public let sheets: Int
  /// Of the PDF.
  public let pages: Int
  /// What had been cut off earlier and was ended now, before anything was printed.
  public let settled: [RegisterEntry]
}
