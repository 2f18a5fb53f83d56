import Testing

@testable import Diagnostics

@Suite struct RuleCatalogueTests {
  private let catalogue = RuleCatalogue([.laterThanAllowed, .unknownForm])

  @Test func sortsByCode() { #expect(catalogue.rules.map(\.code.number) == [116, 702]) }

  @Test(arguments: ["VB116", "vb116", "116", "unknown-form", "Unknown-Form"])
  func findsARuleAsPeopleNameIt(text: String) {
    #expect(catalogue.rule(text)?.code == RuleCode(116))
  }

  @Test(arguments: ["VB117", "", "unknown", "VB1160"]) func findsNoOther(text: String) {
    #expect(catalogue.rule(text) == nil)
  }

  @Test func explainsInEightyColumns() throws {
    let text = catalogue.explanation(of: .laterThanAllowed)
    #expect(try text == Golden.expected("Pages/explain-VB702.txt", recording: text))
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 80 })
  }

  @Test func rendersAPageWhoseFencesHoldTheExample() throws {
    let page = catalogue.markdownPage(of: .laterThanAllowed)
    #expect(try page == Golden.expected("Pages/VB702.md", recording: page))
  }

  @Test func listsAllRulesInATable() throws {
    let page = catalogue.markdownIndex()
    #expect(try page == Golden.expected("Pages/README.md", recording: page))
  }

  @Test func trapsOnARepeatedCode() async {
    await #expect(processExitsWith: .failure) {
      _ = RuleCatalogue([RuleInfo.unknownForm, RuleInfo.unknownForm])
    }
  }
}
