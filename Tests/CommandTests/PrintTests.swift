import Foundation
import Testing

/// Batches as the front desk prints them: real content, real engine, codes read back from the paper.
@Suite struct PrintTests {
  private static let register = "content/property-services/register.csv"
  private let content: Content

  init() throws { content = try Content() }

  private func print(_ arguments: String...) throws -> Command.Result {
    try Command.run(
      ["print", "owner-visit-record", "--handbook", "property-services"]
        + ["--today", "2026-07-20", "--by", "宋砚秋"] + arguments,
      in: content.folder)
  }

  private func tool(_ name: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.currentDirectoryURL = content.folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  private func words(of file: String, page: Int? = nil) throws -> String {
    let pages = page.map { ["-f", String($0), "-l", String($0)] } ?? []
    return try tool("pdftotext", pages + ["-layout", file, "-"])
  }

  /// What the code on a page says.
  private func code(of file: String, page: Int) throws -> String {
    let picture = "page-\(page)"
    _ = try tool(
      "pdftoppm",
      ["-r", "200", "-f", String(page), "-l", String(page), "-singlefile", "-png", file, picture])
    return try tool("zbarimg", ["--quiet", "--raw", picture + ".png"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The lines of the register without the columns that a run or a machine decides.
  private func entries() throws -> [String] {
    try content.read(Self.register).split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).prefix(9).joined(separator: " ")
    }
  }

  @Test func printsANumberedBatchWithItsSignForSheet() throws {
    let result = try print(
      "--copies", "5", "--plan", "guanyun-2026", "--period", "2026-Q3", "--duplex",
      "--output", "sheets.pdf", "--sign-for", "sign-for.pdf")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output
        == "Wrote 5 sheets of '业主回访记录表', HF2026-000001 to HF2026-000005, on 10 pages to sheets.pdf\n"
    )
    #expect(try tool("qpdf", ["--check", "sheets.pdf"]).contains("No syntax or stream"))
    for (page, number) in [(1, "HF2026-000001"), (5, "HF2026-000003"), (9, "HF2026-000005")] {
      let text = try words(of: "sheets.pdf", page: page)
      for expected in [number, "业主回访记录表", "观云台", "暑期安全", "重点客户回访", "版次 2.0"] {
        #expect(text.contains(expected), "\(expected) on page \(page)")
      }
      // The plan's site has no first-aid point.
      #expect(!text.contains("急救回访"))
      #expect(
        try code(of: "sheets.pdf", page: page)
          == "VB1|property-services|owner-visit-record|2.0|\(number)")
      #expect(try words(of: "sheets.pdf", page: page + 1).allSatisfy(\.isWhitespace))
    }
    let signFor = try words(of: "sign-for.pdf")
    for expected in ["《业主回访记录表》签收表", "HF2026-000001", "HF2026-000005", "领用人签名"] {
      #expect(signFor.contains(expected), "\(expected)")
    }
    try voidAndReprint()
  }

  /// Goes on with the batch: a second one would cost the suite as much again.
  private func voidAndReprint() throws {
    let void = try Command.run(
      "register", "void", "owner-visit-record", "2..3", "--reason", "卡纸，撕坏", "--by", "宋砚秋",
      "--today", "2026-07-21", in: content.folder)
    #expect(void.output == "Numbers 2 to 3 of 2026 are void\n", "\(void.errors)")
    let refused = try print("--reprint", "3..4", "--reason", "x", "--output", "again.pdf")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("some are void since 2026-07-21: 卡纸，撕坏"))
    let taken = try print("--copies", "2", "--first", "5", "--output", "again.pdf")
    #expect(taken.status == 2)
    #expect(
      taken.errors.contains("Numbers 1 to 5 of 2026 were printed on 2026-07-20 by 宋砚秋"))
    let lost = try print("--copies", "2", "--output", "sheets.pdf")
    #expect(lost.status == 2)
    #expect(lost.errors.contains("'sheets.pdf' exists already"))
    let again = try print("--reprint", "4", "--reason", "丢失", "--output", "again.pdf")
    #expect(again.status == 0, "\(again.errors)")
    let text = try words(of: "again.pdf")
    #expect(text.contains("HF2026-000004") && text.contains("补印") && text.contains("暑期安全"))
    #expect(
      try entries() == [
        "1 2026-07-20 print  owner-visit-record 2.0 2026 1 5",
        "2 2026-07-20 done 1 owner-visit-record 2.0 2026 1 5",
        "3 2026-07-21 void  owner-visit-record 2.0 2026 2 3",
        "4 2026-07-20 reprint  owner-visit-record 2.0 2026 4 4",
        "5 2026-07-20 done 4 owner-visit-record 2.0 2026 4 4",
      ])
    try listRegister()
  }

  private func listRegister() throws {
    let list = try Command.run("register", in: content.folder)
    #expect(list.output.hasPrefix("property-services\n  sequence  date        entry"))
    #expect(list.output.contains("卡纸，撕坏"))
    let csv = try Command.run("register", "--format", "csv", in: content.folder)
    #expect(try csv.output == content.read(Self.register))
    let json = try Command.run("register", "--format", "json", in: content.folder)
    let entries = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [Any]
    #expect(entries?.count == 5)
    #expect(try Command.run("check", in: content.folder).status == 0)
  }

  @Test func saysWhatItNeedsWhereItCannotPrint() throws {
    for (arguments, reason) in [
      ([], "say how many sheets with --copies"),
      (["--copies", "0"], "--copies is a number from 1 to 100000"),
      (["--copies", "1", "--reprint", "1"], "say how many sheets"),
      (["--reprint", "1..2"], "say why with --reason"),
      (["--copies", "1", "--period", "2026-Q5"], "'2026-Q5' is no time such as"),
    ] {
      let result = try Command.run(
        ["print", "owner-visit-record", "--output", "a.pdf"] + arguments, in: content.folder)
      #expect(result.status == 2)
      #expect(result.errors.contains(reason), "\(result.errors)")
    }
    let chinese = try print(
      "--copies", "1", "--plan", "x", "--messages", "zh-Hans", "--output", "a")
    #expect(chinese.status == 2)
    #expect(chinese.errors.hasPrefix("错误：“property-services”没有计划“x”"), "\(chinese.errors)")
  }
}
