import HandbookPipeline
import Testing

/// Links from file to file in the Markdown of a text, as they stand in the built site.
@Suite struct LinkTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(Repository.content, as: "content")
  }

  /// Builds with `links` at the end of the text in both languages; returns the two pages.
  private func pages(_ links: String) throws -> (chinese: String, english: String) {
    let policies = "content/property-services/policies"
    for name in ["return-visit.md", "return-visit.en.md"] {
      let text = try folder.read("\(policies)/\(name)")
      try folder.write(text + "\n\n" + links + "\n", to: "\(policies)/\(name)")
    }
    let guide = """
      ---
      id: guide
      kind: guide
      title: 指引
      number: TL-KF-90
      edition: "1.0"
      status: draft
      ---

      # 用途

      见[规程](return-visit.md)。

      """
    try folder.write(guide, to: "\(policies)/guide.md")
    try folder.makeFolder("content/property-services/assets")
    try folder.write("<svg/>", to: "content/property-services/assets/图 1.svg")
    let options = BuildOptions(
      output: "\(folder.path)/output", templates: Repository.templates.path, isDraft: true)
    let report = try Build(options).build("\(folder.path)/content")
    #expect(!report.findings.contains { $0.code.number == 118 })
    return (
      try folder.read("output/property-services/zh-Hans/documents/return-visit.html"),
      try folder.read("output/property-services/en/documents/return-visit.html")
    )
  }

  @Test func leadFromFileToFileAndFromPageToPage() throws {
    let (chinese, english) = try pages(
      "[a](guide.md) [b](../forms/owner-visit-record.yaml) [c](../plans/luwan-2026.yaml)")
    for page in [chinese, english] {
      #expect(page.contains("<a href=\"../documents/guide.html\">a</a>"))
      #expect(page.contains("<a href=\"../forms/owner-visit-record.html\">b</a>"))
      #expect(page.contains("<a href=\"../plans/luwan-2026.html\">c</a>"))
    }
    let guide = try folder.read("output/property-services/en/documents/guide.html")
    #expect(guide.contains("<a href=\"../documents/return-visit.html\">规程</a>"))
  }

  @Test func leadToTheSectionAsItIsCalledInThePagesLanguage() throws {
    let (chinese, english) = try pages("[a](return-visit.md#目的) [b](guide.md#用途)")
    #expect(chinese.contains("return-visit.html#%E7%9B%AE%E7%9A%84\">a</a>"))
    #expect(english.contains("return-visit.html#purpose\">a</a>"))
    #expect(english.contains("guide.html#%E7%94%A8%E9%80%94\">b</a>"))
  }

  @Test func showPicturesOfTheHandbook() throws {
    let (chinese, _) = try pages("![图](<../assets/图 1.svg>)")
    #expect(chinese.contains("<img src=\"../../assets/%E5%9B%BE%201.svg\" alt=\"图\""))
    #expect(try folder.read("output/property-services/assets/图 1.svg") == "<svg/>")
  }

  @Test func leaveOtherSitesAloneAndEmptyWhatRunsCode() throws {
    let (page, _) = try pages(
      "[a](https://example.org/x?y=1#z) [b](mailto:a@example.org) [c](javascript:alert(1))")
    #expect(page.contains("<a href=\"https://example.org/x?y=1#z\">a</a>"))
    #expect(page.contains("<a href=\"mailto:a@example.org\">b</a>"))
    #expect(page.contains("<a href=\"\">c</a>"))
  }
}
