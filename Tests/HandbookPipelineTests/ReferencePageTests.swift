import Foundation
import HandbookPipeline
import Testing

/// Glossary, index, changes and what documents show beside their text, of a small handbook with two
/// editions of one document.
@Suite struct ReferencePageTests {
  /// Built once for all tests.
  private static let site = Result { () throws -> [String: Data] in
    let folder = try TemporaryFolder()
    try folder.copy(
      Repository.root.appendingPathComponent("Tests/HandbookPipelineTests/Editions"),
      as: "content")
    let options = BuildOptions(
      output: "\(folder.path)/output", templates: Repository.templates.path, isDraft: true)
    _ = try Build(options).build("\(folder.path)/content")
    return try folder.files(in: "output")
  }

  private let files: [String: Data]

  init() throws { files = try Self.site.get() }

  private func page(_ path: String) throws -> String {
    String(decoding: try #require(files["service-desk/\(path)"], "no \(path)"), as: UTF8.self)
  }

  /// The piece of a page that begins with `start` and ends before `end`.
  private func part(_ page: String, from start: String, to end: String) throws -> String {
    let begin = try #require(page.range(of: start), "no '\(start)'")
    let rest = page[begin.lowerBound...]
    return String(rest[..<(try #require(rest.range(of: end)).lowerBound)])
  }

  @Test func everyPageIsWhole() {
    for (path, data) in files.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".html") {
      let faults = PageScanner(String(decoding: data, as: UTF8.self)).faults
      #expect(faults.isEmpty, "\(path): \(faults.prefix(3).joined(separator: "; "))")
    }
  }

  // MARK: Changes

  @Test func changesTellWhatARowSaysNowAndSaidBefore() throws {
    let changes = try page("en/changes.html")
    let repair = try part(changes, from: "kinds/repair.html\">Repair visit</a></span>", to: "</li>")
    #expect(repair.contains("30%") && repair.contains("50%"))
    #expect(repair.contains("documents/visits@1.0.html#visits"))
    #expect(repair.contains("documents/visits.html#visits"))
    // 24 months are 2 years: no change.
    #expect(!repair.contains("Deadline"))
  }

  @Test func changesTellWhatIsNewDroppedAndMoved() throws {
    let changes = try page("en/changes.html")
    let sorts = ["added": "Complaint visit", "dropped": "Courtesy visit", "moved": "Engineer"]
    for (sort, subject) in sorts {
      let change = try part(changes, from: "class=\"change change-\(sort)\"", to: "</p>")
      #expect(change.contains(subject))
    }
    let moved = try part(changes, from: "class=\"change change-moved\"", to: "</li>")
    #expect(moved.contains("draws up the monthly summary"))
    #expect(!changes.contains("answers the phone"))
  }

  @Test func changesTellWhichReportsAreDueOtherwise() throws {
    let changes = try page("en/changes.html")
    let summary = try part(changes, from: "Monthly summary</span>", to: "</li>")
    #expect(summary.contains("by the 5th") && summary.contains("by the 3rd"))
    #expect(!summary.contains("Kept for"))
  }

  @Test func changesTellEachRoleWhatConcernsIt() throws {
    let changes = try page("en/changes.html")
    let roles = try part(changes, from: "class=\"change-roles\"", to: "</section>")
    let head = try part(roles, from: "<summary>Head of service", to: "</details>")
    #expect(head.contains("Complaint visit") && !head.contains("Repair visit"))
  }

  @Test func withoutAnEarlierEditionTheChangesSaySo() throws {
    let changes = try page("en/changes.html")
    let guide = try part(changes, from: "documents/guide.html", to: "</section>")
    #expect(guide.contains("No earlier edition"))
  }

  // MARK: Glossary

  @Test func theGlossaryHasEveryNameWithItsMeaningAndItsUses() throws {
    let glossary = try page("en/glossary.html")
    let engineer = try part(glossary, from: "id=\"role-engineer\"", to: "</div>")
    #expect(engineer.contains("Post; part of: Service desk; reports to: Head of service"))
    #expect(engineer.contains("lang=\"zh-Hans\">工程师"))
    #expect(engineer.contains("documents/visits.html#duties"))
    let term = try part(glossary, from: "id=\"term-Case\"", to: "</div>")
    #expect(term.contains("from the first call to the last answer"))
    #expect(term.contains("documents/visits.html#terms"))
    let chinese = try page("zh-Hans/glossary.html")
    #expect(chinese.contains("id=\"role-engineer\"") && chinese.contains("隶属：服务台"))
  }

  @Test func aNameIsExplainedWhereASectionFirstUsesIt() throws {
    let text = try page("en/documents/visits.html")
    let purpose = try part(text, from: "<h2 id=\"purpose\"", to: "<h2 id=\"terms\"")
    #expect(purpose.components(separatedBy: "glossary.html#role-engineer").count == 2)
    #expect(purpose.contains("aria-describedby=\"d.1\">Engineers</a>"))
    #expect(purpose.contains("<code>Engineer</code>"))
    #expect(purpose.contains("An Engineering firm"))
    let visits = try part(text, from: "<h2 id=\"visits\"", to: "class=\"glance\"")
    #expect(visits.contains("glossary.html#term-Case"))
    // Nothing is marked in a table, nor where the text itself gives the meaning.
    #expect(!visits.contains("glossary.html#role-engineer"))
    let terms = try part(text, from: "<h2 id=\"terms\"", to: "<h2 id=\"duties\"")
    #expect(!terms.contains("glossary.html#term-Case"))
  }

  @Test func everyExplanationIsThereOnce() throws {
    let text = try page("en/documents/visits.html")
    let described = text.components(separatedBy: "aria-describedby=\"d.").count - 1
    #expect(described > 2)
    for number in 1...described { #expect(text.contains("id=\"d.\(number)\"")) }
  }

  @Test func anEditionThatIsNoLongerInForceIsNotExplained() throws {
    #expect(try !page("en/documents/visits@1.0.html").contains("glossary.html#"))
  }

  // MARK: Index

  @Test func theIndexListsNamesAliasesAndNumbersInTheOrderOfTheLanguage() throws {
    let english = try page("en/terms.html")
    let alias = try part(english, from: ">Help desk</a>", to: "</li>")
    #expect(alias.contains("see</span> <span>Service desk</span>"))
    #expect(english.contains(">SD-01</a>"))
    let chinese = try page("zh-Hans/terms.html")
    // fu, gong, tou, wei
    let places = try ["服务台", "工程师", "投诉回访", "维修回访"].map {
      try #require(chinese.range(of: ">\($0)</a>"), "no \($0)").lowerBound
    }
    #expect(places == places.sorted())
    #expect(try part(chinese, from: "id=\"group-6\"", to: "</section>").contains("服务主管"))
  }

  // MARK: Documents

  @Test func aDocumentSaysWhatRefinesItAndWhatItNames() throws {
    let text = try page("en/documents/visits.html")
    let head = try part(text, from: "class=\"document-head\"", to: "<article")
    #expect(head.contains("Refined by") && head.contains("href=\"../documents/guide.html\""))
    #expect(head.contains("href=\"../roles/engineer.html\""))
    #expect(text.contains("rel=\"prev\" href=\"../documents/guide.html\""))
  }

  @Test func aTextWithoutTranslationIsNumberedInItsOwnLanguage() throws {
    #expect(
      try page("zh-Hans/documents/visits.html").contains("<span class=\"number\">Chapter 1</span>"))
  }

  // MARK: Missing pages

  @Test(arguments: ["404.html", "service-desk/en/404.html", "service-desk/zh-Hans/404.html"])
  func aPageForAddressesWithoutAPageLeadsHomeInEveryLanguage(path: String) throws {
    let page = String(decoding: try #require(files[path]), as: UTF8.self)
    for language in ["en", "zh-Hans"] {
      #expect(page.contains("data-path=\"service-desk/\(language)/index.html\""))
      #expect(page.contains("<div class=\"missing-choice\" lang=\"\(language)\">"))
    }
  }
}
