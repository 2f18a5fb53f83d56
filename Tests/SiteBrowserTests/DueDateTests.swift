import Foundation
import Testing

/// The due-date calculator as people use it: on a phone, without a network, from a file.
@Suite struct DueDateTests {
  private let page: Page
  private let site: Site

  init() throws {
    site = try Site.content.get()
    page = try Browser.phone(isOffline: true)
  }

  private func open(_ path: String) throws {
    try page.open(site.address("property-services/\(path)"))
  }

  /// As a date field takes it from whoever picks a day.
  private func enter(_ value: String, into id: String) throws {
    try page.run(
      """
      (() => {
        const field = document.getElementById("\(id)");
        field.value = "\(value)";
        field.dispatchEvent(new Event("input", { bubbles: true }));
      })()
      """)
  }

  @Test func `a repair finished on the last of January is visited until the last of February`()
    throws
  {
    try open("en/kinds/repair.html")
    #expect(try !page.shows("2026", in: ".due-answers"))
    try enter("2026-01-31", into: "due-0-day")
    #expect(
      try page.shows("3 February 2026 (Tuesday) to 28 February 2026 (Saturday)"))
    #expect(try page.shows("moved from 5 April 2026 (Sunday), a day of rest"))
    #expect(try page.heard().complaints.isEmpty)
  }

  @Test func `an agreement asks for its two ends and refuses them in the wrong order`() throws {
    try open("zh-Hans/kinds/special-service.html")
    try enter("2026-07-01", into: "due-0-start")
    try enter("2026-09-30", into: "due-0-end")
    #expect(try page.shows("2026 年 8 月 8 日（周六）至 2026 年 8 月 22 日（周六）"))
    #expect(try page.shows("2026 年 9 月 30 日（周三）至 2026 年 10 月 15 日（周四）"))
    try enter("2026-06-30", into: "due-0-end")
    #expect(try page.shows("末日早于首日"))
  }

  @Test func `a plan's own limit is shorter than the regulation's`() throws {
    try open("en/kinds/ordinary-complaint.html")
    try enter("2026-07-30", into: "due-0-day")
    #expect(try page.shows("30 July 2026 (Thursday) to 2 August 2026 (Sunday)"))
    try enter("1", into: "due-plan")
    #expect(try page.shows("30 July 2026 (Thursday) to 1 August 2026 (Saturday)"))
    #expect(try !page.shows("2 August 2026 (Sunday)"))
  }

  @Test func `a role chooses the visit and is asked for that event alone`() throws {
    try open("en/roles/reception.html")
    let fields = "document.querySelectorAll('.due-field:not([hidden]) input').length"
    #expect(try page.evaluate(fields, as: Int.self) == 1)
    #expect(try page.accessibilityFaults().isEmpty)
  }

  @Test func `without script the rules stand there and the form does not`() throws {
    let plain = try Browser.page(width: 390, hasScript: false)
    try plain.open(site.address("property-services/en/kinds/repair.html"))
    #expect(try plain.shows("from 3 days to 1 month after the repair is finished"))
    #expect(try !plain.shows("Date on which"))
  }

  @Test(arguments: [360, 1200])
  func `bars of the time line stay inside it`(width: Int) throws {
    let page = try Browser.page(width: width)
    try page.open(site.address("property-services/en/time-line.html"))
    let outside = """
      [...document.querySelectorAll(".time-row")].filter((row) => {
        const [box, bar] = [row, row.querySelector(".bar")].map((each) => each.getBoundingClientRect());
        return bar.left < box.left || bar.right > box.right;
      }).length + (document.documentElement.scrollWidth > innerWidth ? 1000 : 0)
      """
    #expect(try page.evaluate(outside, as: Int.self) == 0)
    #expect(try page.accessibilityFaults().isEmpty)
  }
}
