import Testing

@testable import Diagnostics

@Suite struct BaselineTests {
  /// A file of the given lines, with one finding for each that holds "!".
  private func run(_ lines: [String], _ summary: String = "Wrong") -> ([Diagnostic], SourceMap) {
    var sources = SourceMap()
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let file = sources.add(SourceFile(path: "a.md", bytes: bytes))
    let findings = bytes.indices.filter { bytes[$0] == UInt8(ascii: "!") }.map { place in
      Diagnostic(
        RuleCode(404), .error, at: SourceRange(source: file, lower: place, upper: place + 1),
        Message(verbatim: summary))
    }
    return (findings, sources)
  }

  private func baseline(_ lines: [String], _ summary: String = "Wrong") throws -> Baseline {
    let (findings, sources) = run(lines, summary)
    let text = BaselineText.text(of: Baseline(accepting: findings, in: sources))
    return try BaselineText.baseline(from: text)
  }

  private func lines(_ findings: [Diagnostic], _ sources: SourceMap) -> [Int] {
    findings.map { sources.lines(of: $0.range.source).line(at: $0.range.offsets.lowerBound) }
  }

  @Test func acceptsAFindingWhoseLineHasMoved() throws {
    let (findings, sources) = run(["new", "", "  one  !"])
    let result = try baseline(["one !"]).apply(to: findings, in: sources)
    #expect(result.new.isEmpty && result.accepted.count == 1 && result.gone.isEmpty)
  }

  @Test func hidesNoSecondFindingOfTheSameContent() throws {
    let (findings, sources) = run(["one !", "two", "one !", "one !"])
    let result = try baseline(["one !", "one !"]).apply(to: findings, in: sources)
    #expect(lines(result.new, sources) == [4])
    #expect(lines(result.accepted, sources) == [1, 3])
  }

  @Test func hidesNoOtherFindingOfTheSameRuleInTheSameLine() throws {
    let (findings, sources) = run(["one !"], "Wrong in another way")
    let result = try baseline(["one !"]).apply(to: findings, in: sources)
    #expect(result.new.count == 1 && result.gone.count == 1)
  }

  @Test func tellsWhatOccursNoMoreAndWhereItWasAccepted() throws {
    let (findings, sources) = run(["two !"])
    let result = try baseline(["one !", "two !", "two !", "two !"]).apply(to: findings, in: sources)
    #expect(result.gone.map(\.content.line) == ["one !", "two !"])
    #expect(result.gone.map(\.entry.count) == [1, 2])
    #expect(result.gone.map(\.entry.lines) == [4...8, 10...15])
  }

  @Test func writesTheSameTextWhateverTheOrder() {
    let (findings, sources) = run(["b !", "a !", "c !", "a !"])
    let text = BaselineText.text(of: Baseline(accepting: findings, in: sources))
    let reversed = Baseline(accepting: findings.reversed(), in: sources)
    #expect(BaselineText.text(of: reversed) == text)
    #expect(text.hasSuffix("line = \"c !\"\nsummary = \"Wrong\"\n"))
    #expect(text.contains("line = \"a !\"\nsummary = \"Wrong\"\ncount = 2\n"))
  }

  @Test(arguments: ["\"\\\u{1B}\t\u{202E}", "回访 𠮷 👍🏽", "\u{E0041}", "a = \"b\" # [[finding]]", ""])
  func readsBackEveryTextThatItWrites(text: String) throws {
    let content = FindingContent(code: RuleCode(404), file: text, line: text, summary: text)
    var baseline = Baseline()
    baseline.add(content, 3)
    let read = try BaselineText.baseline(from: BaselineText.text(of: baseline))
    #expect(read.entries.keys.map { $0 } == [content])
    #expect(read.entries[content]?.count == 3)
  }

  @Test(arguments: [
    ("", 1), ("version = 2", 1), ("version = 1\nnonsense", 2), ("version = 1\nrule = \"VB404\"", 2),
    ("version = 1\n\n[[finding]]\nrule = \"VB404\"", 3),
    ("version = 1\n[[finding]]\nrule = VB404", 3), ("version = 1\n[[finding]]\ncolour = \"x\"", 3),
    ("version = 1\n[[finding]]\ncount = 0", 3), ("version = 1\n[[finding]]\nrule = \"\\q\"", 3),
    ("version = 1\n[[finding]]\nrule = \"a\"\nrule = \"a\"", 4),
  ]) func saysInWhichLineATextIsNoBaseline(text: String, line: Int) {
    let fault = #expect(throws: BaselineText.Fault.self) { try BaselineText.baseline(from: text) }
    #expect(fault?.line == line)
  }

  @Test func statesPathsFromAFolder() {
    let start = FolderPath("/srv/handbooks")
    let folder = start.folder("ci/base.toml").folder("..")
    #expect(start.path("content/a.md", from: folder) == "../content/a.md")
    #expect(start.path("/srv/handbooks/ci/a.md", from: folder) == "a.md")
    #expect(start.reportedPath("./content//a.md") == "content/a.md")
    #expect(start.reportedPath("/srv/handbooks/a.md") == "a.md")
    #expect(start.reportedPath("../other/a.md") == "/srv/other/a.md")
    #expect(start.reportedPath("/srv/handbooks2/a.md") == "/srv/handbooks2/a.md")
  }
}
