/// The number of a sheet as a form writes it: `HF{year}Q{quarter}-{number:6}`.
///
/// `{year}` has four digits, `{quarter}` one, `{month}` two, `{batch}` as many as it needs;
/// `{number:6}` is filled up with zeros to six digits and never has more.
public struct SerialPattern: Hashable, Sendable {
  public enum Slot: String, CaseIterable, Sendable { case year, quarter, month, batch, number }

  enum Part: Hashable, Sendable {
    case text(String)
    case slot(Slot)
  }

  let parts: [Part]
  /// Of the number, 1 to 9; nil: as many as it needs.
  public let digits: Int?

  /// Nil where the text has no `{number}`, an unknown name in braces, or a count of digits that is
  /// none from 1 to 9.
  public init?(_ text: String) {
    var parts: [Part] = []
    var digits: Int?
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let words = rest[rest.index(after: open)..<close].split(
        separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard let slot = Slot(rawValue: String(words[0])) else { return nil }
      if words.count > 1 {
        guard slot == .number, let count = Int(words[1]), (1...9).contains(count) else {
          return nil
        }
        digits = count
      }
      parts += [.text(String(rest[..<open])), .slot(slot)]
      rest = rest[rest.index(after: close)...]
    }
    guard parts.contains(.slot(.number)) else { return nil }
    self.parts = parts + [.text(String(rest))]
    self.digits = digits
  }

  public func has(_ slot: Slot) -> Bool { parts.contains(.slot(slot)) }

  /// The greatest number that it can write.
  public var greatest: Int {
    digits.map { (0..<$0).reduce(1) { power, _ in power * 10 } - 1 } ?? 999_999_999
  }

  /// Whether numbers that begin anew so often stay apart: with {year} alone, each quarter would
  /// bear the numbers of the one before.
  public func tellsApart(_ span: Serial.Span) -> Bool {
    switch span {
    case .year: has(.year)
    case .quarter: has(.year) && (has(.quarter) || has(.month))
    case .month: has(.year) && has(.month)
    case .batch: has(.batch)
    }
  }

  /// The first slot that a stretch of days leaves open: of a whole year no quarter can be printed.
  public func openSlot(in days: DayRange) -> Slot? {
    let periods: [(Slot, CalendarPeriod)] = [
      (.year, .year), (.quarter, .quarter), (.month, .month),
    ]
    return periods.first { slot, period in has(slot) && !days.lies(in: period) }?.0
  }

  /// The number of one sheet. Nil below 1, above `greatest`, and where `days` leave a slot open.
  public func text(_ number: Int, in days: DayRange, batch: Int) -> String? {
    guard (1...greatest).contains(number), openSlot(in: days) == nil else { return nil }
    let (year, month, _) = days.first.civil
    return parts.reduce(into: "") { text, part in
      switch part {
      case .text(let literal): text += literal
      case .slot(.year): text += SerialPattern.padded(year, to: 4)
      case .slot(.quarter): text += String((month + 2) / 3)
      case .slot(.month): text += SerialPattern.padded(month, to: 2)
      case .slot(.batch): text += String(batch)
      case .slot(.number): text += SerialPattern.padded(number, to: digits ?? 1)
      }
    }
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension DayRange {
  /// All its days are of one and the same period of the calendar.
  func lies(in period: CalendarPeriod) -> Bool {
    period.range(containing: first)?.contains(last) ?? false
  }
}
