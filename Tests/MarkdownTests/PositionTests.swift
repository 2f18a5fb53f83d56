import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// What must be true of the places of any document. The texts are the recorded trees, the two
/// real policies, and pieces of all of them put together at random from a fixed seed.
@Suite struct PositionTests {
  @Test(arguments: TreeTests.names) func placesOfRecordedTextsHold(name: String) throws {
    let url = testDirectory.appending(path: "Trees/\(name).md")
    try checkPlaces(try Parsed(bytes: contents(of: url)))
  }

  @Test func placesCountTheFrontMatter() throws {
    let parsed = try Parsed("# 标题\n\n- *x* 《甲》\n", front: "---\nid: a\n---\n")
    try checkPlaces(parsed)
    #expect(parsed.slice(parsed.document.references[0].range) == "《甲》")
    #expect(parsed.slice(parsed.document.sourceRange(of: try parsed.first(.emphasis))) == "*x*")
  }

  @Test func placesHoldInTextsPutTogetherAtRandom() throws {
    let lines = try TreeTests.names.flatMap { name in
      let bytes = try contents(of: testDirectory.appending(path: "Trees/\(name).md"))
      return bytes.split(separator: Ascii.newline, omittingEmptySubsequences: false)
    }
    var random = SeededGenerator(state: 20_260_101)
    for _ in 0..<2000 {
      let picked = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        line(lines, using: &random)
      }
      try checkPlaces(try Parsed(bytes: Array(picked.joined(separator: [Ascii.newline]))))
    }
  }

  /// A whole line, or two halves of lines, in a container or not.
  private func line(
    _ lines: [ArraySlice<UInt8>], using random: inout SeededGenerator
  ) -> [UInt8] {
    let prefixes = ["", "", "", "> ", "- ", "  ", "1. ", "    ", "> - "]
    let prefix = Array((prefixes.randomElement(using: &random) ?? "").utf8)
    let first = lines.randomElement(using: &random) ?? []
    guard Bool.random(using: &random) else { return prefix + first }
    let second = lines.randomElement(using: &random) ?? []
    let head = String(decoding: first, as: UTF8.self)
    let cut = head.prefix(Int.random(in: 0...head.count, using: &random))
    return prefix + cut.utf8 + second
  }

  @Test(arguments: [
    "property-services/policies/return-visit.md", "property-services/policies/return-visit.en.md",
    "group/policies/visit-standard.md",
  ]) func cellsOfRealPoliciesReadAsTheyStand(path: String) throws {
    let root = testDirectory.deletingLastPathComponent().deletingLastPathComponent()
    let bytes = try contents(of: root.appending(path: "content/\(path)"))
    let end = try #require(bytes.dropFirst(4).firstRange(of: Array("---\n".utf8))).upperBound
    let parsed = try Parsed(bytes: bytes, from: end)
    try checkPlaces(parsed)
    let cells = parsed.nodes(.tableCell)
    #expect(cells.count > 20)
    for cell in cells {
      let text = parsed.document.text(of: cell)
      #expect(text.text == parsed.slice(parsed.document.sourceRange(of: cell)))
    }
    for row in parsed.nodes(.tableRow) {
      let source = try #require(parsed.document.sourceRow(of: row))
      #expect(source.hasBar)
      #expect(source.sourceCellCount == Array(parsed.document.children(of: row)).count)
    }
  }

  private func checkPlaces(_ parsed: Parsed) throws {
    let document = parsed.document
    let text = String(decoding: parsed.bytes, as: UTF8.self)
    #expect(parsed.misses == 0, "in \(text.debugDescription)")
    for index in document.nodes.indices {
      let node = document.nodes[index]
      let parent = document[node.parent]
      #expect(node.lower <= node.upper && Int(node.upper) <= parsed.bytes.count)
      let isInside =
        (parent.lower <= node.lower && node.upper <= parent.upper)
        || node.kind == .footnoteDefinition
      #expect(isInside, "\(node) is not in \(parent) in \(text.debugDescription)")
      let read = document.text(of: NodeIndex(index))
      if node.kind == .text, node.isVerbatim {
        #expect(read.utf8.elementsEqual(parsed.bytes[node.offsets]))
      }
      try checkSegments(read, of: parsed)
    }
  }

  private func checkSegments(_ text: SourceText, of parsed: Parsed) throws {
    for (number, segment) in text.segments.enumerated() where segment.isVerbatim {
      let end =
        number + 1 < text.segments.count
        ? Int(text.segments[number + 1].textLower) : text.utf8.count
      let source = parsed.bytes[Int(segment.sourceLower)..<Int(segment.sourceUpper)]
      #expect(text.utf8[Int(segment.textLower)..<end].elementsEqual(source))
    }
  }
}

/// The same numbers in each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
