import Diagnostics
import Foundation
import HandbookModel
import Testing

@testable import HandbookPipeline

/// Prints that stop at every step, as when the machine does: nothing behind the step runs.
@Suite struct BatchIssueTests {
  private struct Stop: Error {}

  private let folder: TemporaryFolder
  private let files = FileSystem()
  private var handbook: String { folder.path + "/company" }

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("company")
    try folder.makeFolder("out")
  }

  /// Prints `copies` new numbers to `name`, or the first of them again.
  private func print(
    _ copies: Int, to name: String, again: Bool = false, stopAt stop: BatchIssue.Step? = nil
  ) throws -> RegisterEntry {
    var register = try RegisterFile(of: handbook)
    let issue = BatchIssue(in: handbook) { if $0 == stop { throw Stop() } }
    _ = try issue.settle(&register, on: RegisterTextTests.day)
    let first = again ? 1 : register.register.nextNumber(of: FormID("visit"), in: "2026-Q3")
    var entry = RegisterTextTests.entry(
      register.register.nextSequence, first...first + copies - 1)
    entry.event = again ? .reprint : .print
    entry.file = issue.stated("\(folder.path)/out/\(name)")
    try issue.run(
      entry, in: &register,
      make: { path in
        try files.write(Array("\(entry.numbers)".utf8), to: path)
        return String(repeating: "0", count: 64)
      })
    return entry
  }

  private func names() throws -> [String] { try files.names(in: "\(folder.path)/out") }
  private func register() throws -> Register { try RegisterFile.register(of: handbook) }
  private func events() throws -> [RegisterEntry.Event] { try register().entries.map(\.event) }

  @Test func `a print that is not disturbed gives out its numbers once`() throws {
    #expect(try print(5, to: "a.pdf").numbers == 1...5)
    #expect(try print(3, to: "b.pdf").numbers == 6...8)
    #expect(try names() == ["a.pdf", "b.pdf"])
    #expect(try folder.read("out/a.pdf") == "1...5")
    #expect(try register().unfinished.isEmpty)
    #expect(try events() == [.print, .done, .print, .done])
  }

  @Test(arguments: BatchIssue.Step.allCases)
  func `wherever a print stops, its numbers are either never seen or never given again`(
    _ step: BatchIssue.Step
  ) throws {
    #expect(throws: Stop.self) { try print(5, to: "a.pdf", stopAt: step) }
    let isPlaced = try names().contains("a.pdf")
    let isGiven = try !register().entries.isEmpty
    let next = try print(5, to: "b.pdf")
    switch step {
    case .made:
      #expect(!isPlaced && !isGiven)
      #expect(next.numbers == 1...5)
    case .given:
      #expect(!isPlaced && isGiven)
      #expect(next.numbers == 6...10)
      #expect(try events() == [.print, .void, .print, .done])
    case .placed, .recorded:
      #expect(isPlaced && isGiven)
      #expect(next.numbers == 6...10)
      #expect(try events() == [.print, .done, .print, .done])
    }
    #expect(try register().unfinished.isEmpty)
    // What was never in its place is not left lying about once the register has ended it.
    if step != .made { #expect(try !names().contains { $0.hasSuffix(".pending") }) }
  }

  @Test(arguments: BatchIssue.Step.allCases)
  func `a reprint that stops leaves its numbers as they were`(_ step: BatchIssue.Step) throws {
    _ = try print(5, to: "a.pdf")
    #expect(throws: Stop.self) { try print(2, to: "b.pdf", again: true, stopAt: step) }
    _ = try print(1, to: "c.pdf")
    let choice = NumberChoice(form: FormID("visit"), numbers: 1...5)
    #expect(try register().print(of: choice).sequence == 1)
    #expect(try events().contains(.cancelled) == (step == .given))
  }

  @Test func `sheets are not put over a file that has come there meanwhile`() throws {
    try folder.write("mine", to: "out/a.pdf")
    #expect(throws: EnvironmentFailure.self) { try print(5, to: "a.pdf") }
    #expect(try folder.read("out/a.pdf") == "mine")
    _ = try print(1, to: "b.pdf")
    #expect(try events() == [.print, .void, .print, .done])
  }

  @Test func `a damaged register names its line and is not added to`() throws {
    _ = try print(5, to: "a.pdf")
    let path = "company/register.csv"
    let text = try folder.read(path)
    try folder.write(text.replacing("宋砚秋", with: "somebody"), to: path)
    let changed = #expect(throws: EnvironmentFailure.self) { try print(5, to: "b.pdf") }
    #expect(changed?.description.contains("register.csv', line 2: the line was changed") == true)
    try folder.write(String(text.dropLast(9)), to: path)
    let cut = #expect(throws: EnvironmentFailure.self) { try print(5, to: "b.pdf") }
    #expect(cut?.description.contains("line 3: the line has no end") == true)
    #expect(cut?.description.contains("put back a whole copy") == true)
    #expect(try folder.read(path) == String(text.dropLast(9)))
    #expect(try names() == ["a.pdf"])
    // As the remedy says: the cut line is taken out, and what it would have said is found out anew.
    try folder.write(
      text.split(separator: "\n").dropLast().joined(separator: "\n") + "\n", to: path)
    #expect(try print(5, to: "b.pdf").numbers == 6...10)
    #expect(try events() == [.print, .done, .print, .done])
  }

  @Test func `a register that lost its lines does not begin anew`() throws {
    _ = try print(5, to: "a.pdf")
    try folder.write("", to: "company/register.csv")
    let lost = #expect(throws: EnvironmentFailure.self) { try print(5, to: "b.pdf") }
    #expect(lost?.description.contains("line 1: not the columns of a register") == true)
    #expect(try names() == ["a.pdf"])
  }

  @Test func `a print that was cut off waits for its folder to tell how far it came`() throws {
    #expect(throws: Stop.self) { try print(5, to: "a.pdf", stopAt: .given) }
    let away = folder.path + "/away"
    try FileManager.default.moveItem(atPath: folder.path + "/out", toPath: away)
    let gone = #expect(throws: EnvironmentFailure.self) { try print(2, to: "b.pdf") }
    #expect(gone?.description.contains("is not there to tell how far it came") == true)
    try? FileManager.default.removeItem(atPath: folder.path + "/out")
    try FileManager.default.moveItem(atPath: away, toPath: folder.path + "/out")
    #expect(try print(2, to: "b.pdf").numbers == 6...7)
    #expect(try events() == [.print, .void, .print, .done])
  }

  @Test func `two threads of one program never get the same numbers`() async throws {
    let ranges = try await withThrowingTaskGroup(of: ClosedRange<Int>.self) { group in
      for index in 0..<8 { group.addTask { try print(3, to: "\(index).pdf").numbers } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(ranges.map(\.lowerBound).sorted() == Array(stride(from: 1, to: 25, by: 3)))
  }
}
