import Testing

@testable import HandbookRendering

/// What search takes from a page.
@Suite struct PageTextTests {
  private func read(_ main: String) -> PageText {
    PageText(
      Array("<html><title>no</title><header>no</header><main id=\"main\">\(main)</main>no".utf8))
  }

  private func text(_ section: IndexedSection) -> String {
    String(decoding: section.text, as: UTF8.self)
  }

  @Test func `sections begin at headings that have an address`() {
    let page = read(
      """
      <p>Lead</p><h1>Title</h1><p>more</p><h2 id="a">First</h2><p>one</p>
      <h3>plain</h3><p>two</p><h3 id="b">Second</h3>
      """)
    #expect(String(decoding: page.title, as: UTF8.self) == "Title")
    #expect(page.sections.map(\.anchor) == ["", "a", "b"])
    #expect(
      page.sections.map { String(decoding: $0.title, as: UTF8.self) } == ["", "First", "Second"])
    #expect(page.sections.map(text) == ["Lead\nmore", "one\nplain\ntwo", ""])
  }

  @Test func `an author's heading is known by the sign of its address`() {
    let page = read(
      """
      <h1>T</h1><h2 id="a"><a class="anchor" href="#a" aria-label="Link">#</a><span class="number">1</span> 目的</h2>
      <h2 id="b">Revisions</h2>
      """)
    #expect(page.sections.map(\.isTitled) == [false, true, false])
    #expect(String(decoding: page.sections[1].title, as: UTF8.self) == "1 目的")
  }

  @Test func `entries of a glossary are sections`() {
    let page = read(
      """
      <h1>T</h1><h2 id="r">Roles</h2><dl><div id="t-1" class="glossary-entry"><dt><span class="glossary-title">
      <a href="x">客服主管</a></span><span class="glossary-name">主管</span><span class="glossary-name">Lead</span></dt><dd>leads</dd></div></dl>
      """)
    #expect(page.sections.map(\.anchor) == ["", "r", "t-1"])
    #expect(String(decoding: page.sections[2].title, as: UTF8.self) == "客服主管")
    #expect(page.sections[2].isTitled)
    #expect(text(page.sections[2]) == "主管\nLead\nleads")
  }

  @Test func `elements within a line do not part words, others do`() {
    let page = read(
      "<h1>T</h1><ul><li>客服<b>主管</b>\n 负责</li><li>a<br>b</li></ul><td>c</td><td>d</td>")
    #expect(text(page.sections[0]) == "客服主管 负责\na b\nc\nd")
  }

  @Test func `a definition over the text does not part it`() {
    let page = read(
      """
      <h1>T</h1><p>按<span><a href="x" aria-describedby="d">统计期</a><span class="definition" role="tooltip"
      id="d"><span>from</span> to</span></span>计算</p>
      """)
    #expect(text(page.sections[0]) == "按统计期计算")
  }

  @Test func `what is no text of the page is left out`() {
    let page = read(
      """
      <h1>T</h1><nav><ol><li>way</li></ol></nav><span class="card-label" aria-hidden="true">label</span>
      <svg><title>drawn</title></svg><span class="unstated" title="x">·</span><p>kept &amp; &#39;so&#39; &lt;</p>
      """)
    #expect(text(page.sections[0]) == "kept & 'so' <")
  }
}
