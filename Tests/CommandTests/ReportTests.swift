import Foundation
import Testing

/// `check` as continuous integration runs it: formats, reports, baselines and repairs.
@Suite struct ReportTests {
  private let content: Content

  init() throws { content = try Content() }

  private func json(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test func printsEachFormatAndEndsAsTheTextDoes() throws {
    try content.breakPlan()
    let github = try content.check("--format", "github")
    #expect(
      github.output.hasPrefix("::error file=content/property-services/plans/guanyun-2026.yaml,"))
    #expect(github.output.split(separator: "\n").allSatisfy { $0.hasPrefix("::") })
    let gitlab = try content.check("--format", "gitlab")
    let issues = try #require(try json(gitlab.output) as? [[String: Any]])
    #expect(issues.count == 13)
    #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == 13)
    let junit = try content.check("--format", "junit")
    #expect(junit.output.contains("failures=\"1\""))
    let sarif = try content.check("--format", "sarif", "--rule-pages", "https://example.org/rules/")
    let run = try #require(
      ((try json(sarif.output) as? [String: Any])?["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [Any])?.count == 13)
    #expect(sarif.output.contains("\"helpUri\": \"https://example.org/rules/VB702.md\""))
    #expect([github, gitlab, junit, sarif].map(\.status) == [1, 1, 1, 1])
  }

  @Test func writesSeveralReportsBesideTheText() throws {
    let result = try content.check("--report", "sarif=a.sarif", "--report", "junit=b.xml")
    #expect(result.status == 0 && result.output.hasSuffix("12 infos in 1 file\n"))
    #expect(try content.read("a.sarif") == content.check("--format", "sarif").output)
    #expect(try content.read("b.xml") == content.check("--format", "junit").output)
    #expect(try content.names().sorted() == ["a.sarif", "b.xml", "content"])
  }

  @Test func givesStandardOutputToTheReportThatAsksForIt() throws {
    let result = try content.check("--report", "gitlab=-")
    #expect(try json(result.output) is [Any])
    #expect(result.errors.hasSuffix("12 infos in 1 file\n"))
  }

  @Test(arguments: [
    ["--report", "sarf=a"], ["--report", "sarif"], ["--report", "sarif=no/such/folder/a"],
    ["--report", "sarif=content"], ["--report", "sarif=-", "--format", "json"],
    ["--report", "sarif=a", "--report", "json=a"], ["--baseline", "none.toml"], ["--dry-run"],
    ["--write-baseline", "no/such/folder/a"], ["--fix", "--write-baseline", "a"],
  ])
  func endsWithTwoWhereAnOutputCannotBeMade(arguments: [String]) throws {
    let result = try content.check(arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains("rror: "))
    #expect(try content.names() == ["content"])
  }

  @Test func statesPathsFromWhereItWasStarted() throws {
    let result = try Command.run(
      ["check", content.folder.appendingPathComponent("content").path, "--format", "gitlab"],
      in: content.folder)
    #expect(try result.output == content.check("--format", "gitlab").output)
  }

  @Test func showsOnlyWhatABaselineDoesNotAccept() throws {
    try content.breakPlan()
    #expect(try content.check("--write-baseline", "ci.toml").status == 0)
    let accepted = try content.check("--baseline", "ci.toml")
    #expect(accepted.status == 0)
    #expect(accepted.output == "No new findings in 13 files; 13 findings in the baseline\n")
    try content.change("# 1 目的", to: "# 1 目的\n\n另起一行。", in: Content.policy)
    #expect(try content.check("--baseline", "ci.toml").output == accepted.output)
    let elsewhere = try Command.run(
      [
        "check", content.folder.appendingPathComponent("content").path, "--baseline",
        content.folder.appendingPathComponent("ci.toml").path,
      ])
    #expect(elsewhere.output == accepted.output)
  }

  @Test func aBaselineHidesNoNewFindingAndTellsWhatIsGone() throws {
    #expect(try content.check("--write-baseline", "ci.toml").status == 0)
    try content.breakPlan()
    let new = try content.check("--baseline", "ci.toml")
    #expect(new.status == 1 && new.output.contains("error[VB702]"))
    #expect(new.output.hasSuffix("1 error in 1 file; 12 findings in the baseline\n"))
    #expect(try content.check("--write-baseline", "ci.toml").status == 0)
    try content.mendPlan()
    let gone = try content.check("--baseline", "ci.toml")
    #expect(gone.status == 0 && gone.output.contains("info[VB122]: VB702 occurs no more"))
  }

  @Test func saysWhereABaselineIsNone() throws {
    try content.write("version = 1\nfindings = 3\n", to: "ci.toml")
    let result = try content.check("--baseline", "ci.toml")
    #expect(result.status == 2 && result.errors.contains("line 2: no key 'findings'"))
  }

  @Test func letsWarningsFailWhereThatIsAskedFor() throws {
    try content.change("# 1 目的\n", to: "# 1 目的\n\n**说明。**如下。\n", in: Content.policy)
    let result = try content.check()
    #expect(result.status == 0 && result.output.contains("warning[VB119]"))
    let strict = try content.check("--warnings-as-errors")
    #expect(strict.status == 1 && strict.output.contains("error[VB119]"))
  }

  @Test func repairsOnceAndShowsBeforehandWhatItWouldDo() throws {
    try content.change("# 1 目的\n", to: "# 1 目的\n\n**说明。**如下。\n", in: Content.policy)
    let before = try content.read(Content.policy)
    let diff = try content.check("--fix", "--dry-run")
    #expect(diff.status == 0 && diff.errors == "Would make 1 repair in 1 file\n")
    #expect(diff.output.hasPrefix("--- \(Content.policy)\n+++ \(Content.policy)\n@@ -"))
    #expect(diff.output.contains("\n-**说明。**如下。\n+**说明**。如下。\n"))
    #expect(try content.read(Content.policy) == before)
    let fixed = try content.check("--fix")
    #expect(fixed.errors == "Made 1 repair in 1 file\n" && !fixed.output.contains("VB119"))
    let after = try content.read(Content.policy)
    #expect(try content.check("--fix").errors == "Nothing to repair\n")
    #expect(try content.read(Content.policy) == after)
    try content.write(before, to: Content.policy)
    try content.write(diff.output, to: "a.diff")
    try content.patch("a.diff")
    #expect(try content.read(Content.policy) == after)
  }

  private static let schema = ProcessInfo.processInfo.environment["VISITBOOK_SARIF_SCHEMA"]

  @Test(.enabled(if: schema != nil, "VISITBOOK_SARIF_SCHEMA names no schema"))
  func printsSARIFThatItsSchemaAccepts() throws {
    try content.breakPlan()
    #expect(try content.check("--report", "sarif=a.sarif").status == 1)
    let schema = try #require(Self.schema)
    try content.python(
      "import json, sys, jsonschema; jsonschema.validate(json.load(open(sys.argv[1])), "
        + "json.load(open(sys.argv[2])))", "a.sarif", schema)
  }

  @Test func printsJUnitThatAnXMLParserReads() throws {
    #expect(try content.check("--report", "junit=a.xml").status == 0)
    try content.python(
      "import sys, xml.etree.ElementTree as t; assert t.parse(sys.argv[1]).getroot().get('tests')",
      "a.xml")
  }
}
