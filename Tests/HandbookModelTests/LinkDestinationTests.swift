import HandbookModel
import Testing

@Suite struct LinkDestinationTests {
  private func path(_ destination: String) -> String? {
    guard case .inside(let path, _) = LinkDestination(destination) else { return nil }
    return path
  }

  @Test func `addresses of other sites stay outside`() {
    for address in ["https://example.org/a#b", "mailto:a@example.org", "//example.org", ""] {
      #expect(LinkDestination(address) == .outside)
    }
  }

  @Test func `paths count from the texts, and with a slash from the handbook`() {
    #expect(path("other.md") == "policies/other.md")
    #expect(path("./other.md#a") == "policies/other.md")
    #expect(path("../forms/x.yaml") == "forms/x.yaml")
    #expect(path("/assets/a.png") == "assets/a.png")
    #expect(path("#here") == "")
    #expect(path("../../../x.md") == "x.md")
  }

  @Test func `percent signs stand for bytes, in paths and anchors`() {
    #expect(
      LinkDestination("%E5%9B%BE%201.png#%E7%9B%AE")
        == .inside(path: "policies/图 1.png", anchor: "目"))
    #expect(path("100%.png") == "policies/100%.png")
  }
}
