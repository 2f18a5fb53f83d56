import Diagnostics
import HandbookModel
import Testing

@testable import HandbookPipeline

@Suite struct BatchNumberTests {
  @Test func `a code says version, handbook, form, edition and number`() {
    #expect(
      BatchStamps.payload(["property-services", "owner-visit-record", "2.0", "HF2026-000001"])
        == "VB1|property-services|owner-visit-record|2.0|HF2026-000001")
    #expect(BatchStamps.payload(["a", "b", "1|0", "5%"]) == "VB1|a|b|1%7C0|5%25")
  }

  @Test func `numbers once given out are taken, whatever became of them`() {
    var register = Register()
    let entry = RegisterTextTests.entry(1, 1...20)
    register.append(entry)
    var void = entry.ended(by: .void, as: 2, on: RegisterTextTests.day)
    void.numbers = 15...20
    register.append(void)
    let form = FormID("visit")
    #expect(register.nextNumber(of: form, in: "2026-Q3") == 21)
    #expect(register.nextNumber(of: form, in: "2026-Q4") == 1)
    #expect(register.nextNumber(of: FormID("other"), in: "2026-Q3") == 1)
    #expect(register.print(of: form, in: "2026-Q3", overlapping: 20...25)?.sequence == 1)
    #expect(register.print(of: form, in: "2026-Q3", overlapping: 21...25) == nil)
    #expect(register.nextBatch(of: form) == 2)
  }

  @Test func `numbers of one batch that are not void can be printed again`() throws {
    var register = Register()
    register.append(RegisterTextTests.entry(1, 1...20))
    register.append(RegisterTextTests.entry(2, 21...30))
    var other = RegisterTextTests.entry(3, 1...5)
    other.series = "2026-Q4"
    register.append(other)
    var void = RegisterTextTests.entry(4, 25...25, reason: "torn")
    void.event = .void
    register.append(void)
    func refusal(_ numbers: ClosedRange<Int>, _ series: String? = nil) -> String? {
      do {
        _ = try register.print(
          of: NumberChoice(form: FormID("visit"), numbers: numbers, series: series))
        return nil
      } catch {
        return error.description
      }
    }
    #expect(refusal(6...20) == nil)
    #expect(refusal(26...30) == nil)
    #expect(refusal(2...3, "2026-Q4") == nil)
    #expect(refusal(2...3)?.contains("2026-Q3 and 2026-Q4: say which with --series") == true)
    #expect(refusal(20...21)?.contains("No batch") == true)
    #expect(refusal(31...31)?.contains("No batch") == true)
    #expect(refusal(24...26)?.contains("some are void since 2026-11-22: torn") == true)
  }
}
