import Testing

@testable import Diagnostics
@testable import HandbookModel
@testable import HandbookRules

@Suite struct ExampleTests {
  @Test func theIssuedExampleHasNeitherErrorsNorWarnings() {
    #expect(exampleWorkspace().faults.summaries == [])
  }

  @Test func itsInformationIsWhatTheExampleExpects() {
    let findings = exampleWorkspace().findings
    let byDefault = findings.filter { $0.code.number == 302 }.map(\.range)
    let rows = exampleWorkspace().policy
    let expected = ["repair", "special-service", "help", "press-events", "other-service"]
    #expect(byDefault == expected.map { rows.visits[rows.row($0)].head })
    let late = findings.filter { $0.code.number == 604 }.map {
      $0.summary.english.split(separator: " ")[0]
    }
    #expect(
      late == [
        "一般投诉回访", "重大投诉回访", "特约服务回访", "求助服务回访", "报刊、杂志及文体活动回访",
        "其他服务回访", "急救回访",
      ])
    // The fixture has no running text, which names the role that has nothing to do in blocks.
    #expect(findings.filter { $0.code.number != 307 }.count == 12)
  }
}
