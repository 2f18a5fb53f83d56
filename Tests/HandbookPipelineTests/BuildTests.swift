import Foundation
import HandbookModel
import HandbookPipeline
import Testing

/// Whole builds of the content, on disk.
@Suite struct BuildTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("content")
    // The standard sheets would tell nothing more.
    for handbook in ["group", "property-services"] {
      try folder.copy(
        Repository.content.appendingPathComponent(handbook), as: "content/\(handbook)")
    }
  }

  private func build(
    to output: String = "output", pdf: String? = nil, isDraft: Bool = false,
    on today: CalendarDay? = nil
  ) throws -> BuildReport {
    let options = BuildOptions(
      output: "\(folder.path)/\(output)", templates: Repository.templates.path, pdfEngine: pdf,
      isDraft: isDraft, today: today)
    return try Build(options).build("\(folder.path)/content")
  }

  /// Lowers the rate of repairs below what the standard demands.
  private func breakTheContent() throws {
    let path = "content/property-services/policies/return-visit.md"
    let text = try folder.read(path)
    let broken = text.replacing("上一统计期完成量的 50%", with: "上一统计期完成量的 5%")
    #expect(broken != text)
    try folder.write(broken, to: path)
  }

  @Test func givesTheSameBytesTwice() throws {
    #expect(try build(to: "first").published != nil)
    #expect(try build(to: "second").published != nil)
    let first = try folder.files(in: "first")
    #expect(first.count > 100)
    #expect(try folder.files(in: "second") == first)
  }

  @Test func leavesTheOldSiteUntouchedWhenTheContentHasErrors() throws {
    _ = try build()
    let before = try folder.files(in: "output")
    try breakTheContent()
    let report = try build()
    #expect(report.hasErrors && report.published == nil)
    #expect(try folder.files(in: "output") == before)
  }

  @Test func buildsADraftInSpiteOfErrorsAndMarksEveryPage() throws {
    try breakTheContent()
    let report = try build(isDraft: true)
    #expect(report.hasErrors && report.published != nil)
    let pages = try folder.files(in: "output").filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 90)
    // What is shown for an address without a page says nothing that could be a draft.
    for (name, page) in pages where !name.hasSuffix("404.html") {
      #expect(String(decoding: page, as: UTF8.self).contains("class=\"draft"), "\(name)")
    }
  }

  @Test func printsAnAcceptedErrorOnThePageOfItsTextAsLongAsItIsAccepted() throws {
    try breakTheContent()
    let policies = "content/property-services/policies/return-visit"
    let translation = try folder.read("\(policies).en.md")
    try folder.write(
      translation.replacing("50% of completions", with: "5% of completions"),
      to: "\(policies).en.md")
    let (text, marker) = (try folder.read("\(policies).md"), "<!-- 回访：时限；回访率 -->")
    #expect(text.contains(marker))
    let comment = "<!-- 允许 VB703：全部住户正在换表；批准：质量管理部；至：2026-09-30 -->"
    try folder.write(
      text.replacing(marker, with: "\(comment)\n\(marker)"), to: "\(policies).md")

    #expect(try build(on: CalendarDay(year: 2026, month: 9, day: 30)).published != nil)
    let pages = "output/property-services"
    for (language, date) in [("zh-Hans", "2026 年 9 月 30 日"), ("en", "30 September 2026")] {
      let page = try folder.read("\(pages)/\(language)/documents/return-visit.html")
      for word in ["VB703", "全部住户正在换表", "质量管理部", date] {
        #expect(page.contains(word), "\(language) \(word)")
      }
    }
    let late = try build(on: CalendarDay(year: 2026, month: 10, day: 1))
    #expect(late.published == nil)
    #expect(late.findings.filter { $0.severity == .error }.map(\.code.number) == [703])
  }

  @Test func marksADraftOfRightContentToo() throws {
    _ = try build(to: "draft", isDraft: true)
    _ = try build(to: "final")
    let sheet = "property-services/en/forms/owner-visit-record.html"
    #expect(try folder.read("draft/\(sheet)").contains("class=\"sheet-draft"))
    #expect(try !folder.read("final/\(sheet)").contains("class=\"sheet-draft"))
  }

  @Test func refusesAFolderThatNoBuildHasMade() throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/output", withIntermediateDirectories: true)
    try folder.write("my notes", to: "output/notes.txt")
    #expect(throws: EnvironmentFailure.self) { try build() }
    #expect(try folder.files(in: "output").keys.sorted() == ["notes.txt"])
  }

  @Test func keepsWhatHoldsAnEmptyFolderUnderVersionControl() throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/output", withIntermediateDirectories: true)
    try folder.write("", to: "output/.gitkeep")
    _ = try build()
    #expect(try folder.files(in: "output")[".gitkeep"] != nil)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["content", "output"])
  }

  @Test func buildsTheSiteWithoutAnEngineAndSaysSo() throws {
    let report = try build(pdf: "\(folder.path)/nowhere")
    #expect(report.published?.sheets == 0)
    let failure = try #require(report.pdfFailure)
    #expect(failure.description.contains("No PDF engine"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: Repository.pdfEnvironment.path)))
  func printsTheSheetsOfAHandbookWithTheSameBytesTwice() throws {
    // A small handbook tells as much as the company's, of which each print takes half a minute.
    try FileManager.default.removeItem(atPath: "\(folder.path)/content")
    try folder.copy(
      Repository.root.appendingPathComponent("Tests/SiteBrowserTests/decoration"), as: "content")
    let first = try build(to: "first", pdf: Repository.pdfEnvironment.path)
    let published = try #require(first.published)
    #expect(published.sheets > 8 && published.handbooks == 1)
    _ = try build(to: "second", pdf: Repository.pdfEnvironment.path)
    let sheets = try folder.files(in: "first").filter { $0.key.hasSuffix(".pdf") }
    #expect(sheets.count == published.sheets + published.handbooks)
    #expect(try folder.files(in: "second").filter { $0.key.hasSuffix(".pdf") } == sheets)
  }

  @Test func reportsAFolderWithoutHandbook() throws {
    #expect(throws: EnvironmentFailure.self) {
      try Build(BuildOptions()).check(["\(folder.path)/none"])
    }
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/empty", withIntermediateDirectories: true)
    #expect(throws: EnvironmentFailure.self) {
      try Build(BuildOptions()).check(["\(folder.path)/empty"])
    }
  }

  @Test func findsTheHandbookThatASingleOneUsesBesideIt() throws {
    let report = try Build(BuildOptions()).check(["\(folder.path)/content/property-services"])
    #expect(!report.hasErrors)
    #expect(report.workspace.handbooks.map(\.id.text) == ["group", "property-services"])
  }
}
