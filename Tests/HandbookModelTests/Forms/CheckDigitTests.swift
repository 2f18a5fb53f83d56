import Diagnostics
import HandbookModel
import Testing

@Suite struct CheckDigitTests {
  /// Of the standard itself, and of the bank account numbers that use it.
  @Test(arguments: [("794", "44"), ("WEST12345698765432GB", "82"), ("370400440532013000DE", "89")])
  func `check digits are those of ISO 7064 MOD 97-10`(_ text: String, _ digits: String) {
    #expect(CheckDigits.of(text) == digits)
    #expect(CheckDigits.hold(in: text + digits))
  }

  @Test func `hyphens, other signs and letter case do not count`() {
    #expect(CheckDigits.of("HF2026-000017") == CheckDigits.of("hf2026000017号"))
  }

  @Test func `a wrong digit and two digits that changed places are noticed`() throws {
    let text = "HF2026000017" + CheckDigits.of("HF2026000017")
    let digits = Array(text)
    for index in digits.indices where digits[index].isNumber {
      for other in "0123456789" where other != digits[index] {
        var wrong = digits
        wrong[index] = other
        #expect(!CheckDigits.hold(in: String(wrong)), "\(String(wrong))")
      }
    }
    for index in digits.indices.dropLast() where digits[index] != digits[index + 1] {
      var wrong = digits
      wrong.swapAt(index, index + 1)
      #expect(!CheckDigits.hold(in: String(wrong)), "\(String(wrong))")
    }
  }

  @Test func `they stand behind the number of a form that asks for them`() throws {
    let pattern = try #require(SerialPattern("HF{year}-{number:6}"))
    let days = try #require(NamedPeriod("2026")).days
    let with = SerialNumbers(pattern: pattern, check: .mod97, days: days, batch: 1)
    let without = SerialNumbers(pattern: pattern, check: .none, days: days, batch: 1)
    #expect(without.text(17) == "HF2026-000017")
    let text = try #require(with.text(17))
    #expect(text == "HF2026-000017-" + CheckDigits.of("HF2026000017"))
    #expect(CheckDigits.hold(in: text))
  }
}

@Suite struct NamedPeriodTests {
  @Test(arguments: [
    ("2026", "2026-01-01", "2026-12-31"), ("2026-H1", "2026-01-01", "2026-06-30"),
    ("2026-H2", "2026-07-01", "2026-12-31"), ("2026-Q1", "2026-01-01", "2026-03-31"),
    ("2026-Q4", "2026-10-01", "2026-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2026-07-15", "2026-07-15", "2026-07-15"),
  ])
  func `a period is read with its first and last day`(
    _ text: String, _ first: String, _ last: String
  ) throws {
    let period = try #require(NamedPeriod(text))
    #expect(period.description == text)
    #expect(period.days.first.description == first)
    #expect(period.days.last.description == last)
  }

  @Test(arguments: [
    "", "26", "2026-", "2026-Q0", "2026-Q5", "2026-H3", "2026-Q", "2026-13", "2026-00", "2026-7",
    "2026-02-30", "2026-07-1", "2026-07-01-01", "0000", "Q3-2026", "２０２６", "2026-Q33",
  ])
  func `a time that does not exist is none`(_ text: String) {
    #expect(NamedPeriod(text) == nil)
  }
}
