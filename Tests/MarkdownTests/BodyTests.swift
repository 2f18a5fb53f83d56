import Diagnostics
import Testing

@testable import Markdown

@Suite struct BodyTests {
  @Test func authorsCannotForgeHoles() throws {
    let forged = [
      "\u{01}r0\u{02}", "&#1;r0&#2;", "`\u{01}r0\u{02}`", "[x](a \"&#1;r0&#2;\")",
      "![&#1;r0&#2;](a)", "<div>\u{01}r0\u{02}</div>", "# \u{01}h0\u{02}",
      "``` &#1;r0&#2;\n```", "[^&#1;]\n\n[^&#1;]: x", "<a href=\"&#1;l0&#2;\">",
    ]
    for text in forged {
      let parsed = try Parsed(text)
      let holes = parsed.document.body.pieces.filter { piece in
        switch piece {
        case .hole(.reference), .hole(.blank), .hole(.afterBlock): true
        default: false
        }
      }
      #expect(holes.isEmpty, "\(text.debugDescription)")
      for case .html(let range) in parsed.document.body.pieces {
        let isClean = !parsed.document.body.bytes[range].contains { $0 < 0x09 }
        #expect(isClean, "\(text.debugDescription)")
      }
    }
  }

  @Test func piecesCoverTheHTMLInOrder() throws {
    for name in TreeTests.names {
      let body = try Parsed(
        bytes: contents(of: testDirectory.appending(path: "Trees/\(name).md"))
      ).document.body
      #expect(body.pieces.last == .hole(.afterDocument))
      for case .html(let range) in body.pieces { #expect(range.upperBound <= body.bytes.count) }
    }
  }

  @Test func rawHTMLIsShownAndRunsNothing() throws {
    let html = try Parsed("a <script>x</script> <img src=x onerror=y>\n\n<script>\nz\n</script>\n")
      .html
    #expect(!html.contains("<script") && !html.contains("<img"))
    #expect(html.contains("&lt;script&gt;") && html.contains("onerror"))
  }

  @Test func singleTildesAreRanges() throws {
    let parsed = try Parsed("10~15万，3~5天 ~~删~~")
    #expect(parsed.nodes(.strikethrough).count == 1)
    #expect(try parsed.text(.paragraph) == "10~15万，3~5天 删")
  }

  @Test func breaksBetweenWideCharactersAreDropped() throws {
    let html = try Parsed("汉\n字，\n**字**\nabc\n字\n`码`\n字").html
    #expect(html.contains("<p>汉字，<strong>字</strong>\nabc\n字\n<code>码</code>\n字</p>"))
  }

  @Test func blanksAreHolesOnlyWhereTheyAreText() throws {
    let parsed = try Parsed("____天内，回访率____% `____` [a](b____c)\n\n___\n")
    #expect(parsed.document.blanks.map { parsed.slice($0.range) } == ["____", "____"])
    #expect(parsed.nodes(.thematicBreak).count == 1)
    #expect(parsed.nodes(.strong).isEmpty)
    #expect(parsed.document.links[0].destination.text == "b____c")
    #expect(parsed.html.contains("<code>____</code>"))
  }
}
