import HandbookModel
import Testing

@testable import HandbookRendering

@Suite struct CalendarTextTests {
  private func lines(_ property: String, text: String) -> [[UInt8]] {
    var file = ICalendar()
    file.add(property, text: text)
    return file.bytes.split(separator: 13).map { Array($0.drop { $0 == 10 }) }
      .filter { !$0.isEmpty }
  }

  @Test func `long lines are folded at 75 octets and between characters`() throws {
    for text in [String(repeating: "回访", count: 60), String(repeating: "a", count: 200)] {
      let lines = lines("SUMMARY", text: text)
      #expect(lines.count > 2)
      #expect(lines.allSatisfy { $0.count <= 75 })
      #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
      #expect(lines.dropFirst().allSatisfy { $0.first == 32 })
      let joined = lines[0] + lines.dropFirst().flatMap { $0.dropFirst() }
      #expect(String(decoding: joined, as: UTF8.self) == "SUMMARY:" + text)
    }
  }

  @Test func `a line of exactly 75 octets stays whole`() {
    #expect(lines("SUMMARY", text: String(repeating: "a", count: 67)).count == 1)
    #expect(lines("SUMMARY", text: String(repeating: "a", count: 68)).count == 2)
  }

  @Test func `what has a meaning in a file is escaped`() {
    #expect(ICalendar.escaped("a;b,c\\d\ne\r\u{7}") == "a\\;b\\,c\\\\d\\ne")
  }

  @Test func `cells that a spreadsheet would compute become text, numbers stay`() {
    let cells = ["=1+1", "+A1", "-A1", "@sum", "＝1", "\tx", "-3", "+1,040", "-0.5", "回访", ""]
    let kept = ["'=1+1", "'+A1", "'-A1", "'@sum", "'＝1", "'\tx", "-3", "+1,040", "-0.5", "回访", ""]
    #expect(cells.map(CSVTable.harmless) == kept)
  }

  @Test func `a table has a byte order mark, line ends and quotes as spreadsheets take them`() {
    var table = CSVTable(["a", "b"])
    table.append(["x, \"y\"", "一\n二"])
    #expect(table.bytes == [0xEF, 0xBB, 0xBF] + Array("a,b\r\n\"x, \"\"y\"\"\",\"一\n二\"\r\n".utf8))
  }

  @Test func `a number is spread over months without loss`() throws {
    let year = try #require(DayRange(first: day(2026, 1, 1), last: day(2026, 12, 31)))
    let months = CalendarPeriod.month.ranges(overlapping: year)
    var line = PlanVisit(kind: at(KindID("repair")), range: somewhere)
    line.schedule = at(.expect(.init(number: 9, period: .year)))
    line.count = at(.init(number: 7, period: .year))
    let parts = line.portions(in: year).map { $0.spread(over: months) }
    #expect(parts.map { $0.reduce(0, +) } == [7])
    #expect(parts[0].allSatisfy { $0 <= 1 })
  }
}
