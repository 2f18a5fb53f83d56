import ChineseScript
import Foundation
import Testing

@testable import HandbookRendering

/// Search as people use it, in a real browser, from files.
@Suite struct SearchBrowserTests {
  private let site: Site

  init() throws { site = try Site.content.get() }

  private func list(_ page: Page) throws -> [String] {
    try page.evaluate(
      "[...document.querySelectorAll('#search-results a')].map((a) => a.getAttribute('href'))",
      as: [String].self)
  }

  /// Opens search.html for what was typed elsewhere; returns when something is told.
  private func search(_ typed: String, in folder: String, on page: Page) throws -> [String] {
    let query = typed.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    try page.open("file://" + site.address("\(folder)/search.html") + "?q=" + query)
    try page.wait(for: "document.querySelector('.search-status').textContent")
    return try list(page)
  }

  @Test func `every title, heading and term finds its own place`() throws {
    let folders = site.pages.filter { $0.hasSuffix("/search.html") }.map { $0.dropLast(12) }
    #expect(folders.count > 3)
    for folder in folders {
      let wanted = try entries(in: String(folder)).flatMap { entry in
        entry.titles.map { [$0, entry.href] }
      }
      #expect(wanted.count > 10)
      #expect(try lost(of: wanted, in: String(folder)) == [])
    }
  }

  @Test func `any part of a Chinese text finds it`() throws {
    let folder = "property-services/zh-Hans"
    let parts = try entries(in: folder).enumerated().flatMap { number, entry in
      // Of each text another part, of one to six characters.
      entry.text.split(separator: "\n").filter { $0.count > 8 }.prefix(1).map { line in
        [String(line.dropFirst(number % 7).prefix(1 + number % 6)), entry.href]
      }
    }
    .filter { $0[0].unicodeScalars.first?.properties.isIdeographic ?? false }
    #expect(parts.count > 50)
    #expect(try lost(of: parts, in: folder) == [])
  }

  /// Those of pairs of what is typed and an address that do not find it.
  private func lost(of wanted: [[String]], in folder: String) throws -> [[String]] {
    let page = try Browser.page()
    try page.open(site.address("\(folder)/search.html"))
    try page.wait(for: "window.visitbookSearch?.find")
    return try page.evaluate(
      """
      (async () => {
        const lost = [];
        for (const [typed, href] of \(try json(wanted))) {
          const hits = await visitbookSearch.find(typed, 2000);
          if (!hits.some((hit) => decodeURI(hit.href) === decodeURI(href))) lost.push([typed, href]);
        }
        return lost;
      })()
      """, as: [[String]].self)
  }

  private struct Wanted {
    var href: String
    var titles: [String]
    var text: String
  }

  /// What the pages of regulations, roles, kinds, sheets and plans show, and the glossary.
  private func entries(in folder: String) throws -> [Wanted] {
    let paths = site.pages.filter { path in
      path.hasPrefix(folder + "/") && !path.contains(".card.") && !path.contains("/calendar/")
        && (path.split(separator: "/").count == 4 || path.hasSuffix("/glossary.html"))
    }
    return try paths.flatMap { path in
      let page = PageText([UInt8](try Data(contentsOf: URL(filePath: site.address(path)))))
      let href = String(path.dropFirst(folder.count + 1))
      let isMade = path.contains("/forms/") && href.split(separator: ".").count > 2
      return page.sections.map { section in
        let titles = section.anchor.isEmpty ? [page.title] : section.isTitled ? [section.title] : []
        return Wanted(
          href: section.anchor.isEmpty ? href : "\(href)#\(section.anchor)",
          titles: titles.map { String(decoding: $0, as: UTF8.self) },
          text: isMade ? "" : String(decoding: section.text, as: UTF8.self))
      }
    }
  }

