import Foundation
import HandbookModel
import Testing

@testable import HandbookRendering

@Suite struct BoundPageTests {
  private func bound(
    _ binding: BindingOptions = BindingOptions(), isDraft: Bool = false,
    _ change: (inout SiteSource) -> Void = { _ in }
  ) throws -> [String] {
    var source = try SampleHandbook.source()
    source.digests = [HandbookID("property-services"): "3f2a 90b1 c77e"]
    change(&source)
    let options = SiteRenderer.Options(isDraft: isDraft, binding: binding)
    let site = SiteRenderer(templates: try Repository.templates(), options: options)
      .render(source)
    return site.handbooks.map { String(decoding: $0.page.bytes, as: UTF8.self) }
  }

  @Test func `a site that prints nothing binds nothing`() throws {
    let site = SiteRenderer(templates: try Repository.templates())
      .render(try SampleHandbook.source())
    #expect(site.handbooks.isEmpty)
    #expect(try !site.text("property-services/en/index.html").contains("handbook.pdf"))
  }

  @Test func `each language is bound, and each copy has its number`() throws {
    let pages = try bound(BindingOptions(copies: [.controlled(9), .controlled(10)]))
    #expect(pages.count == 4)
    #expect(pages.filter { $0.contains("data-mark=\"Controlled copy 09\"") }.count == 1)
    #expect(pages.filter { $0.contains("data-mark=\"Controlled copy 10\"") }.count == 1)
    #expect(pages.allSatisfy { $0.contains("data-digest=\"3f2a 90b1 c77e\"") })
  }

  @Test func `a draft says so in the head of every page and on the cover`() throws {
    let draft = try bound(isDraft: true), final = try bound()
    #expect(draft.count == 2)
    for page in draft {
      #expect(page.contains("class=\"cover-draft\"") && !page.contains("data-draft=\"\""))
    }
    #expect(final.allSatisfy { $0.contains("data-draft=\"\"") })
  }

  @Test func `every address is of a part of the handbook, and every id stands once`() throws {
    for page in try bound() {
      let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
      #expect(ids.count > 20 && Set(ids).count == ids.count)
      let addresses = page.matches(of: #/<a[^>]* href="([^"]*)"/#).map { String($0.1) }
      #expect(addresses.count > 20)
      for address in addresses {
        let place = address.dropFirst().description.removingPercentEncoding ?? ""
        #expect(address.hasPrefix("#") && ids.contains(place), "\(address)")
      }
    }
  }

  @Test func `the style that is asked for goes before the handbook's own`() throws {
    let own = try bound { $0.workspace.handbooks[0].theme = HandbookTheme() }
    #expect(own.allSatisfy { $0.contains("styles/bound-modern.css") })
    let official = HandbookTheme.official(font: "fonts/fang song.ttf")
    let stated = try bound { $0.workspace.handbooks[0].theme = official }
    #expect(stated.allSatisfy { $0.contains("styles/bound-official.css") })
    #expect(stated.allSatisfy { $0.contains("url(\"../assets/fonts/fang%20song.ttf\")") })
    let asked = try bound(BindingOptions(style: .modern)) {
      $0.workspace.handbooks[0].theme = official
    }
    #expect(asked.allSatisfy { $0.contains("styles/bound-modern.css") })
  }

  @Test func `lines may end at curly quotation marks between Han characters`() {
    func marked(_ text: String) -> String {
      let html = "<title>称“前”</title><body a=\"称“前”\"><p>\(text)</p>"
      let result = String(decoding: QuoteBreaks.marked(Array(html.utf8)), as: UTF8.self)
      #expect(result.hasPrefix("<title>称“前”</title><body a=\"称“前”\"><p>"))
      return String(result.dropFirst("<title>称“前”</title><body a=\"称“前”\"><p>".count).dropLast(4))
        .replacing("\u{200B}", with: "|")
    }
    #expect(marked("所称“前”“后”均含") == "所称|“前”|“后”|均含")
    #expect(marked("（“前”、“后”）。") == "（“前”、|“后”）。")
    #expect(marked("the owner’s “word”, twice") == "the owner’s “word”, twice")
  }
}

extension HandbookTheme {
  fileprivate static func official(font: String) -> HandbookTheme {
    var theme = HandbookTheme()
    theme.print = at(.official)
    theme.fonts = [Font(use: .body, path: at(font))]
    return theme
  }
}
