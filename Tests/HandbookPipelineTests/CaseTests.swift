import Foundation
import HandbookRules
import Testing

/// Every code of the catalogue, found in a whole handbook in which one thing is wrong. A folder of
/// `Cases/` is read from its `case.txt` (what was changed) to its `expected.txt` (what authors see).
@Suite struct CaseTests {
  @Test(arguments: [nil, "_translated", "_english", "_traditional"])
  func findsNothingInTheBase(over: String?) throws {
    let folder = try CaseFolder(over: over)
    defer { try? folder.remove() }
    let report = try CaseReport(folder)
    #expect(report.codes.isEmpty, "\(report.text)")
  }

  @Test(arguments: Case.names) func findsTheMistakeOnceAsTheFolderShows(name: String) throws {
    let example = try Case(name)
    let report = try example.report(.fails)
    #expect(try report.text == example.expected(recording: report.text))
    let codes = [String](repeating: example.code, count: example.text.findings)
    #expect(report.codes == codes, "\(report.text)")
    #expect(report.findings.flatMap(\.untranslated) == [])
    guard example.isTranslated else { return }
    let chinese = report.chinese
    #expect(try chinese == example.expected("expected.zh-Hans.txt", recording: chinese))
  }

  @Test(arguments: Case.names) func findsNothingInTheTwin(name: String) throws {
    let report = try Case(name).report(.passes)
    #expect(report.codes.isEmpty, "\(report.text)")
  }

  @Test func hasACaseForEveryCodeAndACodeForEveryCase() {
    let codes = Set(RuleRegistry.catalogue.map(\.code.description))
    let cases = Set(Case.names.map { String($0.prefix(5)) })
    #expect(codes.subtracting(cases).sorted() == [], "codes without a case")
    #expect(cases.subtracting(codes).sorted() == [], "cases without a code")
  }
}
