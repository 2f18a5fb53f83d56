import Foundation
import HandbookModel
import HandbookRendering
import Testing

/// Set PREVIEW to a folder to look at the sample's pages.
private func preview(_ site: RenderedSite) throws {
  guard let folder = ProcessInfo.processInfo.environment["PREVIEW"] else { return }
  for file in site.files {
    let url = URL(filePath: folder).appending(path: file.path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: url)
  }
}

private func render(_ options: SiteRenderer.Options = .init()) throws -> RenderedSite {
  let renderer = SiteRenderer(templates: try Repository.templates(), options: options)
  return renderer.render(try SampleHandbook.source())
}

extension RenderedSite {
  var pages: [SiteFile] { files.filter { $0.path.hasSuffix(".html") } }

  func text(_ path: String) throws -> String {
    let file = try #require(files.first { $0.path == path }, "the site has no \(path)")
    return String(decoding: file.bytes, as: UTF8.self)
  }
}

@Suite struct SiteTests {
  @Test func `the sample renders without findings`() throws {
    let site = try render()
    try preview(site)
    #expect(site.findings.isEmpty)
    #expect(site.pages.count == 2 * (1 + 1 + 1 + 1 + 2 * 10 + 12 + 2 + 1 + 6 + 6 + 4 + 2) + 2)
  }

  @Test func `the same input gives the same bytes`() throws {
    let first = try render()
    let second = try render()
    #expect(first.files.map(\.path) == second.files.map(\.path))
    #expect(zip(first.files, second.files).allSatisfy { $0.bytes == $1.bytes })
  }

  @Test func `every link leads to a file of the site and to a place on its page`() throws {
    let site = try render()
    // The model is written beside the pages by the stage that knows the files it was read from.
    let printed = Set(site.sheets.map(\.pdf) + ["property-services/model.json"])
    let texts = Dictionary(
      uniqueKeysWithValues: site.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    for page in site.pages {
      for target in Links(texts[page.path] ?? "").targets {
        let (path, fragment) = Links.resolve(target, from: page.path)
        guard let text = texts[path] else {
          #expect(printed.contains(path), "\(page.path) links to \(target)")
          continue
        }
        #expect(
          fragment.isEmpty || text.contains("id=\"\(fragment)\""),
          "\(page.path) links to \(target)")
      }
    }
  }

  @Test func `no page has a style, a script or a request of its own`() throws {
    for page in try render().pages {
      let text = String(decoding: page.bytes, as: UTF8.self)
      for mark in ["<style", " style=", " onclick=", "<script>", "http:", "https:", "//"] {
        let rest = mark == "//" ? text.replacing("https://", with: "") : text
        #expect(!rest.contains(mark), "\(page.path) contains \(mark)")
      }
      #expect(text.contains("default-src 'none'"))
    }
  }

  @Test func `a draft says so on every page and every sheet`() throws {
    let issued = try render()
    let draft = try render(.init(isDraft: true))
    let mark = ["zh-Hans": "草稿", "en": "DRAFT"]
    for page in draft.pages where page.path != "index.html" && !page.path.hasSuffix("404.html") {
      let word = try #require(mark[String(page.path.split(separator: "/")[1])])
      #expect(try draft.text(page.path).contains(word))
      #expect(try !issued.text(page.path).contains(word))
    }
    #expect(try draft.text("index.html").contains("草稿"))
    let summary = try draft.text("property-services/en/forms/monthly-visit-summary.html")
    #expect(summary.components(separatedBy: "class=\"sheet-draft\"").count == 3)
  }

  @Test func `the switch of language stays on the page`() throws {
    let text = try render().text("property-services/en/roles/reception.html")
    #expect(text.contains("<html lang=\"en\">"))
    #expect(text.contains("href=\"../../zh-Hans/roles/reception.html\" lang=\"zh-Hans\""))
    #expect(text.contains("<link rel=\"alternate\" hreflang=\"zh-Hans\""))
  }

  @Test func `what an author wrote is escaped`() throws {
    var source = try SampleHandbook.source()
    let hostile = "<script>alert(1)</script>"
    source.workspace.handbooks[0].title = name(hostile, hostile)
    source.workspace.handbooks[0].forms[1].title = name(hostile, "\"><b>")
    let site = SiteRenderer(templates: try Repository.templates()).render(source)
    for page in site.pages {
      let text = String(decoding: page.bytes, as: UTF8.self)
      #expect(!text.contains("<script>"))
      #expect(!text.contains("\"><b>"))
    }
  }

  @Test func `an edition that is superseded keeps a page and points to the current one`() throws {
    var source = try SampleHandbook.source()
    var old = source.workspace.handbooks[0].documents[0]
    old.key.edition = "2.0"
    old.edition = at("2.0")
    old.effective = at(day(2024, 6, 1))
    source.workspace.handbooks[0].documents.insert(old, at: 0)
    let site = SiteRenderer(templates: try Repository.templates()).render(source)
    let text = try site.text("property-services/en/documents/return-visit@2.0.html")
    #expect(text.contains("superseded"))
    #expect(text.contains("href=\"../documents/return-visit.html\""))
    #expect(
      try !site.text("property-services/en/documents/return-visit.html").contains("superseded"))
  }
}

/// The addresses in a page, as far as they are ours to keep.
private struct Links {
  let targets: [String]

  init(_ html: String) {
    var targets: [String] = []
    for attribute in [" href=\"", " src=\""] {
      for part in html.components(separatedBy: attribute).dropFirst() {
        targets.append(String(part.prefix { $0 != "\"" }))
      }
    }
    self.targets = targets
  }

  static func resolve(_ target: String, from page: String) -> (path: String, fragment: String) {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]).removingPercentEncoding ?? "" : ""
    guard let relative = String(parts[0]).removingPercentEncoding, !relative.isEmpty else {
      return (page, fragment)
    }
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for step in relative.split(separator: "/") {
      // As in a browser, nothing lies above the top.
      if step == ".." { _ = folders.popLast() } else { folders.append(String(step)) }
    }
    return (folders.joined(separator: "/"), fragment)
  }
}