  private func json(_ value: [[String]]) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }

  @Test func `the script folds every character as the index does`() throws {
    // Chinese characters fold by the table that comes with the index.
    let units = Array(UInt16(0)..<0x3400) + Array(0xFE00...0xFFFD)
    let fold = SearchFold(nil)
    let expected = units.map { unit in
      fold.folded(String(decoding: [unit], as: UTF16.self).utf8)
    }
    let page = try Browser.page()
    try page.open(site.address("property-services/en/search.html"))
    try page.wait(for: "window.visitbookSearch?.find")
    let folded = try page.evaluate(
      """
      visitbookSearch.find("", 1).then(() => \(units).map((unit) =>
        [...visitbookSearch.fold(String.fromCharCode(unit)).folded].map((c) => c.charCodeAt(0))))
      """, as: [[UInt16]].self)
    #expect(zip(units, zip(expected, folded)).filter { $1.0 != $1.1 }.map(\.0) == [])
  }

  @Test func `the field in the header is driven by keys, offline`() throws {
    let page = try Browser.page(isOffline: true)
    try page.open(site.address("property-services/zh-Hans/roles/reception.html"))
    try page.press("/")
    #expect(try page.holds("document.activeElement === document.querySelector('.search-field')"))
    try page.type("投诉回")
    try page.wait(for: "document.querySelectorAll('[role=option]').length > 1")
    #expect(try page.holds("document.querySelector('[role=option] mark').textContent === '投诉回'"))
    try page.press("Escape")
    #expect(try page.holds("document.querySelector('.search-box').hidden"))
    try page.press("ArrowDown")
    try page.wait(for: "!document.querySelector('.search-box').hidden")
    try page.press("ArrowDown")
    #expect(try page.holds("document.querySelector('[aria-selected=true]')"))
    try page.press("Enter")
    try page.wait(for: "location.pathname.includes('/kinds/')")
    #expect(try page.heard().complaints == [])
    // The browser's own pictures, of date fields, are data.
    #expect(try page.heard().requests.allSatisfy { $0.hasPrefix("file:") || $0.hasPrefix("data:") })
  }

  @Test func `the list below the field is well described`() throws {
    let page = try Browser.phone(isDark: true)
    try page.open(site.address("property-services/zh-Hans/roles/reception.html"))
    try page.click(".search-field")
    try page.type("记录")
    try page.wait(for: "document.querySelectorAll('[role=option]').length > 1")
    #expect(try page.accessibilityFaults() == [])
  }

  @Test func `nothing of search is loaded before somebody turns to it`() throws {
    let page = try Browser.page()
    try page.open(site.address("property-services/en/index.html"))
    #expect(try !page.heard().requests.contains { $0.contains("/search/") })
    #expect(try !page.heard().requests.contains { $0.hasSuffix("/search-index.js") })
  }

  @Test func `Enter leads to the page of all results, where arrows move between them`() throws {
    let page = try Browser.phone()
    try page.open(site.address("property-services/en/index.html"))
    try page.click(".search-field")
    try page.type("Complaint")
    try page.press("Enter")
    try page.wait(for: "document.querySelectorAll('#search-results a').length > 3")
    try page.press("/")
    try page.press("ArrowDown")
    try page.press("ArrowDown")
    #expect(
      try page.holds(
        "document.activeElement === document.querySelectorAll('#search-results a')[1]"))
    #expect(try page.heard().complaints == [])
    #expect(try page.accessibilityFaults() == [])
  }

  @Test(arguments: [
    ("TL-KF-07", "documents/return-visit.html"), ("ｔｌ－ｋｆ－０７", "documents/return-visit.html"),
    ("KF-07", "documents/return-visit.html"), ("業主回訪記錄表", "forms/owner-visit-record.html"),
    ("complaint", "kinds/complaint.html"), ("投訴", "kinds/complaint.html"),
  ])
  func `codes, other scripts and other languages lead to the page`(
    typed: String, target: String
  ) throws {
    let found = try search(typed, in: "property-services/zh-Hans", on: try Browser.page())
    #expect(found.contains { $0.hasSuffix(target) })
  }

  @Test(arguments: [
    ("tl-kf-07", "documents/return-visit.html"), ("业主", "roles/owner.html"),
    ("投诉回访", "kinds/complaint.html"),
  ])
  func `what is called exactly so comes first`(typed: String, target: String) throws {
    let found = try search(typed, in: "property-services/zh-Hans", on: try Browser.page())
    #expect(found.first?.hasSuffix(target) == true)
  }

  @Test func `says when nothing is found`() throws {
    let page = try Browser.page()
    #expect(try search("没有的字", in: "property-services/zh-Hans", on: page).isEmpty)
    #expect(try page.shows("没有找到"))
  }

  @Test func `without script the page says what to do instead`() throws {
    let page = try Browser.page(hasScript: false)
    try page.open(site.address("property-services/en/search.html"))
    #expect(try page.shows("Search needs scripts"))
  }

  @Test func `a handbook of 500 documents costs at most 60 KB before the first search`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "visitbook-large-\(ProcessInfo.processInfo.globallyUniqueString)").path
    let files = FileManager.default
    try files.createDirectory(atPath: "\(folder)/zh-Hans/search", withIntermediateDirectories: true)
    defer { try? files.removeItem(atPath: folder) }
    let from = "\(site.path)/property-services"
    try files.copyItem(atPath: "\(from)/assets", toPath: "\(folder)/assets")
    try files.copyItem(
      atPath: "\(from)/zh-Hans/search.html", toPath: "\(folder)/zh-Hans/search.html")
    let fold = SearchFold(try CharacterFold())
    let large = SearchIndex(
      LargeHandbook.pages, fold: fold, texts: TextTable(tag: "zh-Hans", files: []))
    #expect(SearchSelfTest(large, fold: fold).lost == [])
    // What a search loads stays small, whatever the size of the handbook.
    #expect(large.files.allSatisfy { $0.bytes.count < 40_000 })
    for file in large.files {
      try Data(file.bytes).write(to: URL(filePath: "\(folder)/zh-Hans/search/\(file.name)"))
    }
    let page = try Browser.page()
    try page.open("\(folder)/zh-Hans/search.html")
    try page.wait(for: "window.visitbookSearch?.find")
    let none = try page.evaluate(
      "visitbookSearch.find('', 1).then((all) => all.length)", as: Int.self)
    #expect(none == 0)
    let loaded = Set(
      try page.heard().requests.filter { $0.contains("search") && $0.hasSuffix(".js") })
    let sizes = try loaded.map { address in
      try Data(contentsOf: try #require(URL(string: address))).count
    }
    #expect(loaded.count == 4)
    #expect(sizes.reduce(0, +) <= 60_000)
    let lost = try page.evaluate(
      """
      Promise.all(\(try json(LargeHandbook.titles)).map(async ([title, href]) =>
        (await visitbookSearch.find(title, 50)).some((hit) => hit.href === href) ? 0 : 1))
        .then((all) => all.reduce((sum, one) => sum + one, 0))
      """, as: Int.self)
    #expect(lost == 0)
  }
}
