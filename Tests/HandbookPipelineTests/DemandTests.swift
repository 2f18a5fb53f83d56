import Foundation
import Testing

/// What regulations demand of a checker: fifty rules, each with the codes that keep it and the cases
/// that show it. `CaseTests` proves each case: found in the faulty text, silent in its twin.
@Suite struct DemandTests {
  @Test func listsEveryDemandOnce() throws {
    let numbers = (1...50).map { ($0 < 10 ? "V0" : "V") + "\($0)" }
    #expect(try Demand.all().map(\.number) == numbers)
  }

  @Test func saysEachDemandInWords() throws {
    #expect(try Demand.all().filter { $0.text.isEmpty || $0.codes.isEmpty }.map(\.number) == [])
  }

  @Test func showsEachDemandInCasesOfItsCodes() throws {
    let known = Set(Case.names)
    for demand in try Demand.all() {
      for (code, cases) in demand.codes {
        #expect(!cases.isEmpty, "\(demand.number) \(code)")
        #expect(cases.filter { !known.contains($0) } == [], "\(demand.number): no such case")
        #expect(cases.filter { !$0.hasPrefix("\(code)-") } == [], "\(demand.number): another code")
      }
    }
  }

  @Test func reportsTheCodeInEachCase() throws {
    for demand in try Demand.all() {
      for (code, cases) in demand.codes {
        for name in cases {
          let file = Case.folder.appending(path: "\(name)/expected.txt")
          let reported = try String(contentsOf: file, encoding: .utf8)
          #expect(reported.contains("[\(code)]"), "\(demand.number): \(name)")
        }
      }
    }
  }
}

/// A line of `Demands/demands.txt`: `V14 VB411 VB411-tier-gap-area, VB412 VB412-…: in words`.
private struct Demand {
  let number: String
  let codes: [(code: String, cases: [String])]
  let text: String

  static func all() throws -> [Demand] {
    let file = Case.folder.deletingLastPathComponent().appending(path: "Demands/demands.txt")
    return try Regulation.lines(file).map(Demand.init)
  }

  private init(_ line: String) {
    let halves = line.split(separator: ": ", maxSplits: 1)
    text = halves.count == 2 ? String(halves[1]) : ""
    let head = halves.first ?? ""
    number = String(head.prefix(3))
    codes = head.dropFirst(4).split(separator: ", ").map { group in
      let words = group.split(separator: " ").map(String.init)
      return (words.first ?? "", Array(words.dropFirst()))
    }
  }
}
