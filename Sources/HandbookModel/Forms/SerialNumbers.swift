/// Writes the numbers of the sheets of one batch: a form's serial, the days that its pattern
/// names, and the batch.
public struct SerialNumbers: Hashable, Sendable {
  public let pattern: SerialPattern
  public let check: Serial.Check
  public let days: DayRange
  /// How many batches of the form there were before, and one.
  public let batch: Int

  public init(pattern: SerialPattern, check: Serial.Check, days: DayRange, batch: Int) {
    self.pattern = pattern
    self.check = check
    self.days = days
    self.batch = batch
  }

  /// With its check digits, where the form has such. Nil as `SerialPattern.text` is.
  public func text(_ number: Int) -> String? {
    guard let text = pattern.text(number, in: days, batch: batch) else { return nil }
    return check == .mod97 ? text + "-" + CheckDigits.of(text) : text
  }
}

extension Serial {
  /// In what its numbers are counted: `2026`, `2026-Q3`, `2026-07`; `B4` for the fourth batch.
  /// Nil where `days` are not all of one such period.
  public func series(of days: DayRange, batch: Int) -> String? {
    let (year, month, _) = days.first.civil
    let name = SerialPattern.padded(year, to: 4)
    switch per {
    case .year: return days.lies(in: .year) ? name : nil
    case .quarter: return days.lies(in: .quarter) ? "\(name)-Q\((month + 2) / 3)" : nil
    case .month:
      return days.lies(in: .month) ? "\(name)-\(SerialPattern.padded(month, to: 2))" : nil
    case .batch: return "B\(batch)"
    }
  }
}

/// Two digits behind a number that show nearly every slip of the pen: ISO 7064, MOD 97-10, as the
/// international bank account number has them.
public enum CheckDigits {
  /// Of the letters A to Z (as 10 to 35, in either case) and digits of `text`; all else is passed
  /// over, so that hyphens and Chinese characters do not count.
  public static func of(_ text: String) -> String {
    SerialPattern.padded(98 - remainder(of: text, then: 100), to: 2)
  }

  /// Whether the last two digits of `text` are those of what stands before them.
  public static func hold(in text: String) -> Bool { remainder(of: text, then: 1) == 1 }

  /// The remainder by 97 of the text as a number, `factor` times.
  private static func remainder(of text: String, then factor: Int) -> Int {
    let sum = text.utf8.reduce(0) { sum, byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): (sum * 10 + Int(byte) - 48) % 97
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): (sum * 100 + Int(byte) - 55) % 97
      case UInt8(ascii: "a")...UInt8(ascii: "z"): (sum * 100 + Int(byte) - 87) % 97
      default: sum
      }
    }
    return sum * factor % 97
  }
}
