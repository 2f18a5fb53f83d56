import Foundation
import Testing

@testable import Diagnostics

/// What `Emit/` cannot show of the formats for programs.
@Suite struct FormatTests {
  private func sources(_ texts: [(path: String, text: String)]) -> SourceMap {
    var sources = SourceMap()
    for (path, text) in texts {
      _ = sources.add(SourceFile(path: path, bytes: Array(text.utf8)))
    }
    return sources
  }

  private func finding(
    _ word: String, in sources: SourceMap, file: Int = 0, _ summary: String = "Wrong"
  ) throws -> Diagnostic {
    let text = String(decoding: sources.files[file].bytes, as: UTF8.self)
    let place = try #require(text.range(of: word))
    let lower = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
    let range = SourceRange(
      source: SourceID(index: Int32(file)), lower: lower, upper: lower + word.utf8.count)
    return Diagnostic(RuleCode(116), .error, at: range, Message(verbatim: summary))
  }

  private func fingerprints(_ text: String, _ words: [String]) throws -> [String] {
    let sources = sources([("plan.yaml", text)])
    return FindingContent.fingerprints(
      of: try words.map { try finding($0, in: sources) }, in: sources)
  }

  @Test func aFingerprintStaysWhenItsLineMovesAndIsIndentedAnew() throws {
    let before = try fingerprints("form: intke\n", ["intke"])
    #expect(try fingerprints("# new\n\n  form:\tintke\n", ["intke"]) == before)
    #expect(try fingerprints("sheet: intke\n", ["intke"]) != before)
    #expect(before[0].count == 32)
  }

  @Test func noTwoFindingsHaveOneFingerprint() throws {
    let equal = try fingerprints("form: intke\n", ["intke", "intke", "form"])
    #expect(Set(equal).count == 3)
  }

  @Test func aFingerprintIsTheSameOnEveryMachine() {
    let content = FindingContent(code: RuleCode(116), file: "a", line: "b", summary: "c")
    #expect(content.fingerprint(occurrence: 0) == "eb27b75056595f8583e7ace1572bc897")
  }

  @Test(arguments: [
    ("plans/site.yaml", "plans/site.yaml"), ("回访 1.md", "%E5%9B%9E%E8%AE%BF%201.md"),
    ("a:b%#?.md", "a%3Ab%25%23%3F.md"), ("/srv/a b.md", "file:///srv/a%20b.md"),
    ("\u{0}\u{7F}", "%00%7F"),
  ]) func encodesPathsAsURIs(path: String, uri: String) {
    #expect(uriReference(ofPath: path) == uri)
  }

  @Test func escapesWhatSARIFWouldTakeForAPlaceholderOrALink() {
    #expect(SARIFEmitter.message("Add { a: {0} }") == ["text": "Add {{ a: {{0}} }}"])
    #expect(SARIFEmitter.message("See [a](b) and [c]") == ["text": #"See \[a\](b) and \[c\]"#])
    #expect(SARIFEmitter.message("Write '[a]'") == ["text": "Write '[a]'"])
  }

  @Test func escapesWhatWouldEndAWorkflowCommand() throws {
    let sources = sources([("a,b:c%.md", "word\n")])
    let text = GitHubEmitter(catalogue: RuleCatalogue([])).text(
      for: [try finding("word", in: sources, "100% ::\n::stop::\r")], in: sources)
    #expect(
      text == "::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=5,title=VB116"
        + "::100%25 ::%0A::stop::␍\n")
  }

  @Test func namesNoColumnsOfSeveralLines() throws {
    let sources = sources([("a.md", "one\ntwo\n")])
    let text = GitHubEmitter(catalogue: RuleCatalogue([])).text(
      for: [try finding("one\ntwo", in: sources)], in: sources)
    #expect(text.hasPrefix("::error file=a.md,line=1,endLine=2,title="))
  }

  @Test func aFileWithoutFindingsIsACaseThatPasses() {
    let text = JUnitEmitter(catalogue: RuleCatalogue([])).text(
      for: [Diagnostic](), in: sources([("a.md", "")]))
    #expect(text.contains(#"tests="1" failures="0""#) && text.contains(#"name="No findings""#))
  }

  @Test func equalFindingsAreTwoCases() throws {
    let sources = sources([("a.md", "word word\n")])
    let one = try finding("word", in: sources)
    var other = one
    other.range = SourceRange(source: one.range.source, lower: 5, upper: 9)
    let text = JUnitEmitter(catalogue: RuleCatalogue([])).text(for: [one, other], in: sources)
    #expect(text.contains(#"name="VB116: Wrong""#) && text.contains(#"name="VB116: Wrong (2)""#))
  }
}
