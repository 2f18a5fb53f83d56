import Diagnostics
import Foundation
import Testing

@testable import HandbookModel

@Suite struct ModelJSONTests {
  private static let printed: (value: JSONValue, text: String) = {
    let sample = Sample()
    let value = sample.workspace.json(in: sample.sources)
    return (value, JSONText(value).text)
  }()
  private let sample = Sample()
  private var text: String { Self.printed.text }

  /// Run with `RECORD=1` to write the expectation anew, and read the difference before committing.
  @Test func printsTheSampleAsExpected() throws {
    let file = SchemaCheck.folder.appending(path: "Expected/workspace.txt")
    let outline = Outline(Self.printed.value).text
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try outline.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(firstDifference(outline, expected) == nil)
  }

  @Test(.enabled(if: SchemaCheck.isPossible, SchemaCheck.remedy))
  func usesAllOfTheSchemaAndNothingElse() throws {
    let check = try SchemaCheck(text)
    #expect(check.hasPassed, "\(check.output)")
  }

  @Test(
    .enabled(if: SchemaCheck.isPossible, SchemaCheck.remedy),
    arguments: [
      (#""organisation":"#, #""organization":"#), (#""version": 2"#, #""version": 3"#),
      (#""unit": "half-month""#, #""unit": "halfMonth""#), (#""uses": []"#, #""uses": null"#),
    ])
  func isHeldToTheSchema(printed: String, instead: String) throws {
    let wrong = text.replacing(printed, with: instead)
    try #require(wrong != text)
    let check = try SchemaCheck(wrong, onlyErrors: true)
    #expect(!check.hasPassed)
    #expect(check.output.contains("wrong at $"))
  }

  @Test func countsLinesAndColumnsFromOneAndOffsetsInBytes() {
    let place = sample.at("投诉处理完毕后").json(in: sample.sources)
    #expect(
      place == [
        "file": "content/property-services/policies/return-visit.md",
        "start": ["line": 7, "column": 14, "offset": 167],
        "end": ["line": 7, "column": 21, "offset": 188],
      ])
  }

  @Test func leavesOutWhatWasNotStated() {
    let frequency = Frequency(period: .year, minimum: 2, maximum: nil)
    #expect(frequency.json(in: sample.sources) == ["period": "year", "minimum": 2])
  }

  @Test func printsNoNull() { #expect(!text.contains("null")) }

  private func firstDifference(_ left: String, _ right: String) -> String? {
    guard left != right else { return nil }
    let pairs = zip(left.split(separator: "\n"), right.split(separator: "\n")).enumerated()
    let first = pairs.first { $0.element.0 != $0.element.1 }
    return first.map { "line \($0.offset + 1): \($0.element.0), not \($0.element.1)" }
      ?? "one of them ends early"
  }
}
