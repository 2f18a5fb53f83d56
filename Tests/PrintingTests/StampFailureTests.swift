import Foundation
import Testing

@testable import Printing

@Suite(.enabled(if: Engine.isInstalled)) struct StampFailureTests {
  private let folder: Folder
  private let stamp = SheetStamp(number: "HF-1", code: "HF-1")
  private var output: String { folder.path + "/batch.pdf" }

  init() throws { folder = try Folder() }

  private func failure(
    of stamps: [SheetStamp], on blank: String, to output: String
  ) -> StampFailure? {
    #expect(throws: StampFailure.self) {
      try Stamper().stamp(stamps, on: blank, to: output)
    }
  }

  @Test func `a blank that is not there is named`() throws {
    let found = failure(of: [stamp], on: "/nowhere/blank.pdf", to: output)
    let failure = try #require(found)
    #expect(failure.description.contains("'/nowhere/blank.pdf'"))
    #expect(failure.description.split(separator: "\n").count == 1)
  }

  /// The last bytes of a file are those that a full disk loses unnoticed.
  @Test func `a full disk is a failure, and leaves nothing`() throws {
    let bytes = [UInt8](repeating: 0x25, count: 100)
    unsafe bytes.withUnsafeBytes { bytes in
      _ = #expect(throws: StampFailure.self) { try unsafe OutputFile.write(bytes, to: "/dev/full") }
    }
  }

  /// Cut short, altered at one place, or no PDF at all.
  @Test func `a damaged blank is refused and never traps`() throws {
    let whole = try Array(Data(contentsOf: URL(filePath: Blank.onePage.get())))
    let path = folder.path + "/damaged.pdf"
    var refused = 0
    for place in stride(from: 0, to: whole.count, by: whole.count / 60) {
      for bytes in [Array(whole[..<place]), whole[..<place] + [0x2F] + whole[(place + 1)...]] {
        try Data(bytes).write(to: URL(filePath: path))
        do {
          _ = try Stamper().stamp([stamp], on: path, to: output)
        } catch {
          refused += 1
        }
      }
    }
    #expect(refused >= 60)
  }

  @Test func `a blank without a place for the number is refused`() throws {
    let job = try folder.page("<p>No slot</p>")
    _ = try Engine.print(job, in: folder)
    #expect(failure(of: [stamp], on: job.pdf, to: output) == .noSlot(path: job.pdf))
  }

  @Test func `a batch of no sheets is refused`() throws {
    #expect(try failure(of: [], on: Blank.onePage.get(), to: output) == .noSheets)
  }

  @Test func `a number that no font draws is refused`() throws {
    let number = "HF-\u{E123}"
    let stamps = [stamp, SheetStamp(number: number)]
    #expect(try failure(of: stamps, on: Blank.onePage.get(), to: output) == .noFont(number: number))
  }

  @Test func `a code that holds too much is refused`() throws {
    let long = SheetStamp(number: "HF-1", code: String(repeating: "x", count: 2_332))
    let failure = try failure(of: [long], on: Blank.onePage.get(), to: output)
    #expect(failure == .codeTooLong(bytes: 2_332))
  }

  @Test func `an older batch stays where the new one fails`() throws {
    let blank = try Blank.onePage.get()
    try Data("old".utf8).write(to: URL(filePath: output))
    _ = failure(of: [stamp, SheetStamp(number: "\u{E123}")], on: blank, to: output)
    _ = failure(of: [stamp], on: blank, to: folder.path + "/absent/batch.pdf")
    #expect(try String(contentsOfFile: output, encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["batch.pdf"])
  }
}
