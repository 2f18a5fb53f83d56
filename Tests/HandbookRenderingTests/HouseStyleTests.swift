import Diagnostics
import HandbookModel
import Testing

@testable import HandbookRendering

@Suite struct HouseStyleTests {
  private let light = Colour(red: 255, green: 253, blue: 249)
  private let dark = Colour(red: 26, green: 24, blue: 21)

  @Test func readsColoursAsStyleSheetsWriteThem() throws {
    #expect(Colour("#a92f1c")?.text == "#a92f1c")
    #expect(Colour("#FA3")?.text == "#ffaa33")
    for text in ["red", "#12", "#12345g", "a92f1c", "#1234567", "#１２３"] {
      #expect(Colour(text) == nil, "\(text)")
    }
  }

  @Test func makesEveryColourReadableOnBothPapers() {
    for step in 0..<216 {
      let colour = Colour(
        red: UInt8(step % 6 * 51), green: UInt8(step / 6 % 6 * 51), blue: UInt8(step / 36 * 51))
      #expect(colour.readable(on: light).contrast(with: light) >= 5, "\(colour.text)")
      #expect(colour.readable(on: dark).contrast(with: dark) >= 5, "\(colour.text)")
    }
  }

  @Test func leavesAColourThatCanBeReadAsItIs() {
    let vermilion = Colour(red: 0xa9, green: 0x2f, blue: 0x1c)
    #expect(vermilion.readable(on: light) == vermilion)
    #expect(vermilion.readable(on: dark) != vermilion)
  }

  @Test func knowsContrastAsTheStandardDoes() {
    let (black, white) = (
      Colour(red: 0, green: 0, blue: 0), Colour(red: 255, green: 255, blue: 255)
    )
    #expect(abs(black.contrast(with: white) - 21) < 0.01)
    let grey = Colour(red: 0x76, green: 0x76, blue: 0x76)
    #expect(abs(grey.contrast(with: white) - 4.54) < 0.03)
  }

  @Test func cutsTheSealFromTheNameOfTheHouse() {
    #expect(HouseStyle.seal(of: "听澜物业服务有限公司") == "听澜")
    #expect(HouseStyle.seal(of: "Tinglan Property Services Co., Ltd.") == "TP")
    #expect(HouseStyle.seal(of: "Acme") == "A")
    #expect(HouseStyle.seal(of: "") == "")
  }
}

/// A handbook that gives colour, logo, values, texts and a template of its own.
@Suite struct OwnLooksTests {
  private static let own = [
    (
      "pages/role.mustache",
      "{{<layout}}{{$main}}{{text.theme-motto}} {{page.title}}{{/main}}{{/layout}}"
    ),
    ("texts/en/own.txt", "visit = Call\n"),
  ]

  /// The folder of the handbook with looks of its own.
  private let own = "property-services"

  private func render() throws -> RenderedSite {
    var source = try SampleHandbook.source()
    let last = try #require(
      source.workspace.handbooks.firstIndex { $0.id == HandbookID(own) })
    let range = source.workspace.handbooks[last].range
    source.workspace.handbooks[last].theme = HandbookTheme(
      logo: Located("logo.svg", at: range),
      colour: Located(Colour(red: 0, green: 120, blue: 255), at: range),
      values: [.init(key: Located("motto", at: range), text: Located("With care", at: range))])
    let files = Self.own.map { path, text in
      TemplateFile(path: path, source: range.source, bytes: Array(text.utf8))
    }
    return SiteRenderer(
      templates: try Repository.templates(),
      overrides: [source.workspace.handbooks[last].id: files]
    ).render(source)
  }

  @Test func areUsedOnItsPagesAlone() throws {
    let site = try render()
    #expect(site.findings.isEmpty)
    let roles = try site.files.filter {
      $0.path.hasPrefix(own + "/en/roles/") && !$0.path.contains(".card.")
    }
    .map { try site.text($0.path) }
    #expect(!roles.isEmpty && roles.allSatisfy { $0.contains("With care ") })
    #expect(roles.allSatisfy { $0.contains("assets/logo.svg\"") && $0.contains("theme.css\"") })
    let styles = site.files.filter { $0.path.hasSuffix("styles/theme.css") }
    #expect(styles.count == 1)
    #expect(try !site.text("index.html").contains("theme.css"))
  }

  @Test func changeOnlyTheTextsThatTheyName() throws {
    let site = try render()
    let pages = try site.files.filter { $0.path.hasPrefix(own + "/en/kinds/") }.map {
      try site.text($0.path)
    }
    #expect(!pages.isEmpty && pages.allSatisfy { $0.contains("<p class=\"eyebrow\">Call</p>") })
    #expect(pages.allSatisfy { $0.contains(">Skip to content<") })
  }
}
