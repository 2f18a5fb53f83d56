import HandbookModel
import Testing

@testable import HandbookPipeline

@Suite struct RegisterTextTests {
  static let day = CalendarDay(ordinal: 20_779)

  static func entry(_ sequence: Int, _ numbers: ClosedRange<Int>, reason: String = "")
    -> RegisterEntry
  {
    var entry = RegisterEntry(
      sequence: sequence, date: day, event: .print, form: FormID("visit"), edition: "2.0",
      series: "2026-Q3", numbers: numbers)
    entry.period = "2026-07"
    entry.language = "zh-Hans"
    entry.plan = "guanyun-2026"
    entry.by = "宋砚秋"
    entry.reason = reason
    entry.file = "../sheets.pdf"
    entry.digest = String(repeating: "a", count: 64)
    return entry
  }

  private func register(_ reasons: [String]) -> Register {
    var register = Register()
    for (index, reason) in reasons.enumerated() {
      let entry = Self.entry(
        register.nextSequence, index * 10 + 1...index * 10 + 10, reason: reason)
      register.append(entry)
      guard index == 0 else { continue }
      register.append(entry.ended(by: .done, as: register.nextSequence, on: Self.day))
    }
    return register
  }

  private func fault(_ text: String) -> RegisterText.Fault? {
    do {
      _ = try RegisterText.register(from: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func `what is written is read back`() throws {
    for reason in [
      "", "卡纸", "a, b", "\"", "\"\"", "a\"b,\"c\"", ",", " ", "é e\u{301}", "\"\u{301}", "\u{301},",
      "=1+1", "\u{FEFF}",
    ] {
      let register = self.register([reason, "x"])
      let text = RegisterText.text(of: register)
      #expect(try RegisterText.register(from: Array(text.utf8)) == register, "\(reason)")
    }
  }

  @Test func `a line break in a reason does not break its line`() throws {
    let text = RegisterText.text(of: register(["torn\nand\r\nwet"]))
    #expect(text.split(separator: "\n").count == 3)
    #expect(try RegisterText.register(from: Array(text.utf8)).entries[0].reason == "torn and  wet")
  }

  @Test func `nothing is an empty register`() throws {
    #expect(try RegisterText.register(from: []).entries.isEmpty)
    #expect(try RegisterText.register(from: Array(RegisterText.head.utf8)).entries.isEmpty)
  }

  /// Every byte of a register, changed or taken out: a register that differs is never read.
  @Test func `no changed byte passes`() throws {
    let text = RegisterText.text(of: register(["a, \"b\"", "é"]))
    let bytes = Array(text.utf8)
    for index in bytes.indices {
      for other in [bytes[index] ^ 1, UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\"")]
      where other != bytes[index] {
        var wrong = bytes
        wrong[index] = other
        #expect(throws: RegisterText.Fault.self) { try RegisterText.register(from: wrong) }
      }
      var shorter = bytes
      shorter.remove(at: index)
      #expect(throws: RegisterText.Fault.self) { try RegisterText.register(from: shorter) }
    }
  }

  @Test func `a line that is gone, doubled or moved is noticed at its place`() {
    let lines = RegisterText.text(of: register(["a", "b", "c"])).split(separator: "\n")
    func text(_ lines: [Substring]) -> String { lines.joined(separator: "\n") + "\n" }
    for index in 1..<lines.count - 1 {
      #expect(fault(text(lines.filter { $0 != lines[index] })) == .changed(line: index + 1))
    }
    #expect(fault(text(lines + [lines[lines.count - 1]])) == .changed(line: lines.count + 1))
    var moved = lines
    moved.swapAt(2, 3)
    #expect(fault(text(moved)) == .changed(line: 3))
    #expect(fault(text(Array(lines.dropFirst()))) == .head)
  }

  @Test func `a line that was cut off is told from one that was changed`() {
    let text = RegisterText.text(of: register(["a", "b"]))
    #expect(fault(String(text.dropLast())) == .cut(line: 4))
    #expect(fault(String(text.dropLast(30))) == .cut(line: 4))
    #expect(fault("sequ") == .cut(line: 1))
    #expect(fault(text.replacing("\n", with: "\r\n")) != nil)
  }
}
