import Diagnostics
import HandbookPipeline
import LocalServer
import Testing

@testable import HandbookServing

/// Addresses and what is answered to them, without a network.
@Suite struct ResponderTests {
  private static let page = "<html><head><title>x</title></head><body><p>page</p></body></html>"

  private func standing(isCurrent: Bool = true, notice: Notice = .none) -> Standing {
    let files = [
      "index.html": Self.page, "a/zh-Hans/index.html": Self.page, "a/zh-Hans/404.html": Self.page,
      "a/zh-Hans/计划.html": Self.page, "a/assets/site.css": "p {}", "a/model.json": "{}",
    ]
    return Standing(
      version: "run-1", files: files.mapValues { Array($0.utf8) }, isCurrent: isCurrent,
      notice: notice)
  }

  private func answer(_ path: String, isCurrent: Bool = true) -> (LocalResponse, String) {
    let response = Responder.answer(path, of: standing(isCurrent: isCurrent), in: .english)
    guard case .bytes(let bytes) = response.body else { return (response, "") }
    return (response, String(decoding: bytes, as: UTF8.self))
  }

  @Test func `serves files by their type, folders by their first page`() {
    #expect(answer("/").1.contains("<p>page</p>"))
    #expect(answer("/a/zh-Hans/").0.status == 200)
    #expect(answer("/a/zh-Hans/计划.html").0.contentType == "text/html; charset=utf-8")
    #expect(answer("/a/assets/site.css").0.contentType == "text/css; charset=utf-8")
    #expect(answer("/a/assets/site.css").1 == "p {}")
    #expect(answer("/a/model.json").0.contentType == "application/json")
    let folder = answer("/a/zh-Hans").0
    #expect(folder.status == 308)
    #expect(folder.location == "/a/zh-Hans/")
  }

  @Test(arguments: [
    "/../etc/passwd", "/a/../index.html", "//index.html", "/a/zh-Hans/./index.html",
  ])
  func `leads no path out of the site`(path: String) {
    #expect(answer(path).0.status == 404)
  }

  @Test func `shows the handbook's own page for what is missing, with links that hold`() {
    let (response, html) = answer("/a/zh-Hans/kinds/none.html")
    #expect(response.status == 404)
    #expect(html.hasPrefix("<html><head><base href=\"/a/zh-Hans/404.html\"><title>"))
    #expect(html.contains("<p>page</p>"))
    #expect(answer("/none.html").1.contains("There is no such page"))
    #expect(answer("/favicon.ico").0.status == 200)
  }

  @Test func `does not say that a page is missing which might be there without errors`() {
    #expect(answer("/a/zh-Hans/none.html", isCurrent: false).0.status == 503)
  }

  @Test func `adds to pages what makes them live, and takes nothing away`() {
    let html = answer("/").1
    #expect(html.hasPrefix("<html><head><title>x</title>"))
    #expect(html.contains("data-version=\"run-1\""))
    #expect(html.contains("</script>\n</head><body><p>page</p></body></html>"))
  }

  @Test func `lets scripts ask this server, and leaves the rest of the policy`() {
    let policy =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">"
    let page = PageDressing(standing: standing(), language: .english).dressed(Array(policy.utf8))
    #expect(
      String(decoding: page, as: UTF8.self).hasPrefix(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"connect-src 'self'; default-src 'none'\">"
      ))
  }

  @Test func `lets no text of a source become markup`() {
    #expect(NoticeMarkup.escaped("<b a=\"&\">") == "&lt;b a=&quot;&amp;&quot;&gt;")
    // A combining mark makes one character of the two.
    #expect(NoticeMarkup.escaped("\"\u{338}>\u{338}") == "&quot;\u{338}&gt;\u{338}")
  }

  @Test func `tells on every page why it is not up to date`() {
    let failure = EnvironmentFailure("No folder 'x'", remedy: "make it")
    let standing = standing(isCurrent: false, notice: Notice(failure))
    let page = PageDressing(standing: standing, language: .english).dressed(Array(Self.page.utf8))
    let html = String(decoding: page, as: UTF8.self)
    #expect(html.contains("<details open><summary><strong>Not up to date</strong>"))
    #expect(html.contains("No folder 'x': make it"))
    let alone = PageDressing(standing: standing, language: .simplifiedChinese).noticePage
    #expect(String(decoding: alone, as: UTF8.self).contains("<html lang=\"zh-Hans\">"))
  }
}
