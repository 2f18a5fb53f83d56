import HandbookModel

/// One line of a register: what happened to a stretch of numbers of a form.
public struct RegisterEntry: Hashable, Sendable {
  public enum Event: String, CaseIterable, Sendable {
    /// The numbers are given out to a batch, for the first time.
    case print
    /// Sheets of the same numbers are made again.
    case reprint
    /// The file of the print or reprint under `concerns` stands in its place.
    case done
    /// The reprint under `concerns` was cut off, and no file of it came into its place.
    case cancelled
    /// The numbers hold no more: the print under `concerns` was cut off, or somebody says why under
    /// `reason`.
    case void
  }

  /// Counts from 1 without a gap.
  public var sequence: Int
  public var date: CalendarDay
  public var event: Event
  /// The entry that this one ends; nil where it ends none.
  public var concerns: Int?
  public var form: FormID
  public var edition: String
  /// In what the numbers are counted: `2026`, `2026-Q3`, `2026-07`, `B4`.
  public var series: String
  /// At least 1.
  public var numbers: ClosedRange<Int>
  /// The period that the pattern names, as it was asked for: `2026-Q3`.
  public var period: String
  public var language: String
  /// The plan that the sheets are for; empty: none.
  public var plan: String
  /// Who printed or voided; empty: not said.
  public var by: String
  public var reason: String
  /// The PDF, stated from the register's folder; empty for a void.
  public var file: String
  /// SHA-256 of the PDF, 64 hexadecimal digits; empty for a void.
  public var digest: String

  public var copies: Int { numbers.count }

  public init(
    sequence: Int, date: CalendarDay, event: Event, form: FormID, edition: String, series: String,
    numbers: ClosedRange<Int>
  ) {
    self.sequence = sequence
    self.date = date
    self.event = event
    self.form = form
    self.edition = edition
    self.series = series
    self.numbers = numbers
    period = ""
    language = ""
    plan = ""
    by = ""
    reason = ""
    file = ""
    digest = ""
  }

  /// The entry that ends this one on `date`.
  func ended(by event: Event, as sequence: Int, on date: CalendarDay) -> RegisterEntry {
    var end = self
    end.sequence = sequence
    end.date = date
    end.event = event
    end.concerns = self.sequence
    end.reason = ""
    return end
  }
}
