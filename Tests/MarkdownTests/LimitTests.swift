import Diagnostics
import Testing

@testable import Markdown

@Suite struct LimitTests {
  @Test func aBodyOverTheLimitIsAnErrorThatSaysBoth() {
    let parser = MarkdownParser(options: .init(maximumBytes: 3))
    #expect(throws: MarkdownSizeError(byteCount: 4, limit: 3)) {
      try parser.parse(Array("xxabcd".utf8), body: 2..<6, source: SourceID(index: 0))
    }
  }

  @Test func thousandsOfNestedBlocksAreRead() throws {
    let parsed = try Parsed(String(repeating: ">", count: 15_000) + " a\n")
    #expect(parsed.nodes(.blockQuote).count == 15_000)
    #expect(try parsed.text(.document) == "a")
    #expect(parsed.document.body.pieces.count == 2)
  }

  @Test func thousandsOfNestedInlinesAreRead() throws {
    let parsed = try Parsed(
      String(repeating: "*a **b ", count: 3000) + String(repeating: "c** d*", count: 3000))
    #expect(parsed.nodes(.emphasis).count == 3000 && parsed.nodes(.strong).count == 3000)
    #expect(parsed.misses == 0)
  }

  @Test func nodesGrowWithTheText() throws {
    let text = "# 一\n\n- **a** 《甲》 ____ [b](c)\n\n| d | e |\n|---|---|\n| f | g |\n\n"
    let one = try Parsed(text)
    let many = try Parsed(String(repeating: text, count: 200))
    #expect(many.document.nodes.count - 1 == 200 * (one.document.nodes.count - 1))
    #expect(many.document.references.count == 200 && many.document.blanks.count == 200)
    #expect(many.document.body.pieces.count - 1 == 200 * (one.document.body.pieces.count - 1))
  }

  /// Strikethrough and autolink set characters in tables of the whole process while they parse.
  @Test func parallelParsesGiveTheSameDocument() async throws {
    let texts = [
      "**a**~~b~~ www.example.com *c*~d~ `e` https://x.org/f", "（**5**~10天）*w* **w**:x",
      "a@b.cc ~~z~~",
    ].map { String(repeating: $0 + "\n\n", count: 40) }
    let expected = try texts.map { try Parsed($0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          for round in 0..<60 {
            let index = (worker + round) % texts.count
            let parsed = try Parsed(texts[index])
            #expect(parsed.document.nodes == expected[index].document.nodes)
            #expect(parsed.document.body == expected[index].document.body)
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
