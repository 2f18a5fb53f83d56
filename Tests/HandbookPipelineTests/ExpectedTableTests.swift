import Foundation
import HandbookModel
import HandbookPipeline
import Testing

/// The worked example, read whole, against what EXPECTED.md says a correct reader gets from it.
@Suite struct ExpectedTableTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Example").path

  private func workspace() throws -> Workspace {
    let report = try Build(BuildOptions()).check([ExpectedTableTests.folder])
    #expect(!report.hasErrors)
    return report.workspace
  }

  private func expected() throws -> ExpectedTable {
    ExpectedTable(
      markdown: try String(
        contentsOfFile: ExpectedTableTests.folder + "/EXPECTED.md", encoding: .utf8))
  }

  @Test(arguments: [Language.zhHans, .en])
  func mergesTheTableOfVisitsWithTheSourceOfEachValue(language: Language) throws {
    let handbook = try #require(try workspace().handbook(HandbookID("property-services")))
    let version = try #require(handbook.documents.first?.version(in: language))
    let notation = GlanceNotation(vocabulary: handbook.vocabulary)
    let found = version.visits.filter(\.isPrinted) + version.visits.filter { !$0.isPrinted }
    let rows = try expected().rows
    #expect(found.count == rows.count)
    for (visit, row) in zip(found, rows) {
      let cells = notation.cells(visit)
      for (index, column) in GlanceNotation.columns.enumerated() {
        #expect(cells[index] == row[index], "\(visit.kind), \(column)")
      }
    }
  }

  @Test(arguments: [Language.zhHans, .en])
  func givesEveryMergedValueThePlaceItWasReadFrom(language: Language) throws {
    let report = try Build(BuildOptions()).check([ExpectedTableTests.folder])
    let handbook = try #require(report.workspace.handbook(HandbookID("property-services")))
    let version = try #require(handbook.documents.first?.version(in: language))
    let major = try #require(version.visits.first { $0.kind == KindID("major-complaint") })
    let deadline = try #require(major.deadline)
    let text = report.sources.text(of: deadline.range)
    #expect(
      text == (language == .en ? "within 1 day after the complaint is closed" : "投诉处理完毕后 1 天内"))
    let sheets = try #require(major.sheets.items.first)
    let sheet = report.sources.text(of: sheets.range)
    #expect(sheet == (language == .en ? "[Owner Visit Record Sheet]" : "《业主回访记录表》"))
  }

  @Test func findsNothingWrongAndTellsWhatIsWorthKnowing() throws {
    let report = try Build(BuildOptions()).check([ExpectedTableTests.folder])
    let counted = Dictionary(grouping: report.findings, by: \.code.description).mapValues(\.count)
    #expect(counted == ["VB302": 5, "VB604": 7])
  }
}
