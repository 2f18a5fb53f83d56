import Testing

/// Built to PDF by the real engine and printed by both browsers: the sheets of the content, and one
/// of every sort (telling/): upright and across, A4 and A5, two pages, copies, two languages.
@Suite(.serialized) struct SheetPrintTests {
  private func name(_ page: Engines.Page) -> String {
    page.html.split(separator: "/").suffix(4).joined(separator: "/")
  }

  private func allSheets() throws -> [Engines.Page] {
    let pages = try PrintedSite.content.get().sheets + PrintedSite.telling.get().sheets
    try #require(pages.count >= 8 + 10)
    return pages
  }

  @Test func `every PDF conforms to PDF/UA-1, is read in order and leaves its edges white`() throws
  {
    let pages = try allSheets()
    for (page, answer) in zip(pages, try Engines.run("files", pages, as: PDFFacts.self)) {
      let name = name(page)
      #expect(answer.failures.isEmpty, "\(name)")
      #expect(answer.unspoken.isEmpty, "\(name): not read, or not in the order of the page")
      #expect(answer.inkNearEdge.isEmpty, "\(name): ink within 8 mm of an edge")
      #expect(answer.fonts.isEmpty, "\(name): fonts that are not embedded as subsets")
    }
  }

  @Test func `nothing is clipped or overprinted on any sheet`() throws {
    let pages = try PrintedSite.pages.get().sheets + PrintedSite.telling.get().sheets
    try #require(pages.count > 100)
    for (page, answer) in zip(pages, try Engines.run("whole", pages, as: Wholeness.self)) {
      #expect(answer.faults.isEmpty, "\(name(page))")
    }
  }

  @Test func `both browsers print what the PDF shows`() throws {
    let telling = [
      "zh-Hans/forms/record", "en/forms/record", "zh-Hans/forms/register", "en/forms/slip",
      "zh-Hans/forms/notice", "zh-Hans/forms/report",
    ]
    let pages = try PrintedSite.telling.get().sheets.filter { page in
      telling.contains { page.html.hasSuffix($0 + ".html") }
    }
    try #require(pages.count == telling.count)
    for (page, answer) in zip(pages, try Engines.run("browsers", pages, as: BrowserFacts.self)) {
      #expect(answer.prints.keys.sorted() == ["Chromium", "Firefox"])
      for (browser, print) in answer.prints {
        compare(print, with: answer, "\(name(page)) in \(browser)")
      }
    }
  }

  private func compare(_ print: BrowserFacts.Print, with pdf: BrowserFacts, _ place: Comment) {
    #expect(print.pages == pdf.pages, place)
    #expect(zip(pdf.size, print.size).allSatisfy { abs($0 - $1) < 0.5 }, place)
    // So many rules were compared, and none is further from its place than 0.3 mm.
    #expect(print.counts.allSatisfy { $0 >= 10 }, place)
    #expect(print.rules.allSatisfy { $0 <= 0.3 }, place)
    #expect(print.missing.isEmpty, place)
    #expect(print.faults.isEmpty, place)
    #expect(print.inkNearEdge.isEmpty, place)
    #expect(!print.needsBackgrounds, place)
    #expect(print.button == .init(buttons: 1, calls: 1), place)
  }
}

/// What Engines/paper.py says of a PDF by itself.
struct PDFFacts: Decodable {
  let failures: [String]
  let unspoken: [String]
  let inkNearEdge: [Int]
  let fonts: [String]
}

/// What Engines/paper.py says of the browsers' prints against the PDF.
struct BrowserFacts: Decodable {
  struct Button: Decodable, Equatable {
    let buttons: Int
    let calls: Int
  }

  struct Print: Decodable {
    let pages: Int
    let size: [Double]
    let rules: [Double]
    let counts: [Int]
    let missing: [String]
    let faults: [String]
    let inkNearEdge: [Int]
    let needsBackgrounds: Bool
    let button: Button
  }

  let pages: Int
  let size: [Double]
  let prints: [String: Print]
}
