import Diagnostics
import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct PhrasesSilenceTests {
  private let reader = PhraseReader.example

  @Test(arguments: [
    ("", Silence.absent), ("  ", .absent), ("—", .nothing), ("——", .nothing), ("－", .nothing),
    ("无", .nothing), ("無", .nothing), ("none", .nothing), ("None", .nothing), ("不限", .unlimited),
    ("any", .unlimited), ("____", .blank), ("____%", .blank), ("＿＿＿％", .blank), ("____ 天内", .blank),
    ("不适用", .exempt), ("不適用", .exempt), ("exempt", .exempt), ("not applicable", .exempt),
  ])
  func recognisesWhatHasNoValue(text: String, silence: Silence) {
    #expect(reader.silence(SourceText(text)) == silence)
  }

  @Test(arguments: [
    ("按《工作计划》", "工作计划"), ("按照《工作计划》执行", "工作计划"), ("依據《工作計劃》", "工作計劃"),
    ("per [Work Plan]", "Work Plan"), ("per the Work Plan", "Work Plan"),
    ("as per 《工作计划》", "工作计划"),
  ])
  func givesTheTitleThatDecidesInstead(text: String, title: String) {
    guard case .elsewhere(let found) = reader.silence(SourceText(text, after: 5)) else {
      Issue.record("'\(text)' is not read as a citation")
      return
    }
    #expect(found.text.hasSuffix(title))
    #expect(text.utf8.count >= Int(found.whole.upper) - 5)
  }

  @Test func givesTheRowThatIsRepeated() {
    guard case .sameAs(let row) = reader.silence(SourceText("同投诉回访")) else {
      Issue.record("no row")
      return
    }
    #expect(row.text == "投诉回访")
  }

  @Test(arguments: [
    "3 天内", "per household once every quarter", "under 100,000 m²", "none of them", "无锡", "同日",
    "无线电检修完成后 3 天内", "100%",
  ])
  func leavesValuesAlone(text: String) {
    #expect(reader.silence(SourceText(text)) == nil)
  }

  @Test func readsCellsAsStatements() {
    let cite: (SourceText) -> Reading<Citation> = { Reading(.external($0.text)) }
    func cell(_ text: String) -> Reading<Statement<Rate>> {
      reader.statement(SourceText(text), read: reader.rate, cite: cite)
    }
    #expect(cell("").value == nil)
    #expect(cell("").diagnostics.isEmpty)
    #expect(cell("30%").value == .value(.share(Share(percent: 30), of: nil)))
    #expect(cell("—").value == .nothing)
    #expect(cell("按《工作计划》").value == .elsewhere(.external("工作计划")))
    #expect(cell("blue").value == .unreadable)
    #expect(cell("blue").diagnostics.map(\.code) == [RuleCode(106)])
  }
}
