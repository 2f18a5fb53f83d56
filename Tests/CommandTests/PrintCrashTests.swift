import Foundation
import Testing

/// Prints that meet each other, and prints that are killed: no number comes twice, and none is in doubt.
@Suite(.serialized) struct PrintCrashTests {
  private let content: Content
  private var handbook: URL { content.folder.appending(path: "content/property-services") }

  init() throws { content = try Content() }

  private func start(_ output: String) throws -> Process {
    try Command.start(
      [
        "print", "owner-visit-record", "--handbook", "property-services", "--copies", "3",
        "--today", "2026-07-20", "--output", output,
      ],
      in: content.folder)
  }

  private func rows() throws -> [[String]] {
    let result = try Command.run("register", "--format", "csv", in: content.folder)
    #expect(result.status == 0, "\(result.errors)")
    return result.output.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func givesTwoProgramsAtTheSameTimeDifferentNumbers() throws {
    let programs = try ["a.pdf", "b.pdf"].map(start)
    for program in programs {
      program.waitUntilExit()
      #expect(program.terminationStatus == 0)
    }
    let prints = try rows().filter { $0[2] == "print" }
    #expect(prints.map { $0[7...8].joined(separator: " ") } == ["1 3", "4 6"])
    #expect(try content.names().sorted() == ["a.pdf", "b.pdf", "content"])
  }

  /// Moments that show from outside, in the order in which a print comes by them.
  enum Moment: CaseIterable { case starts, makes, givesOut, places }

  @Test func leavesNoNumberInDoubtWhereverItIsKilled() throws {
    for (index, moment) in Moment.allCases.enumerated() {
      let program = try start("\(index).pdf")
      wait(for: moment, of: "\(index).pdf", while: program)
      kill(program.processIdentifier, SIGKILL)
      program.waitUntilExit()
    }
    let last = try start("last.pdf")
    last.waitUntilExit()
    #expect(last.terminationStatus == 0)
    try requireEveryNumberIsSettled()
  }

  private func wait(for moment: Moment, of output: String, while program: Process) {
    let size = size(of: "register.csv")
    while program.isRunning {
      let names = (try? content.names()) ?? []
      let hasCome =
        switch moment {
        case .starts: true
        case .makes: names.contains { $0.hasPrefix(".\(output)") }
        case .givesOut: self.size(of: "register.csv") > size
        case .places: names.contains(output)
        }
      if hasCome { return }
      usleep(200)
    }
  }

  private func size(of name: String) -> Int {
    let path = handbook.appending(path: name).path
    return (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }

  /// Each print is completed and its file is there, or void and its file is not.
  private func requireEveryNumberIsSettled() throws {
    let rows = try rows()
    var next = 1
    for print in rows where print[2] == "print" {
      #expect(Int(print[7]) == next)
      next = (Int(print[8]) ?? 0) + 1
      let ends = rows.filter { $0[3] == print[0] }.map { $0[2] }
      let file = URL(filePath: print[15], relativeTo: handbook.appending(path: "/")).path
      let exists = FileManager.default.fileExists(atPath: file)
      #expect(ends == (exists ? ["done"] : ["void"]), "\(print)")
    }
    #expect(rows.last?[2] == "done")
  }
}
