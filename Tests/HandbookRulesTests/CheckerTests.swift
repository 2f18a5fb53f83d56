import Testing

@testable import Diagnostics
@testable import HandbookModel
@testable import HandbookRules

@Suite struct CheckerTests {
  private func wrong() -> Workspace {
    var workspace = exampleWorkspace()
    workspace.company.plans = []
    workspace.company.forms[0].key.id = FormID("unused")
    workspace.company.documents[0].versions[0].sections[2].isEmpty = true
    return workspace
  }

  private func override(
    _ code: Int, _ severity: Severity?, glob: String? = nil
  ) -> SeverityOverride {
    SeverityOverride(code: Places(6).at(RuleCode(code)), glob: glob, severity: severity)
  }

  @Test func onlyWhatHasNoErrorsIsChecked() throws {
    let fine = Checker().check(exampleWorkspace(), sources: sources())
    #expect(fine.checked?.isDraft == false)
    let failed = Checker().check(wrong(), sources: sources())
    #expect(failed.checked == nil)
    let draft = Checker().check(wrong(), sources: sources(), for: .draft)
    #expect(try #require(draft.checked).isDraft)
    #expect(draft.findings == failed.findings)
  }

  @Test func errorsOfReadingCountToo() {
    let reading = Diagnostic(RuleCode(106), .error, at: Places(1).place(), "Unreadable")
    let outcome = Checker().check(
      exampleWorkspace(), readingFindings: [reading], sources: sources())
    #expect(outcome.checked == nil)
    #expect(outcome.findings.contains(reading))
  }

  @Test func errorsOfIssuedDocumentsCannotBeLowered() {
    var workspace = wrong()
    workspace.company.severities = [override(202, .information), override(302, .error)]
    let issued = workspace.findings.filter { $0.code.number == 202 }
    #expect(issued.map(\.severity) == [.error])
    workspace.company.documents[0].status = .draft
    let draft = workspace.findings.filter { $0.code.number == 202 }
    #expect(draft.map(\.severity) == [.information])
    #expect(
      workspace.findings.filter { $0.code.number == 302 }.allSatisfy { $0.severity == .error })
  }

  @Test func pathsComeBeforeTheWholeHandbook() {
    var workspace = exampleWorkspace()
    workspace.company.severities = [
      override(302, nil, glob: "policies/*.md"), override(302, .warning),
      override(604, nil, glob: "plans/**"), override(307, nil),
    ]
    #expect(workspace.findings.codes.allSatisfy { $0 == 604 })
    workspace.company.severities[0].glob = "policies/other*.md"
    #expect(workspace.faults.codes == [302, 302, 302, 302, 302])
  }

  @Test func acceptedFindingsAreDropped() {
    var workspace = exampleWorkspace()
    let row = workspace.policy.visits[workspace.policy.row("help")]
    workspace.company.allowances = [
      Allowance(
        code: RuleCode(302), text: nil, reason: "meant", scope: row.head, range: row.head)
    ]
    #expect(workspace.findings.filter { $0.code.number == 302 }.count == 4)
  }

  @Test(arguments: [
    ("policies/*.md", "policies/a.md", true), ("policies/*.md", "policies/x/a.md", false),
    ("policies/**.md", "policies/x/a.md", true), ("*.md", "a.md", true), ("*", "", true),
    ("forms/?.yaml", "forms/a.yaml", true), ("forms/?.yaml", "forms//.yaml", false),
    ("a*b*c", "aXbXbc", true), ("a*b*c", "aXbX", false),
  ])
  func globs(pattern: String, path: String, matches: Bool) {
    #expect(Glob(pattern).matches(path) == matches)
  }
}

@Suite struct RegistryTests {
  @Test func everyCodeHasOneEntry() {
    let codes = RuleRegistry.catalogue.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(RuleRegistry.catalogue.map(\.code) == RuleRegistry.catalogue.map(\.code).sorted())
  }

  @Test func namesAreKebabCaseAndTextsAreWhole() {
    for info in RuleRegistry.catalogue {
      #expect(info.name.allSatisfy { $0.isLowercase || $0 == "-" }, "\(info.code)")
      for text in [info.checks, info.why].map(\.english) {
        #expect(text.hasSuffix(".") && text.first?.isLetter != nil, "\(info.code) \(text)")
        #expect(!text.contains("  "), "\(info.code) \(text)")
      }
      #expect(info.fails != info.repaired, "\(info.code)")
    }
  }
}
