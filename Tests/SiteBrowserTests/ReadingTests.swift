import Foundation
import Testing

/// How a site is moved about in: languages, keys, paper, and what is left without script.
@Suite struct ReadingTests {
  private let site: Site

  init() throws { site = try Site.content.get() }

  @Test(arguments: [
    "index", "kinds/ordinary-complaint", "roles/cs-supervisor", "documents/return-visit",
    "forms/owner-visit-record", "plans/guanyun-2026",
  ])
  func `the language switch keeps the place`(page name: String) throws {
    let page = try Browser.phone()
    try page.open(site.address("property-services/en/\(name).html"))
    // In the header, where a menu may fold it away.
    if try page.holds("!document.querySelector('header a[lang=zh-Hans]').checkVisibility()") {
      try page.click("header summary")
    }
    try page.tap("简体中文", in: "header")
    #expect(try page.address.hasSuffix("property-services/zh-Hans/\(name).html"))
    #expect(try page.holds("document.documentElement.lang === 'zh-Hans'"))
  }

  @Test func `a sheet's button prints it`() throws {
    let page = try Browser.phone()
    try page.open(site.address("property-services/en/forms/owner-visit-record.html"))
    try page.run("window.print = () => { document.title = 'printed'; }")
    try page.tap("Print", in: "header")
    #expect(try page.holds("document.title === 'printed'"))
  }

  @Test func `whoever has no mouse skips to the content first`() throws {
    let page = try Browser.page()
    try page.open(site.address("property-services/en/index.html"))
    try page.press("Tab")
    #expect(
      try page.holds(
        "document.activeElement.matches('.skip') && document.activeElement.checkVisibility()"))
    try page.press("Enter")
    #expect(try page.holds("location.hash === '#main'"))
    try page.press("Tab")
    #expect(try page.holds("document.activeElement.closest('main') !== null"))
  }

  @Test func `everything can be read without script`() throws {
    let page = try Browser.page(width: 390, hasScript: false)
    try page.open(site.address("property-services/en/index.html"))
    #expect(try page.shows("Customer-service supervisor", in: "main"))
    try page.open(site.address("property-services/en/documents/return-visit.html"))
    #expect(try page.shows("within 3 days after the complaint is closed"))
  }

  @Test(arguments: ["documents/return-visit", "roles/cs-supervisor", "kinds/repair"])
  func `paper has neither navigation nor dark colours`(page name: String) throws {
    let page = try Browser.page(isDark: true)
    try page.open(site.address("property-services/en/\(name).html"))
    try page.show(as: "print")
    #expect(try !page.holds("document.querySelector('.site-nav')?.checkVisibility()"))
    let colour = "getComputedStyle(document.querySelector('h1')).color"
    let brightness = "Math.max(...\(colour).match(/\\d+/g).slice(0, 3).map(Number))"
    #expect(try page.evaluate(brightness, as: Int.self) < 140)
  }
}
