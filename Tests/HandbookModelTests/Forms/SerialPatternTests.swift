import Diagnostics
import HandbookModel
import Testing

@Suite struct SerialPatternTests {
  private func days(_ period: String) throws -> DayRange {
    try #require(NamedPeriod(period), "\(period)").days
  }

  private func pattern(_ text: String) throws -> SerialPattern {
    try #require(SerialPattern(text), "\(text)")
  }

  @Test(arguments: [
    ("HF{year}Q{quarter}-{number:6}", "2026-Q3", 1, "HF2026Q3-000001"),
    ("HF{year}-{number:6}", "2026", 999_999, "HF2026-999999"),
    ("{year}{month}/{number}", "2026-07", 12, "202607/12"),
    ("{year}{month}/{number}", "2026-07-15", 12, "202607/12"),
    ("回{year}年第{quarter}季度{number:4}号", "2026-02", 7, "回2026年第1季度0007号"),
    ("B{batch}-{number:3}", "2026", 5, "B4-005"),
    ("{number:1}", "2026-H2", 9, "9"),
  ])
  func `a number is written as its pattern says`(
    _ text: String, _ period: String, _ number: Int, _ expected: String
  ) throws {
    #expect(try pattern(text).text(number, in: days(period), batch: 4) == expected)
  }

  @Test(arguments: [
    "", "HF{year}", "HF{yaer}-{number}", "{number:0}", "{number:10}", "{number:x}", "{number:}",
    "{year:4}{number}", "{number", "{}{number}",
  ])
  func `what is no pattern is none`(_ text: String) {
    #expect(SerialPattern(text) == nil)
  }

  @Test(arguments: [
    ("{quarter}-{number}", "2026", SerialPattern.Slot.quarter),
    ("{year}{month}-{number}", "2026-Q3", .month), ("{quarter}-{number}", "2026-H1", .quarter),
  ])
  func `a period that leaves a slot open writes no number`(
    _ text: String, _ period: String, _ slot: SerialPattern.Slot
  ) throws {
    let pattern = try pattern(text)
    #expect(try pattern.openSlot(in: days(period)) == slot)
    #expect(try pattern.text(1, in: days(period), batch: 1) == nil)
  }

  @Test func `a number beyond the digits of its pattern is not written`() throws {
    let pattern = try pattern("{year}-{number:3}")
    #expect(pattern.greatest == 999)
    #expect(try pattern.text(999, in: days("2026"), batch: 1) == "2026-999")
    for number in [0, -1, 1000] {
      #expect(try pattern.text(number, in: days("2026"), batch: 1) == nil)
    }
  }

  /// Every pattern of these parts, with every period: whatever `tellsApart` promises, no two sheets
  /// of a form ever bear one number.
  @Test(arguments: Serial.Span.allCases)
  func `numbers of a form never meet where its pattern tells its series apart`(
    _ span: Serial.Span
  ) throws {
    let dates = ["{year}-", "{year}Q{quarter}-", "{year}{month}-", "{batch}/", "{quarter}-", ""]
    let periods = ["2025-12", "2026-01", "2026-03", "2026-04", "2026-12", "2027-01"]
    var tellingApart = 0
    for text in dates.flatMap({ [$0 + "{number:3}", "X" + $0 + "{number}"] }) {
      let pattern = try pattern(text)
      guard pattern.tellsApart(span) else { continue }
      tellingApart += 1
      let serial = Serial(
        pattern: Located(text, at: SourceRange(source: SourceID(index: 0), lower: 0, upper: 0)),
        per: span, check: .none)
      var seen: [String: String] = [:]
      for (index, period) in periods.enumerated() {
        let days = try days(period)
        let series = try #require(serial.series(of: days, batch: index + 1))
        for number in [1, 2, 11, 101] {
          let written = try #require(pattern.text(number, in: days, batch: index + 1))
          let key = "\(series) \(number)"
          #expect(seen[written] == nil || seen[written] == key, "\(text) \(period): \(written)")
          seen[written] = key
        }
      }
    }
    #expect(tellingApart > 0)
  }

  @Test func `a series is named by what its form counts per`() throws {
    let place = SourceRange(source: SourceID(index: 0), lower: 0, upper: 0)
    func series(_ span: Serial.Span, _ period: String) throws -> String? {
      Serial(pattern: Located("{number}", at: place), per: span, check: .none)
        .series(of: try days(period), batch: 3)
    }
    #expect(try series(.year, "2026-Q3") == "2026")
    #expect(try series(.quarter, "2026-07") == "2026-Q3")
    #expect(try series(.month, "2026-07-15") == "2026-07")
    #expect(try series(.batch, "2026") == "B3")
    #expect(try series(.quarter, "2026") == nil)
    #expect(try series(.month, "2026-Q3") == nil)
  }
}
