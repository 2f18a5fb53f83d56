import Foundation
import Testing

/// The driver itself: a test of the site is worth as much as what it is driven by.
@Suite struct BrowserTests {
  private let page: Page
  private let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "visitbook-page-\(ProcessInfo.processInfo.globallyUniqueString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    page = try Browser.phone()
  }

  private func open(_ body: String, _ name: String = "page") throws {
    let html = "<!doctype html><html lang=en><title>x</title><body>\(body)"
    try html.write(toFile: "\(folder)/\(name).html", atomically: true, encoding: .utf8)
    try page.open("\(folder)/\(name).html")
  }

  @Test func `taps what can be seen, and nothing else`() throws {
    try open("<p>there", "other")
    try open(
      "<a href=other.html hidden>Complaints</a><p>Complaints<a href=other.html>All complaints</a>")
    #expect(throws: BrowserFault.self) { try page.tap("Repairs") }
    #expect(try page.tap("complaints") == "All complaints")
    #expect(try page.shows("there"))
  }

  @Test func `does not tap through what lies over a link`() throws {
    try open(
      "<a href=x.html>Below</a><div style='position:fixed;inset:0;background:white'>Above</div>")
    #expect(throws: BrowserFault.self) { try page.tap("Below") }
  }

  @Test func `sees what a scroll shows, and not what is hidden or cut off`() throws {
    try open(
      """
      <div style="height: 5000px"></div><p>far <b>down</b></p><p hidden>hidden</p>
      <details><summary>More</summary>folded</details><p style="position:absolute;left:900px">aside</p>
      """)
    #expect(try page.shows("far down"))
    #expect(try !page.shows("hidden"))
    #expect(try !page.shows("folded"))
    try page.tap("More")
    #expect(try page.shows("folded"))
  }

  @Test func `hears requests, exceptions and refusals`() throws {
    try open(
      """
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
      <img src="http://example.invalid/a.png" alt="a"><script>undefined.x</script>
      """)
    #expect(try page.heard().complaints.contains { $0.contains("Content Security Policy") })
    try open("<script>undefined.x</script><img src=missing.png alt=a>", "second")
    let heard = try page.heard()
    #expect(heard.complaints.contains { $0.contains("TypeError") })
    #expect(heard.requests.contains { $0.hasSuffix("missing.png") })
  }

  @Test func `types and presses keys`() throws {
    try open("<form action=other.html><label>Search <input></label></form>")
    try page.click("input")
    try page.type("回访")
    #expect(try page.evaluate("document.querySelector('input').value", as: String.self) == "回访")
    try page.run("document.addEventListener('keydown', (event) => { document.title = event.key; })")
    try page.press("ArrowDown")
    #expect(try page.holds("document.title === 'ArrowDown'"))
  }

  @Test func `finds what is wrong for a screen reader`() throws {
    try open("<main><h1>Title</h1><img src=data:,></main>")
    #expect(try page.accessibilityFaults().contains { $0.hasPrefix("image-alt") })
  }
}
